import { addDays, type CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { GoodsCategory, NamedPath, ProofKind } from '@anxintui/shared/vocabulary/claims';
import type {
  EligibilityOutcome,
  PathEvidence,
  PathOutcome,
} from '@anxintui/shared/vocabulary/eligibility';
import type { Exclusion, ReturnPlace } from '@anxintui/shared/vocabulary/pledges';
import { checklistOf } from './checklist.js';
import type { IntactConditions, JudgedBy, Purchase } from './return-request.js';

/** The pledge of the purchase day, with what it leaves out and where it takes goods back. */
export type AskedPledge = Omit<JudgedBy, 'conditions'> & {
  readonly conditions: IntactConditions;
  readonly excluded: readonly GoodsCategory[];
  readonly exclusions: readonly Exclusion[];
  readonly returnPlaces: readonly ReturnPlace[];
};
/** What the registry says about the store on the day of the purchase. */
export type PledgingStore = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly isOpen: boolean;
  readonly enterpriseId: string;
  readonly headquartersId?: string;
  /** Null when no pledge covered the purchase. */
  readonly pledge: AskedPledge | null;
};
/** One kind of goods of one purchase. */
export type AskedGoods = Pick<Purchase, 'on' | 'receivedOn' | 'delivery'> & {
  readonly category: GoodsCategory;
  /** How the purchase is shown; absent where nobody has said yet. */
  readonly proof?: ProofKind;
};
export type Eligibility = {
  readonly outcome: EligibilityOutcome;
  /** The last day on which the goods may go back, where there is one. */
  readonly until?: CivilDate;
};

/**
 * May these goods go back? The one function behind the answer before the shopper leaves home and the decision when she
 * files. A lost receipt asks for another trace of the purchase and is never a reason to refuse.
 */
export function eligibility(
  { on, receivedOn, delivery, category, proof }: AskedGoods,
  pledge: AskedPledge | null,
  today: CivilDate,
): Eligibility {
  if (on > today || receivedOn > today || receivedOn < on) return { outcome: 'not-yet' };
  if (!pledge) return { outcome: 'no-pledge' };
  const until = lastReturnDay({ delivery, receivedOn }, pledge.windowDays);
  if (today > until) return { outcome: 'too-late', until };
  if (pledge.excluded.includes(category)) return { outcome: 'excluded' };
  return { outcome: proof === 'lost-receipt' ? 'needs-proof' : 'eligible', until };
}

/** Whether a filing is taken: another trace of the purchase may still be asked for. */
export const isReturnable = ({ outcome }: Eligibility): boolean =>
  outcome === 'eligible' || outcome === 'needs-proof';

/**
 * Default after Beijing's guideline of 2025: goods taken along count from the day of receipt, which is day one;
 * delivered goods from the day after.
 */
export const lastReturnDay = (
  { delivery, receivedOn }: Pick<Purchase, 'delivery' | 'receivedOn'>,
  windowDays: number,
): CivilDate => addDays(receivedOn, delivery === 'self-pickup' ? windowDays - 1 : windowDays);

export type PathAnswer = {
  readonly path: NamedPath;
  readonly outcome: PathOutcome;
  readonly evidence: readonly PathEvidence[];
};
/** In place of the receipt, any one of these. */
export const OTHER_TRACES = ['member-record', 'payment-record', 'statement'] as const;

/**
 * What each named path comes to: another trace for a lost receipt; at most the marked price for a missing gift; and for
 * an opened box nothing, but where a one-time seal is needed, whether that is broken.
 */
export const pathsOf = (
  category: GoodsCategory,
  pledge: Pick<JudgedBy, 'conditions'>,
): readonly PathAnswer[] => [
  { path: 'lost-receipt', outcome: 'needs-proof', evidence: OTHER_TRACES },
  { path: 'missing-gift', outcome: 'deduction', evidence: ['marked-price'] },
  checklistOf(pledge, category).includes('one-time-seal')
    ? { path: 'opened-box', outcome: 'seal-decides', evidence: ['unbroken-seal'] }
    : { path: 'opened-box', outcome: 'eligible', evidence: [] },
];
