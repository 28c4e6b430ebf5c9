import { sha256Of } from '@anxintui/shared/aggregate/history';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { FlagDecision, FlagFactor, FlagSubject } from '@anxintui/shared/vocabulary/flags';

export type Subject = { readonly kind: FlagSubject; readonly id: string };
export type Figures = {
  readonly count: number;
  /** Out of how many, where the factor is a share. */
  readonly of?: number;
  readonly threshold: number;
  readonly from: Date;
  readonly until: Date;
};
type Said = { readonly at: Date; readonly words: string };
/** What is striking about a party's figures: advice to officers (Order 121, art. 17). Nothing else may read it. */
export type Flag = {
  readonly id: string;
  readonly subject: Subject;
  readonly factor: FlagFactor;
  readonly figures: Figures;
  readonly raisedAt: Date;
  readonly expiresAt: Date;
  readonly contested?: Said;
  readonly decided?: Said & { readonly by: string; readonly decision: FlagDecision };
};
export type Counted = { readonly id: string; readonly count: number; readonly of?: number };
type Window = { readonly from: Date; readonly atLeast: number };
/** Counts subjects within a window, leaving out those with fewer than so many. */
export type Count = (window: Window) => Promise<readonly Counted[]>;
type Factor = {
  readonly of: FlagSubject;
  readonly days: number;
  readonly threshold: number;
  /** At least this share of what it is counted out of. */
  readonly share?: number;
};

/** Settings: from when on figures are striking. They are shown with every flag, so that anybody can recount. */
export const FACTORS: Readonly<Record<FlagFactor, Factor>> = {
  'many-complaints': { of: 'shopper', days: 30, threshold: 10 },
  'many-returns': { of: 'shopper', days: 30, threshold: 15 },
  'same-store-often': { of: 'shopper', days: 30, threshold: 5 },
  'many-refusals': { of: 'store', days: 30, threshold: 10, share: 0.5 },
  'refusals-overturned': { of: 'store', days: 90, threshold: 5, share: 0.5 },
  silent: { of: 'store', days: 30, threshold: 5 },
};
const LASTS_DAYS = 180;
const DAY_MS = 86_400_000;
const ID_LENGTH = 32;
const daysLater = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

export const windowOf = (factor: FlagFactor, at: Date): { from: Date; until: Date } => ({
  from: daysLater(at, -FACTORS[factor].days),
  until: at,
});

export function isStriking(factor: FlagFactor, { count, of }: Counted): boolean {
  const { threshold, share } = FACTORS[factor];
  if (count < threshold) return false;
  return share === undefined || (of !== undefined && count >= share * of);
}

/** One for each window of a subject, whoever counts, and however often. */
export function raisedFlag(factor: FlagFactor, { id, count, of }: Counted, at: Date): Flag {
  const { of: kind, threshold } = FACTORS[factor];
  const window = windowOf(factor, at);
  const subject = { kind, id };
  const named = { ...subject, factor, from: civilDateOf(window.from) };
  return {
    id: sha256Of(named).slice(0, ID_LENGTH),
    subject,
    factor,
    figures: { count, ...(of === undefined ? {} : { of }), threshold, ...window },
    raisedAt: at,
    expiresAt: daysLater(at, LASTS_DAYS),
  };
}

/** What has been counted once does not raise a second flag: until the window of the last one has passed there is none. */
export const isCountedAlready = (last: Flag | undefined, from: Date): boolean =>
  last !== undefined && last.raisedAt > from;

/** What officers are shown: neither expired nor lifted. */
export const isActive = ({ expiresAt, decided }: Flag, at: Date): boolean =>
  expiresAt > at && decided?.decision !== 'lifted';

export function assertContestable({ contested, expiresAt }: Flag, at: Date): void {
  if (contested) throw new DomainError('conflict', 'already-contested', 'contested before');
  if (expiresAt <= at) throw new DomainError('conflict', 'flag-expired', 'it has expired');
}

export function assertDecidable({ contested, decided }: Flag): void {
  if (!contested) throw new DomainError('conflict', 'not-contested', 'nobody has contested it');
  if (decided) throw new DomainError('conflict', 'already-decided', 'decided before');
}

export interface Flags {
  find(id: string): Promise<Flag | null>;
  /** Newest first. */
  of(subjects: readonly Subject[], limit: number): Promise<Flag[]>;
  lastOf(factor: FlagFactor, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Flag>>;
  /** False where there is one already. */
  raise(flag: Flag): Promise<boolean>;
  /** Null where somebody was first. */
  contest(id: string, said: Said & Asked): Promise<Flag | null>;
  decide(id: string, decided: NonNullable<Flag['decided']> & Asked): Promise<Flag | null>;
  /** What this very request has done to the flag before. */
  doneBy(id: string, asked: Asked): Promise<Flag | null>;
}
/** Which request it was, and what it asked. */
export type Asked = { readonly cause: string; readonly fingerprint: string };
