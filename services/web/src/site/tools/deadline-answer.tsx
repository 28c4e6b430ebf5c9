import type { DeadlineView } from '@anxintui/shared/contracts/registry';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { oneOf } from '../../kit/given.js';
import { day, moment } from '../../kit/shown.js';
import { stepWords } from '../../kit/step-words.js';
import { withDays } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';

type View = z.infer<typeof DeadlineView>;
const STANDINGS = ['statutory', 'promise', 'target'] as const;

/** The last day, the article, and every step of the count. */
export function DeadlineAnswer({ deadline }: { deadline: View }) {
  const { deadlines } = usePublicWords();
  const { words, language } = useSpoken();
  const { rule, provisional, explanation, calendarVersion, ruleSetVersion } = deadline;
  const standing = oneOf(STANDINGS, rule.standing);
  return (
    <section id="answer" className="inset" aria-labelledby="answer-title" tabIndex={-1}>
      <h2 id="answer-title">{rule.title}</h2>
      <p className="due">
        {deadlines.due} <Due deadline={deadline} />
      </p>
      {provisional ? <p>{deadlines.provisional}</p> : null}
      <p>{withDays(explanation, language)}</p>
      <dl className="facts">
        <dt>{deadlines.article}</dt>
        <dd>{rule.article}</dd>
        <dt>{deadlines.standing}</dt>
        <dd>{standing ? words.common.deadline.standing[standing] : rule.standing}</dd>
        <dt>{deadlines.calendar}</dt>
        <dd>{calendarVersion}</dd>
        <dt>{deadlines.ruleSet}</dt>
        <dd>{ruleSetVersion}</dd>
      </dl>
      <details>
        <summary>{deadlines.steps}</summary>
        <StepsTable steps={deadline.steps} />
      </details>
    </section>
  );
}

/** Hours end at a minute, days at their end. */
function Due({ deadline: { rule, dueOn, dueAt } }: { deadline: View }) {
  const { language } = useSpoken();
  return rule.dayType === 'hour' ? (
    <time dateTime={dueAt}>{moment(dueAt, language)}</time>
  ) : (
    <time dateTime={dueOn}>{day(dueOn, language)}</time>
  );
}

function StepsTable({ steps }: Pick<View, 'steps'>) {
  const { deadlines } = usePublicWords();
  const { words, language } = useSpoken();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{deadlines.day}</th>
          <th scope="col">{deadlines.why}</th>
          <th scope="col" className="number">
            {deadlines.counted}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ on, until, why, counted }) => (
          <tr key={`${on}${why}`}>
            <th scope="row">
              {day(on, language)}
              {until ? ` – ${day(until, language)}` : ''}
            </th>
            <td>{stepWords(why, words.common.deadline.why)}</td>
            <td className="number">{counted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
