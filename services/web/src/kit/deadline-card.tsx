import { useSpoken } from '../copy/words.js';
import { day, daysUntil } from './shown.js';
import { stepWords } from './step-words.js';

/** The part of the API's deadline card that a page shows. */
export type Deadline = {
  readonly kind: string;
  readonly generation?: number;
  readonly title: string;
  readonly dueOn: string;
  readonly state: 'open' | 'met' | 'fired' | 'superseded';
  readonly standing: 'statutory' | 'promise' | 'target';
  readonly article: string;
  readonly provisional: boolean;
  readonly steps: readonly { on: string; until?: string | undefined; why: string }[];
};

/** When something is due, under which article, and how that was counted: the same for both sides. */
export function DeadlineCard({ deadline, now }: { deadline: Deadline; now: Date }) {
  const { words, language } = useSpoken();
  const { deadline: said } = words.common;
  return (
    <section className={`deadline deadline--${deadline.state}`} aria-label={deadline.title}>
      <h3>{deadline.title}</h3>
      <p className="deadline__due">
        {said.dueOn} <time dateTime={deadline.dueOn}>{day(deadline.dueOn, language)}</time>
        <strong> · {leftOf(deadline, now, said)}</strong>
      </p>
      {deadline.provisional ? <p className="deadline__provisional">{said.provisional}</p> : null}
      <details>
        <summary>{said.how}</summary>
        <p>
          {said.standing[deadline.standing]} · {said.article} {deadline.article}
        </p>
        <ol>
          {deadline.steps.map((step) => (
            <li key={`${step.on}${step.why}`}>
              <time dateTime={step.on}>{day(step.on, language)}</time>
              {step.until ? ` – ${day(step.until, language)}` : ''} ·{' '}
              {stepWords(step.why, said.why)}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

type Said = ReturnType<typeof useSpoken>['words']['common']['deadline'];

function leftOf({ state, dueOn }: Deadline, now: Date, said: Said): string {
  if (state !== 'open') return said.state[state];
  const days = daysUntil(dueOn, now);
  if (days === 0) return said.today;
  return days > 0 ? said.left(days) : said.overdue(-days);
}
