import { endClocks, meetClock, openClock } from '@anxintui/shared/aggregate/clocks';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { TerminationCause } from '@anxintui/shared/vocabulary/cases';
import type { Acting } from './case-event.js';
import type { DisputeCase } from './dispute-case.js';

/** Order 121, art. 23(5): the sixty days have passed without an agreement. */
const SIXTY_DAYS: TerminationCause = 5;

/** Order 121, art. 23(1) and (3), and the passing of time: what a party wants, or nobody can hinder. */
const WITHOUT_ANOTHER: readonly TerminationCause[] = [1, 3, SIXTY_DAYS];

/** A second person who has consented, and at which bureau it was proposed. */
export type SecondPerson = { readonly id: string; readonly by: string; readonly bureauId?: string };
export type Ended = {
  readonly cause: TerminationCause;
  readonly words: string;
  readonly approved?: SecondPerson | undefined;
};

/** Whoever closes a complaint against the shopper's wish does not do so alone. */
export function assertSecondPerson(
  { bureau }: DisputeCase,
  { cause, approved }: Pick<Ended, 'cause' | 'approved'>,
): void {
  if (WITHOUT_ANOTHER.includes(cause)) return;
  const bureauId = approved?.bureauId;
  if (bureauId !== undefined && bureau?.path.includes(bureauId)) return;
  throw new DomainError('forbidden', 'second-person-needed', `cause ${cause} takes two persons`, {
    pointer: '/approval',
    details: { cause },
  });
}

/** The clock of a mediation that has not been ended before its time. */
export const mediationClock = ({ clocks }: DisputeCase) =>
  clocks.findLast(({ kind, state }) => kind === 'mediation' && state !== 'superseded');

export const isBySixtyDays = (cause: TerminationCause): boolean => cause === SIXTY_DAYS;

/** Order 121, art. 23: both parties are told within seven working days, counted from the day that ended the mediation. */
export function terminatedCase(
  dispute: DisputeCase,
  { cause, words, approved }: Ended,
  { by, at, ruleBook }: Acting,
): DisputeCase {
  const from = (isBySixtyDays(cause) && mediationClock(dispute)?.dueOn) || at;
  const notice = newClock('termination-notice', { ruleBook, startAt: at, from });
  const ended = endClocks(meetClock(dispute.clocks, 'mediation'), 'terminated');
  return {
    ...dispute,
    clocks: openClock(ended, notice),
    status: 'terminated',
    termination: {
      cause,
      words,
      by,
      at,
      ...(approved ? { approved: { id: approved.id, by: approved.by } } : {}),
    },
  };
}
