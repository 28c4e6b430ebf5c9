import { formatPledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import { EXCLUSION_WORDS, RETURN_PLACE_WORDS } from '@anxintui/shared/vocabulary/pledge-words';
import type { SignFacts } from '../domain/sign.js';

/** Everything that stands on a sign. */
export type SignText = {
  readonly title: string;
  readonly subtitle: string;
  readonly alongside: string;
  readonly from: string;
  readonly unit: string;
  readonly intact: string;
  readonly scan: string;
  readonly number: string;
  readonly seller: string;
  readonly rows: readonly SignRow[];
  readonly foot: string;
};
export type SignRow = {
  readonly label: string;
  readonly text: string;
  /** Also where there is little room. */
  readonly isEssential: boolean;
};
type Language = 'zh' | 'en';

const zh = (facts: SignFacts): SignText => ({
  title: '放心消费',
  subtitle: '线下无理由退货承诺',
  alongside: 'Shop with confidence · returns without a reason',
  from: '自收货之日起',
  unit: '天',
  intact: '商品完好即可退货，无须说明理由',
  scan: '扫码查看此刻是否有效',
  number: `承诺编号 ${formatPledgeNumber(facts.number)}`,
  seller: `经营者：${facts.sellerName}`,
  rows: [
    row('不适用商品', leftOut(facts, 'zh'), true),
    row('退货地点', places(facts, 'zh')),
    row('退款时限', `同意退货后 ${facts.terms.refundHours} 小时内`),
    row(
      '有效期至',
      `${longDate(facts.version.validUntil)}（第 ${facts.version.version} 版）`,
      true,
    ),
    row('监督单位', facts.bureauName ?? '所在地市场监督管理局', true),
  ],
  foot: '投诉举报请拨 12315　·　承诺内容以扫码所见为准',
});

const en = (facts: SignFacts): SignText => ({
  title: 'Shop with confidence',
  subtitle: 'Returns without a reason',
  alongside: '放心消费 · 线下无理由退货承诺',
  from: 'from the day you receive it',
  unit: facts.terms.windowDays === 1 ? 'day' : 'days',
  intact: 'Goods intact: return them, no reason needed',
  scan: 'Scan: is it in force right now?',
  number: `Pledge ${formatPledgeNumber(facts.number)}`,
  seller: `Seller: ${facts.sellerName}`,
  rows: [
    row('Not covered', leftOut(facts, 'en'), true),
    row('Return to', places(facts, 'en')),
    row('Refund', `within ${facts.terms.refundHours} hours of acceptance`),
    row('Valid until', `${facts.version.validUntil} (version ${facts.version.version})`, true),
    row('Supervised by', facts.bureauName ?? 'the local market regulation bureau', true),
  ],
  foot: 'Complaints: call 12315  ·  what the code shows is what holds',
});

/** The facts in the words of the sign. */
export const signText = (facts: SignFacts, language: Language): SignText =>
  language === 'zh' ? zh(facts) : en(facts);

const row = (label: string, text: string, isEssential = false): SignRow => ({
  label,
  text,
  isEssential,
});

const NOTHING = {
  zh: '无，本店商品均可退',
  en: 'nothing: all goods here can be returned',
} as const;
const BETWEEN = { zh: '、', en: '; ' } as const;

function leftOut({ terms: { excluded, exclusions } }: SignFacts, language: Language): string {
  const all = [
    ...excluded.map((category) => CATEGORY_WORDS[category][language]),
    ...exclusions.map((exclusion) => EXCLUSION_WORDS[exclusion][language]),
  ];
  return all.length === 0 ? NOTHING[language] : all.join(BETWEEN[language]);
}

const places = ({ terms: { returnPlaces } }: SignFacts, language: Language): string =>
  returnPlaces.map((place) => RETURN_PLACE_WORDS[place][language]).join(BETWEEN[language]);

function longDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}
