import { type Clock, endClocks, openClock } from '@anxintui/shared/aggregate/clocks';
import { addDays, type CivilDate } from '@anxintui/shared/calendar/civil-date';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { daysBetween, monthBefore } from './pledge-dates.js';

/** What no longer runs, of these kinds. */
export const withoutClocks = (
  clocks: readonly Clock[],
  kinds: readonly string[],
  reason: string,
): Clock[] =>
  clocks.flatMap((clock) => (kinds.includes(clock.kind) ? endClocks([clock], reason) : [clock]));

type Span = { readonly validFrom: CivilDate; readonly validUntil: CivilDate };

/** How long a version binds, and when it may be renewed: from the month before its last day ends. */
export function validityClocks(
  clocks: readonly Clock[],
  { validFrom, validUntil }: Span,
  { ruleBook, at }: { ruleBook: RuleBook; at: Date },
): Clock[] {
  const from = addDays(validFrom, -1);
  const until = (on: CivilDate) => ({
    ruleBook,
    startAt: at,
    from,
    length: daysBetween(from, on),
  });
  const validity = newClock('validity', until(validUntil));
  const renewal = newClock('renewal-opens', until(monthBefore(validUntil)));
  return openClock(openClock(clocks, validity), renewal);
}
