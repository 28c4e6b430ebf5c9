import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { EligibilityOutcome } from '@anxintui/shared/vocabulary/eligibility';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import type { AskedGoods, AskedPledge, Eligibility } from './eligibility.js';
import type { JudgedBy } from './return-request.js';

type Asked = { readonly goods: AskedGoods; readonly pledge: AskedPledge | null };
type Told = {
  readonly goods: AskedGoods;
  readonly pledge: Pick<JudgedBy, 'number' | 'version' | 'windowDays'>;
  readonly until: string;
};
const NONE = { number: '', version: 0, windowDays: 0 };

const FIRST_DAY = {
  'self-pickup': { zh: '收货当日为第一日', en: 'the day of receipt is day one' },
  delivered: { zh: '收货次日为第一日', en: 'the day after receipt is day one' },
} as const;

const covered = ({ goods: { delivery }, pledge, until }: Told): Words => ({
  zh: `承诺 ${pledge.number} 第 ${pledge.version} 版：${pledge.windowDays} 日内无理由退货，${FIRST_DAY[delivery].zh}，截至 ${until}`,
  en: `Pledge ${pledge.number}, version ${pledge.version}: return within ${pledge.windowDays} days, ${FIRST_DAY[delivery].en}, until ${until}`,
});

const CLAUSES: Readonly<Record<EligibilityOutcome, (told: Told) => Words>> = {
  eligible: covered,
  'needs-proof': covered,
  'too-late': ({ pledge, until }) => ({
    zh: `承诺 ${pledge.number} 第 ${pledge.version} 版：${pledge.windowDays} 日退货期限已于 ${until} 结束`,
    en: `Pledge ${pledge.number}, version ${pledge.version}: its ${pledge.windowDays} days ended on ${until}`,
  }),
  excluded: ({ goods: { category }, pledge }) => ({
    zh: `承诺 ${pledge.number} 第 ${pledge.version} 版不包括：${CATEGORY_WORDS[category].zh}`,
    en: `Pledge ${pledge.number}, version ${pledge.version} does not cover ${CATEGORY_WORDS[category].en}`,
  }),
  'not-yet': ({ goods: { on, receivedOn } }) => ({
    zh: `购买日（${on}）或收货日（${receivedOn}）不对：不能晚于今天，收货不能早于购买`,
    en: `The day of purchase (${on}) or receipt (${receivedOn}) cannot be right: neither is after today, nor receipt before purchase`,
  }),
  'no-pledge': ({ goods: { on } }) => ({
    zh: `这家门店在 ${on} 没有有效的无理由退货承诺`,
    en: `No pledge of this store covered ${on}`,
  }),
};

/** The clause that decides, in both languages: what a refusal cites and the answer before it. */
export const clauseOf = ({ outcome, until = '' }: Eligibility, { goods, pledge }: Asked): Words =>
  CLAUSES[outcome]({ goods, pledge: pledge ?? NONE, until });
