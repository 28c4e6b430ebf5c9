import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { allCounties, fullNameOf } from '@anxintui/shared/divisions/divisions';
import { creditCodeCheck } from '@anxintui/shared/identifiers/credit-code';

/** A list as it was made: what every row of it is, is known beforehand. */
export type MadeList = {
  readonly rows: number;
  readonly good: number;
  readonly dirty: number;
  readonly duplicates: number;
};
type Row = readonly string[];

const HEAD: Row = [
  '统一社会信用代码',
  '企业名称',
  '企业类型',
  '门店名称',
  '区划代码',
  '地址',
  '经营类别',
  '经度',
  '纬度',
  '营业时间',
  '备注',
];
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const COUNTIES = allCounties().filter(({ province }) => province === '320000');
const MARKS = ['青禾', '锦棠', '云岫', '明澈', '和颐', '金穗', '润泽', '沐光', '雅筑', '惠佳'];
const TRADES = ['服饰', '鞋业', '家纺', '百货', '数码', '电器', '玩具', '体育用品', '书店', '家居'];
const GOODS = [
  '服装',
  '鞋靴箱包',
  '家纺',
  '玩具；服装',
  '电子数码',
  '家用电器',
  '玩具',
  '体育用品',
  '图书音像',
  '家具',
];
const ROADS = [
  '人民路',
  '中山路',
  '解放路',
  '建设路',
  '新华路',
  '和平路',
  '文昌路',
  '长江路',
  '观前街',
  '学府路',
];
const STORES_OF_ONE = 10;
/** Of a hundred rows, one is dirty and three are there before. */
const OF = 100;
const DIRTY_AT = 41;
const DUPLICATES_AT = [23, 57, 89];

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
const county = (n: number) => COUNTIES[(n * 7) % COUNTIES.length];

/** Always the same list for the same number of rows. */
export async function makeList(path: string, rows: number): Promise<MadeList> {
  const made = { rows, good: 0, dirty: 0, duplicates: 0 };
  function* lines() {
    yield `\uFEFF${HEAD.join(',')}\r\n`;
    for (let n = 0; n < rows; n += 1) {
      const kind = kindOf(n);
      made[kind] += 1;
      yield `${rowOf(n, kind).map(quoted).join(',')}\r\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return made;
}

function kindOf(n: number): 'good' | 'dirty' | 'duplicates' {
  if (n % OF === DIRTY_AT) return 'dirty';
  return DUPLICATES_AT.includes(n % OF) ? 'duplicates' : 'good';
}

function rowOf(n: number, kind: ReturnType<typeof kindOf>): Row {
  if (kind === 'dirty') return spoilt(storeRow(n), n);
  return kind === 'duplicates' ? respelt(storeRow(n - 1)) : storeRow(n);
}

function storeRow(n: number): string[] {
  const enterprise = Math.floor(n / STORES_OF_ONE);
  const { code = '', nameZh = '' } = county(enterprise) ?? {};
  const trade = pick(TRADES, enterprise);
  const mark = pick(MARKS, Math.floor(enterprise / 10)) + pick(MARKS, Math.floor(enterprise / 100));
  const road = pick(ROADS, n + Math.floor(n / 10));
  return [
    creditCode(code, enterprise),
    `${nameZh}${mark}${enterprise}${trade}有限公司`,
    '独立店',
    `${mark}${trade}（${road}店）`,
    code,
    `${fullNameOf(code) ?? ''}${road}${n + 1}号`,
    pick(GOODS, enterprise),
    (118 + (n % 200) / 100).toFixed(4),
    (31 + (n % 170) / 100).toFixed(4),
    '10:00-22:00',
    n % 50 === 0 ? `=HYPERLINK("x"),"${n}"` : '',
  ];
}

/** The same store as somebody else types it. */
function respelt(row: string[]): string[] {
  const [code = '', name = '', kind = '', store = '', division = '', address = '', ...rest] = row;
  const short = address
    .replace(fullNameOf(division) ?? '', '')
    .replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
  return [code, name, kind, `${store} `, division, ` ${short}`, ...rest];
}

function spoilt(row: string[], n: number): string[] {
  const [
    code = '',
    name = '',
    kind = '',
    store = '',
    division = '',
    address = '',
    goods = '',
    ...rest
  ] = row;
  const wrongCheck = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
  const ways: string[][] = [
    [wrongCheck, name, kind, store, division, address, goods, ...rest],
    [code, name, kind, '', division, address, goods, ...rest],
    [code, name, kind, store, '320504', address, goods, ...rest],
    [code, name, kind, store, division, address, '军火', ...rest],
    [code.slice(1), name, '国企', store, division, address, goods, ...rest],
  ];
  return ways[Math.floor(n / OF) % ways.length] ?? row;
}

function creditCode(division: string, enterprise: number): string {
  let rest = enterprise;
  const signs = Array.from({ length: 7 }, () => {
    const sign = SIGNS.charAt(rest % SIGNS.length);
    rest = Math.floor(rest / SIGNS.length);
    return sign;
  });
  const first17 = `91${division}MA${signs.join('')}`;
  return first17 + creditCodeCheck(first17);
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
