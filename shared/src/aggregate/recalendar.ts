import { recomputed } from '../calendar/recompute.js';
import type { RuleBook } from '../calendar/rule-set.js';
import type { Aggregate, Decision, DomainEvent } from './aggregate.js';
import { type Clock, supersedeClock } from './clocks.js';

type Moment = { readonly at: Date; readonly ruleBook: RuleBook };

/**
 * The open clocks under a newer calendar: each that moves ends its generation and opens the next; null when none does.
 * A clock that has run out by now is left to fire: a notice that comes late takes nothing back.
 */
export function recalendared<A extends Aggregate>(
  current: A,
  name: string,
  { at, ruleBook }: Moment,
): Decision<A> | null {
  const { version } = ruleBook.calendar;
  let clocks = current.clocks;
  const events: DomainEvent[] = [];
  for (const clock of current.clocks) {
    const successor = clock.dueAt > at ? successorOf(clock, ruleBook) : null;
    if (!successor) continue;
    clocks = supersedeClock(clocks, successor, `calendar:${version}`);
    const { kind, generation, dueOn } = clock;
    const data = { clock: kind, generation, from: dueOn, to: successor.dueOn, calendar: version };
    events.push({ type: `${name}.clock-moved`, at, by: 'clock', data });
  }
  const [first, ...others] = events;
  return first ? { next: { ...current, clocks }, events: [first, ...others] } : null;
}

function successorOf(clock: Clock, { ruleSet, calendar }: RuleBook) {
  const rule = ruleSet.rules[clock.ruleId];
  return rule ? recomputed(clock, rule, calendar) : null;
}
