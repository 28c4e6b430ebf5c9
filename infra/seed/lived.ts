import type { Aggregate, Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { earliestDue } from '@anxintui/shared/aggregate/clocks';

/** As long as a sweep lets a clock wait. */
const SWEPT_MS = 800;

type Rules<A extends Aggregate> = {
  /** What silence has done by then, as the services decide it before every step. */
  readonly overdue: (current: A, at: Date) => Decision<A> | null;
};

/** One aggregate from its first day on, told in the order in which things happened. */
export type Life<A extends Aggregate> = {
  readonly current: () => A;
  /** Lets clocks run out that are due before, then decides. */
  readonly step: (at: Date, decide: (current: A) => Decision<A>) => Life<A>;
  /** Nothing happens until then but clocks that run out. */
  readonly rest: (until: Date) => Life<A>;
  /** Everything as one decision. */
  readonly told: () => Decision<A>;
};

export function beginLife<A extends Aggregate>(first: Decision<A>, { overdue }: Rules<A>): Life<A> {
  let current = first.next;
  const events: [DomainEvent, ...DomainEvent[]] = [...first.events];
  const add = (decision: Decision<A>): void => {
    current = decision.next;
    events.push(...decision.events);
  };
  const rest = (until: Date): Life<A> => {
    for (let due = nextDue(current, until); due; due = nextDue(current, until)) {
      const fired = overdue(current, due);
      if (!fired) throw new Error(`nothing follows when a clock of ${current.id} runs out`);
      add(fired);
    }
    return life;
  };
  const life: Life<A> = {
    current: () => current,
    step(at, decide) {
      rest(at);
      add(decide(current));
      return life;
    },
    rest,
    told: () => ({ next: current, events }),
  };
  return life;
}

/** When a sweep finds the clock that is due first, where that is before `until`. */
function nextDue({ clocks }: Aggregate, until: Date): Date | null {
  const dueAt = earliestDue(clocks);
  if (!dueAt) return null;
  const found = new Date(dueAt.getTime() + SWEPT_MS);
  return found <= until ? found : null;
}
