import { Fragment } from 'react';
import { useSpoken } from '../../copy/words.js';
import type { Screen } from './screens.js';

/** What was answered on one screen. */
export function AnswersOf({ screen, onChange }: { screen: Screen; onChange: () => void }) {
  const { form } = useSpoken().words.common;
  const answered = screen.questions.filter(({ said }) => said !== '');
  if (answered.length === 0) return null;
  const names = answered.map(({ label }) => label);
  return (
    <div className="card">
      <div className="answers__head">
        <h2>{screen.title}</h2>
        <button
          type="button"
          className="button--quiet"
          aria-label={form.changeOf([screen.title, ...names].join(' '))}
          onClick={onChange}
        >
          {form.change}
        </button>
      </div>
      <dl className="facts">
        {answered.map(({ field, label, said }) => (
          <Fragment key={field}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
