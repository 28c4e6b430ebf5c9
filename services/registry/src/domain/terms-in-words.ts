import type { Words } from '@anxintui/shared/calendar/rule-set';
import { type GoodsCategory, INTACT_CHECKLIST } from '@anxintui/shared/vocabulary/claims';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import {
  EXCLUSION_WORDS,
  FREIGHT_WORDS,
  GIFT_WORDS,
  INTACT_WORDS,
  RETURN_PLACE_WORDS,
} from '@anxintui/shared/vocabulary/pledge-words';
import {
  type PledgeTerms,
  type StoredTerms,
  type TermName,
  termsOf,
  versionDiff,
} from './pledge-terms.js';

type Term = { readonly label: Words; readonly text: (terms: PledgeTerms) => Words };

const NONE: Words = { zh: '无', en: 'none' };
const USUAL: Words = { zh: '按该类商品的通常标准', en: 'as usual for such goods' };

/** One after the other, in the punctuation of each language. */
const listed = (words: readonly Words[], none: Words = NONE): Words =>
  words.length === 0
    ? none
    : {
        zh: words.map(({ zh }) => zh).join('、'),
        en: words.map(({ en }) => en).join(', '),
      };
const asWritten = (text: string | undefined): Words =>
  text === undefined ? NONE : { zh: text, en: text };

const HOURS_OF_DAY = 24;
function time(hours: number): Words {
  const days = hours / HOURS_OF_DAY;
  return days > 2 && Number.isInteger(days)
    ? { zh: `${days} 天内`, en: `within ${days} days` }
    : { zh: `${hours} 小时内`, en: `within ${hours} hour${hours === 1 ? '' : 's'}` };
}

const checked = (terms: PledgeTerms, category: GoodsCategory): Words =>
  listed(
    (terms.conditions[category] ?? INTACT_CHECKLIST[category]).map((point) => INTACT_WORDS[point]),
    {
      zh: '不检查',
      en: 'nothing is looked at',
    },
  );

function conditionsText(terms: PledgeTerms): Words {
  const named: readonly string[] = Object.keys(terms.conditions);
  const categories = Object.keys(CATEGORY_WORDS).filter(isCategory);
  const lines = categories
    .filter((category) => named.includes(category))
    .map((category) => [CATEGORY_WORDS[category], checked(terms, category)] as const);
  return lines.length === 0
    ? USUAL
    : {
        zh: lines.map(([category, points]) => `${category.zh}：${points.zh}`).join('；'),
        en: lines.map(([category, points]) => `${category.en}: ${points.en}`).join('; '),
      };
}

const isCategory = (text: string): text is GoodsCategory => text in CATEGORY_WORDS;

/** Every term of a pledge, with its name, as it stands on a page and in what changed. */
const TERMS: Readonly<Record<TermName, Term>> = {
  windowDays: {
    label: { zh: '退货期限', en: 'Return period' },
    text: ({ windowDays }) => ({ zh: `${windowDays} 天`, en: `${windowDays} days` }),
  },
  refundHours: {
    label: { zh: '退款时间', en: 'Refund' },
    text: ({ refundHours }) => ({
      zh: `收下商品后 ${time(refundHours).zh}`,
      en: `${time(refundHours).en} of taking the goods back`,
    }),
  },
  excluded: {
    label: { zh: '不退的商品类别', en: 'Categories not taken back' },
    text: ({ excluded }) => listed(excluded.map((category) => CATEGORY_WORDS[category])),
  },
  exclusions: {
    label: { zh: '不退的商品', en: 'Goods not taken back' },
    text: ({ exclusions }) => listed(exclusions.map((each) => EXCLUSION_WORDS[each])),
  },
  disclosure: {
    label: { zh: '购买前怎样告知', en: 'How shoppers are told before buying' },
    text: ({ disclosure }) => asWritten(disclosure),
  },
  conditions: {
    label: { zh: '完好标准', en: 'What is looked at' },
    text: conditionsText,
  },
  freight: {
    label: { zh: '退货运费', en: 'Cost of sending goods back' },
    text: ({ freight }) => FREIGHT_WORDS[freight],
  },
  returnPlaces: {
    label: { zh: '可以退到', en: 'Where goods may go back' },
    text: ({ returnPlaces }) => listed(returnPlaces.map((place) => RETURN_PLACE_WORDS[place])),
  },
  gifts: {
    label: { zh: '赠品', en: 'Gifts' },
    text: ({ gifts }) => GIFT_WORDS[gifts],
  },
  points: {
    label: { zh: '积分和优惠券', en: 'Points and coupons' },
    text: ({ points }) => asWritten(points),
  },
  validityYears: {
    label: { zh: '承诺有效期', en: 'Validity of the pledge' },
    text: ({ validityYears }) => ({
      zh: `${validityYears} 年`,
      en: `${validityYears} year${validityYears === 1 ? '' : 's'}`,
    }),
  },
};

/** Which day is day one, after the rule of Beijing that is the default here. */
const WINDOW_START_LINE: TermLine = {
  field: 'windowStart',
  label: { zh: '从哪天算起', en: 'Counted from' },
  text: {
    zh: '当场取货的，收货当日为第一天；送货的，收货次日为第一天',
    en: 'the day of receipt where goods were taken along, the day after where they were delivered',
  },
};

export type TermLine = {
  readonly field: TermName | 'windowStart';
  readonly label: Words;
  readonly text: Words;
};

/** What a shopper reads of a pledge: every term, those that say nothing left out. */
export function termLines(version: StoredTerms): TermLine[] {
  const terms = termsOf(version);
  const names = Object.keys(TERMS).filter(isTermName);
  const lines = names
    .filter((field) => terms[field] !== undefined)
    .map((field) => ({ field, label: TERMS[field].label, text: TERMS[field].text(terms) }));
  return lines.flatMap((line) =>
    line.field === 'windowDays' ? [line, WINDOW_START_LINE] : [line],
  );
}

const isTermName = (text: string): text is TermName => text in TERMS;

/** What changed from one version to another, each as "before → after". */
export function changeLines(before: StoredTerms, after: StoredTerms): TermLine[] {
  const [from, to] = [termsOf(before), termsOf(after)];
  return versionDiff(before, after).map(({ field }) => {
    const { label, text } = TERMS[field];
    const [was, is] = [text(from), text(to)];
    return { field, label, text: { zh: `${was.zh} → ${is.zh}`, en: `${was.en} → ${is.en}` } };
  });
}

/** What the sign leaves out in short: categories and kinds of goods together. */
export const leftOut = (version: StoredTerms): Words => {
  const { excluded, exclusions } = termsOf(version);
  return listed([
    ...excluded.map((category) => CATEGORY_WORDS[category]),
    ...exclusions.map((each) => EXCLUSION_WORDS[each]),
  ]);
};

export const placesInWords = (version: StoredTerms): Words =>
  TERMS.returnPlaces.text(termsOf(version));
