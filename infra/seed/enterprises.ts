import {
  type Enterprise,
  enterpriseIdOf,
  registerEnterprise,
  verifyEnterprise,
} from '@anxintui/registry/domain/enterprise';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { creditCodeCheck } from '@anxintui/shared/identifiers/credit-code';
import { bureauOf } from './bureaus.js';
import { CITIES, countyIn, countyName, shortCityName } from './places.js';
import { inTurn, type Random } from './random.js';
import { GENERAL, SUPERMARKET, TRADES, type Trade } from './trades.js';

/** How an enterprise of the seed sells: in shops of its own, as a brand, as a mall, under a brand, in a mall. */
export type SellsAs = 'shop' | 'brand' | 'mall' | 'franchisee' | 'lessee';
export type SeededEnterprise = {
  readonly id: string;
  readonly n: number;
  readonly sellsAs: SellsAs;
  /** The 字号: the part of a name that is the enterprise's own. */
  readonly mark: string;
  readonly trade: Trade;
  readonly division: string;
  readonly name: string;
  readonly creditCode: string;
};

const HOW_MANY: Readonly<Record<SellsAs, number>> = {
  shop: 13,
  brand: 8,
  mall: 3,
  franchisee: 3,
  lessee: 3,
};
const SELLS_AS: readonly SellsAs[] = ['shop', 'brand', 'mall', 'franchisee', 'lessee'];
const ALL = SELLS_AS.flatMap((sellsAs) =>
  Array.from({ length: HOW_MANY[sellsAs] }, (_, at) => ({ sellsAs, at })),
);

const MARKS = [
  ['青禾', '锦棠', '云岫', '明澈', '和颐', '金穗', '润泽', '沐光', '春晓里', '德馨'],
  ['雅筑', '惠佳', '安禾', '星汉', '知源', '鼎诚', '东篱', '望湖', '兰渚', '竹西里'],
  ['枫桥渡', '百汇', '瑞芝', '梅溪', '云澜', '嘉禾苑', '永乐坊', '海棠湾', '听松', '晴川'],
].flat();

/** What the tests and the demo people rely on, whatever the seed. */
type Fixed = Partial<Pick<SeededEnterprise, 'mark' | 'trade' | 'division'>>;
const FIXED: Readonly<Partial<Record<SellsAs, readonly Fixed[]>>> = {
  shop: [{ mark: '枫禾', trade: GENERAL, division: '320505' }, { division: '320505' }],
  brand: [{ mark: '江南汇', trade: SUPERMARKET, division: '320102' }],
  mall: [{ division: '320508' }, { division: '320213' }, { division: '310104' }],
};

const CODE_SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
/** GB 32100: registered with market supervision, as an enterprise (91) or a one-man business (92). */
const COMPANY = '91';
const ONE_MAN = '92';

/** Where one way of selling begins in the list of all enterprises. */
export const firstOf = (sellsAs: SellsAs): number =>
  ALL.findIndex((each) => each.sellsAs === sellsAs);

/** Thirty enterprises: 13 with shops of their own, 8 brands, 3 malls, and 3 each who sell under a brand or in a mall. */
export function seedEnterprises(random: Random): SeededEnterprise[] {
  const marks = random.shuffled(MARKS);
  const trades = random.shuffled(TRADES);
  const cities = random.shuffled(CITIES);
  return ALL.map(({ sellsAs, at }, n) => {
    const chosen = {
      mark: inTurn(marks, n),
      trade: inTurn(trades, n),
      division: countyIn(inTurn(cities, n), random),
      ...FIXED[sellsAs]?.[at],
    };
    return namedEnterprise(
      { n, sellsAs, ...chosen, isOneMan: sellsAs === 'shop' && at === 0 },
      random,
    );
  });
}

type Chosen = Pick<SeededEnterprise, 'mark' | 'trade' | 'division'>;
type Unnamed = Chosen & Pick<SeededEnterprise, 'n' | 'sellsAs'> & { readonly isOneMan: boolean };

/** With its name and its code, and the number that follows from the code. */
export function namedEnterprise(
  { isOneMan, ...chosen }: Unnamed,
  random: Random,
): SeededEnterprise {
  const name = isOneMan ? oneManName(chosen) : companyName(chosen, chosen.sellsAs);
  const code = creditCode(`${isOneMan ? ONE_MAN : COMPANY}${chosen.division}`, random);
  return { id: enterpriseIdOf(code), ...chosen, name, creditCode: code };
}

const oneManName = ({ mark, trade, division }: Chosen): string =>
  `${countyName(division)}${mark}${trade.shop}`;

function companyName({ mark, trade, division }: Chosen, sellsAs: SellsAs): string {
  const city = shortCityName(division);
  if (sellsAs === 'mall') return `${city}${mark}商业管理有限公司`;
  if (sellsAs === 'franchisee') return `${city}${mark}商贸有限公司`;
  if (sellsAs === 'brand') return `${city}${mark}${trade.industry}股份有限公司`;
  return `${city}${mark}${trade.industry}有限公司`;
}

function creditCode(registered: string, random: Random): string {
  const signs = Array.from({ length: 7 }, () => random.pick(CODE_SIGNS)).join('');
  const first17 = `${registered}MA${signs}`;
  return first17 + creditCodeCheck(first17);
}

const KINDS = {
  shop: 'independent',
  brand: 'headquarters',
  mall: 'mall',
  franchisee: 'independent',
  lessee: 'independent',
} as const;

/** Registered by somebody of it and verified by its bureau the day after. */
export function registeredEnterprise(one: SeededEnterprise, at: Date): Decision<Enterprise> {
  const { name, creditCode: code, division } = one;
  const asked = { name, creditCode: code, kind: KINDS[one.sellsAs], division };
  const actor = { accountId: `seed-owner-${one.n}`, roles: ['owner'] as const };
  const registered = registerEnterprise(asked, { actor, at, bureau: bureauOf(division) });
  const acting = { by: 'supervisor', at: new Date(at.getTime() + DAY_MS) } as const;
  const { next, events } = verifyEnterprise(registered.next, acting);
  return { next, events: [...registered.events, ...events] };
}

const DAY_MS = 24 * 60 * 60 * 1000;
