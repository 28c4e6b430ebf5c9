import { useSpoken } from '../copy/words.js';
import type { Deadline } from './deadline-cards.js';
import { day } from './shown.js';

/** Day by day how a deadline was counted, for whoever doubts it. */
export function DeadlineArithmetic({ clock }: { clock: Deadline }) {
  const { deadlines } = useSpoken().words.kit;
  return (
    <details>
      <summary>{deadlines.how}</summary>
      <ol className="arithmetic">
        {clock.steps.map((step) => (
          <Step key={`${step.on}${step.why}`} step={step} />
        ))}
      </ol>
    </details>
  );
}

function Step({ step }: { step: Deadline['steps'][number] }) {
  const { words, language } = useSpoken();
  const { deadlines } = words.kit;
  const reasons: Readonly<Record<string, string>> = deadlines.why;
  const until = step.until ? ` – ${day(step.until, language)}` : '';
  const counted = step.counted === undefined ? '' : ` · ${deadlines.counted(step.counted)}`;
  return (
    <li>
      {day(step.on, language)}
      {until} · {reasons[step.why] ?? step.why}
      {counted}
    </li>
  );
}
