import type { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Words } from '@anxintui/shared/calendar/rule-set';
import { formatPledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import { type Pledge, standingOf } from './pledge.js';
import { numberOf } from './pledge-drafting.js';
import { type PledgeTerms, promisedTerms, type StoredTerms, termFaults } from './pledge-terms.js';
import type { Store } from './store.js';
import { changeLines, leftOut, placesInWords, type TermLine, termLines } from './terms-in-words.js';

export type PledgePreview = {
  /** Everything for which these terms would be refused. */
  readonly faults: readonly DomainError[];
  readonly sign: readonly Words[];
  readonly shopper: readonly TermLine[];
  /** The version in force, and what would be different. */
  readonly against?: { readonly version: number; readonly changes: readonly TermLine[] };
};
type Pledging = { readonly store: Store; readonly pledge: Pledge | null };

/** What would come of some terms if they were drafted now; nothing is. */
export function previewPledge({ store, pledge }: Pledging, asked: StoredTerms): PledgePreview {
  const terms = promisedTerms(asked);
  const standing = pledge ? standingOf(pledge) : undefined;
  return {
    faults: termFaults(asked),
    sign: signLines({ store, pledge }, terms),
    shopper: termLines(terms),
    ...(standing
      ? { against: { version: standing.version, changes: changeLines(standing, terms) } }
      : {}),
  };
}

const TITLE: Words = {
  zh: '放心消费 · 线下无理由退货承诺',
  en: 'Worry-free shopping · pledge of returns without reason',
};
const SCAN: Words = {
  zh: '扫码查看此刻是否有效；维权请拨 12315',
  en: 'Scan to see whether it holds now; for help call 12315',
};

/** As the sign at the door will say it, from the top down. */
function signLines({ store, pledge }: Pledging, terms: PledgeTerms): Words[] {
  const number = formatPledgeNumber(pledge?.number ?? numberOf(store));
  const version = Math.max(0, ...(pledge?.versions ?? []).map((each) => each.version)) + 1;
  const [places, without] = [placesInWords(terms), leftOut(terms)];
  const { windowDays, validityYears } = terms;
  const isPlural = validityYears !== 1;
  return [
    TITLE,
    { zh: store.name, en: store.name },
    { zh: `${windowDays} 天无理由退货`, en: `${windowDays} days to return, no reason asked` },
    { zh: `可以退到：${places.zh}`, en: `Take goods back to: ${places.en}` },
    { zh: `不退的商品：${without.zh}`, en: `Not taken back: ${without.en}` },
    {
      zh: `承诺编号 ${number} · 第 ${version} 版`,
      en: `Pledge number ${number} · version ${version}`,
    },
    {
      zh: `有效期 ${validityYears} 年，自审核通过的次日起`,
      en: `Valid for ${validityYears} year${isPlural ? 's' : ''} from the day after approval`,
    },
    SCAN,
  ];
}
