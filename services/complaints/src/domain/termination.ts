import { endClocks, meetClock, openClock } from '@anxintui/shared/aggregate/clocks';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { TerminationCause } from '@anxintui/shared/vocabulary/cases';
import type { Acting } from './case-event.js';
import type { DisputeCase } from './dispute-case.js';

/** Order 121, art. 23(5): the sixty days have passed without an agreement. */
const SIXTY_DAYS: TerminationCause = 5;

export type Ended = { readonly cause: TerminationCause; readonly words: string };

/** The clock of a mediation that has not been ended before its time. */
export const mediationClock = ({ clocks }: DisputeCase) =>
  clocks.findLast(({ kind, state }) => kind === 'mediation' && state !== 'superseded');

export const isBySixtyDays = (cause: TerminationCause): boolean => cause === SIXTY_DAYS;

/** Order 121, art. 23: both parties are told within seven working days, counted from the day that ended the mediation. */
export function terminatedCase(
  dispute: DisputeCase,
  { cause, words }: Ended,
  { by, at, ruleBook }: Acting,
): DisputeCase {
  const from = (isBySixtyDays(cause) && mediationClock(dispute)?.dueOn) || at;
  const notice = newClock('termination-notice', { ruleBook, startAt: at, from });
  const ended = endClocks(meetClock(dispute.clocks, 'mediation'), 'terminated');
  return {
    ...dispute,
    clocks: openClock(ended, notice),
    status: 'terminated',
    termination: { cause, words, by, at },
  };
}
