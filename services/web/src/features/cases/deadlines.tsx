import { useSpoken } from '../../copy/words.js';
import { DeadlineCard } from '../../kit/deadline-card.js';
import { useDispute } from './dispute.js';

/** What runs now, and what has run before. */
export function Deadlines() {
  const { cases } = useSpoken().words;
  const { clocks } = useDispute();
  const now = new Date();
  const running = clocks.filter(({ state }) => state === 'open');
  const past = clocks.filter(({ state }) => state !== 'open').toReversed();
  return (
    <section aria-label={cases.deadlines}>
      <h2>{cases.deadlines}</h2>
      {running.length === 0 ? <p className="quiet">{cases.noDeadline}</p> : null}
      {running.map((deadline) => (
        <DeadlineCard key={`${deadline.kind}${deadline.generation}`} {...{ deadline, now }} />
      ))}
      {past.length > 0 ? (
        <details>
          <summary>{cases.pastDeadlines}</summary>
          {past.map((deadline) => (
            <DeadlineCard key={`${deadline.kind}${deadline.generation}`} {...{ deadline, now }} />
          ))}
        </details>
      ) : null}
    </section>
  );
}
