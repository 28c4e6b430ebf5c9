import { usePublicWords } from '../public-words.js';

const STEPS = ['choose', 'file', 'goBack'] as const;

export function Steps() {
  const { steps } = usePublicWords().home;
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{steps.title}</h2>
      <ol className="steps list">
        {STEPS.map((name) => (
          <li key={name} className="step">
            <h3>{steps[name].title}</h3>
            <p>{steps[name].text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What there is when the store does not keep its word. */
export function Stuck() {
  const { stuck } = usePublicWords().home;
  return (
    <section className="inset" aria-labelledby="stuck-title">
      <h2 id="stuck-title">{stuck.title}</h2>
      <p>{stuck.text}</p>
      <p className="buttons">
        <a className="button button--quiet" href="/responsible">
          {stuck.responsible}
        </a>
        <a className="button button--quiet" href="/deadlines">
          {stuck.deadlines}
        </a>
      </p>
    </section>
  );
}
