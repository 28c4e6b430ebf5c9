import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Words } from '@anxintui/shared/calendar/rule-set';
import {
  type GoodsCategory,
  INTACT_CHECKLIST,
  type IntactPoint,
} from '@anxintui/shared/vocabulary/claims';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import { INTACT_WORDS } from '@anxintui/shared/vocabulary/pledge-words';
import {
  type Exclusion,
  type FreightPayer,
  type GiftRule,
  LEAST_WINDOW_DAYS,
  MOST_WINDOW_DAYS,
  type ReturnPlace,
} from '@anxintui/shared/vocabulary/pledges';

export type Conditions = Readonly<Partial<Record<GoodsCategory, readonly IntactPoint[]>>>;

/** What a version promises, whole. */
export type PledgeTerms = {
  readonly windowDays: number;
  /** Within how many hours of acceptance the money is back. */
  readonly refundHours: number;
  /** Categories that the pledge does not cover at all. */
  readonly excluded: readonly GoodsCategory[];
  /** Kinds of goods that it leaves out, whatever their category. */
  readonly exclusions: readonly Exclusion[];
  /** How the shopper is told of what is left out before buying. */
  readonly disclosure?: string;
  /** Where fewer points than the category's checklist are looked at. */
  readonly conditions: Conditions;
  readonly freight: FreightPayer;
  readonly returnPlaces: readonly ReturnPlace[];
  readonly gifts: GiftRule;
  /** What becomes of points and coupons. */
  readonly points?: string;
  readonly validityYears: number;
};
type Kept = 'windowDays' | 'refundHours' | 'excluded';
/** As versions keep it: the oldest know only three of the terms. */
export type StoredTerms = Pick<PledgeTerms, Kept> & Partial<Omit<PledgeTerms, Kept>>;

/** Three years, after Guangdong's pledge system; a default. */
const USUAL_VALIDITY_YEARS = 3;
/** An agreed refund that is later than this is a clue to a violation (Measures for Penalties, art. 8(2)), so none may be promised. */
const MOST_REFUND_HOURS = 15 * 24;

/** Which day is day one (after Beijing’s rule of 2025): the receipt day, or the day after the delivery. A default. */
export const WINDOW_START = {
  'self-pickup': 'receipt-day',
  delivered: 'day-after-receipt',
} as const;

/** The terms of a version, with what is meant where it says nothing. */
export const termsOf = (version: StoredTerms): PledgeTerms => ({
  windowDays: version.windowDays,
  refundHours: version.refundHours,
  excluded: version.excluded,
  exclusions: version.exclusions ?? [],
  ...(version.disclosure === undefined ? {} : { disclosure: version.disclosure }),
  conditions: version.conditions ?? {},
  freight: version.freight ?? 'shopper',
  returnPlaces: version.returnPlaces ?? ['this-store'],
  gifts: version.gifts ?? 'return-or-marked-price',
  ...(version.points === undefined ? {} : { points: version.points }),
  validityYears: version.validityYears ?? USUAL_VALIDITY_YEARS,
});

/** Outside by law unless the store opts in (Consumer Law, art. 25). */
const OUTSIDE_BY_LAW: readonly Exclusion[] = [
  'made-to-order',
  'fresh-perishable',
  'unsealed-media',
  'periodicals',
];

/** Why a whole category may be left out; an empty list means that it may not. */
const GROUNDS: Readonly<Record<GoodsCategory, readonly Exclusion[]>> = {
  clothing: [],
  'shoes-bags': [],
  'home-textiles': [],
  toys: [],
  electronics: ['worthless-once-activated'],
  appliances: [],
  cosmetics: ['unsafe-once-unsealed'],
  food: ['fresh-perishable', 'unsafe-once-unsealed'],
  medicine: ['unsafe-once-unsealed'],
  jewellery: ['made-to-order'],
  books: ['unsealed-media', 'periodicals'],
  sports: [],
  furniture: [],
  other: [],
};

const isOptOut = (exclusion: Exclusion): boolean => !OUTSIDE_BY_LAW.includes(exclusion);
const mustBeDisclosed = ({ excluded, exclusions }: PledgeTerms): boolean =>
  exclusions.some(isOptOut) || excluded.some((category) => GROUNDS[category].some(isOptOut));

const broken = (code: string, pointer: string, details: Record<string, string | number> = {}) =>
  new DomainError('rule-broken', code, code, { pointer, details });

