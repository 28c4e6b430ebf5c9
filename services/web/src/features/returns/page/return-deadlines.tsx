import { useSpoken } from '../../../copy/words.js';
import { DeadlineCard } from '../../../kit/deadline-card.js';
import type { Return } from '../use-return.js';

/** What runs now, and what has run before. */
export function ReturnDeadlines({ request: { clocks } }: { request: Return }) {
  const { page } = useSpoken().words.returns;
  const now = new Date();
  if (clocks.length === 0) return null;
  const running = clocks.filter(({ state }) => state === 'open');
  const past = clocks.filter(({ state }) => state !== 'open').toReversed();
  const cards = (of: typeof clocks) =>
    of.map((deadline) => (
      <DeadlineCard key={`${deadline.kind}${deadline.generation}`} {...{ deadline, now }} />
    ));
  return (
    <section aria-label={page.deadlines}>
      <h2>{page.deadlines}</h2>
      {cards(running)}
      {past.length > 0 ? (
        <details>
          <summary>{page.pastDeadlines}</summary>
          {cards(past)}
        </details>
      ) : null}
    </section>
  );
}
