import type { Aggregate, Decision, DomainEvent } from './aggregate.js';
import { type Clock, fireEarliest } from './clocks.js';

/** What follows when one clock has run out; every clock that fires leaves at least one event. */
type Consequence<A extends Aggregate> = (
  current: A,
  fired: Clock,
) => { readonly next: A; readonly events: readonly DomainEvent[] };

/** Lets every clock that is due run out, the most overdue first, each with its consequence; null when none is due. */
export function silence<A extends Aggregate>(
  current: A,
  now: Date,
  consequence: Consequence<A>,
): Decision<A> | null {
  let next = current;
  const events: DomainEvent[] = [];
  for (let run = fireEarliest(next.clocks, now); run; run = fireEarliest(next.clocks, now)) {
    const following = consequence({ ...next, clocks: run.after }, run.fired);
    next = following.next;
    events.push(...following.events);
  }
  const [first, ...others] = events;
  return first ? { next, events: [first, ...others] } : null;
}