/** What is promised, as it can be: at least what the law and the category policy give. */
export function permittedTerms(asked: StoredTerms): PledgeTerms {
  const [fault] = termFaults(asked);
  if (fault) throw fault;
  return promisedTerms(asked);
}

/** The terms as a version would keep them: goods may always go back where they were bought. */
export function promisedTerms(asked: StoredTerms): PledgeTerms {
  const terms = termsOf(asked);
  return { ...terms, returnPlaces: withOwnStore(terms.returnPlaces) };
}

/** Everything for which these terms would be refused; empty where they are permitted. */
export function termFaults(asked: StoredTerms): DomainError[] {
  const terms = termsOf(asked);
  return [...figureFaults(terms), ...exclusionFaults(terms), ...conditionFaults(terms.conditions)];
}

const withOwnStore = (places: readonly ReturnPlace[]): readonly ReturnPlace[] =>
  places.includes('this-store') ? places : ['this-store', ...places];

function figureFaults({ windowDays, refundHours }: PledgeTerms): DomainError[] {
  return [
    ...(windowDays < LEAST_WINDOW_DAYS
      ? [broken('window-too-short', '/windowDays', { least: LEAST_WINDOW_DAYS })]
      : []),
    ...(windowDays > MOST_WINDOW_DAYS
      ? [broken('window-too-long', '/windowDays', { most: MOST_WINDOW_DAYS })]
      : []),
    ...(refundHours > MOST_REFUND_HOURS
      ? [broken('refund-too-late', '/refundHours', { most: MOST_REFUND_HOURS })]
      : []),
  ];
}

const named = (category: string, { zh, en }: Words) => ({
  category,
  categoryZh: zh,
  categoryEn: en,
});

function exclusionFaults(terms: PledgeTerms): DomainError[] {
  const covered = terms.excluded.flatMap((category, at) =>
    GROUNDS[category].length === 0
      ? [
          broken('exclusion-not-allowed', `/excluded/${at}`, {
            ...named(category, CATEGORY_WORDS[category]),
          }),
        ]
      : [],
  );
  const isUndisclosed = mustBeDisclosed(terms) && terms.disclosure === undefined;
  return [...covered, ...(isUndisclosed ? [broken('disclosure-missing', '/disclosure')] : [])];
}

function conditionFaults(conditions: Conditions): DomainError[] {
  return Object.entries(conditions).flatMap(([category, points]) => {
    const allowed: Readonly<Record<string, readonly IntactPoint[]>> = INTACT_CHECKLIST;
    const words: Readonly<Record<string, Words>> = CATEGORY_WORDS;
    const point = points.find((each) => !allowed[category]?.includes(each));
    if (!point) return [];
    const { zh, en } = INTACT_WORDS[point];
    const about = named(category, words[category] ?? { zh: category, en: category });
    const details = { ...about, point, pointZh: zh, pointEn: en };
    return [broken('condition-too-strict', `/conditions/${category}`, details)];
  });
}

export type TermName = keyof PledgeTerms;
const TERM_NAMES = [
  'windowDays',
  'refundHours',
  'excluded',
  'exclusions',
  'disclosure',
  'conditions',
  'freight',
  'returnPlaces',
  'gifts',
  'points',
  'validityYears',
] as const satisfies readonly TermName[];

/** One term that two versions do not have in common; absent on the side that says nothing. */
export type TermChange = {
  readonly field: TermName;
  readonly from?: PledgeTerms[TermName];
  readonly to?: PledgeTerms[TermName];
};

/** What changed from one version to another. */
export function versionDiff(before: StoredTerms, after: StoredTerms): TermChange[] {
  const [from, to] = [termsOf(before), termsOf(after)];
  return TERM_NAMES.filter((field) => textOf(from[field]) !== textOf(to[field])).map((field) => ({
    field,
    ...(from[field] === undefined ? {} : { from: from[field] }),
    ...(to[field] === undefined ? {} : { to: to[field] }),
  }));
}

/** Lists and checklists are compared as sets: in which order somebody named them is no promise. */
function textOf(value: PledgeTerms[TermName]): string {
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  if (typeof value !== 'object') return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(([key, points]) => [key, [...points].sort()]);
  return JSON.stringify(entries.sort());
}

/** Whether two versions promise the same, whatever their length of validity. */
export const isSamePromise = (one: StoredTerms, other: StoredTerms): boolean =>
  versionDiff(one, other).every(({ field }) => field === 'validityYears');
