import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useDispute } from './dispute.js';
import { OtherRoutes } from './other-routes.js';
import { Rating } from './rating.js';
import type { Case } from './use-case.js';

const hasEnded = ({ result, termination, nonAcceptance, corrections }: Case): boolean =>
  [result, termination, nonAcceptance, corrections[0]].some((fact) => fact !== undefined);

/** How it ended, why, what was put right since, what else is open, and what the shopper thinks of it. */
export function CaseEnding() {
  const { words, language } = useSpoken();
  const said = words.caseSteps.ending;
  const view = useDispute();
  const { result, performance, corrections, reopened } = view;
  if (!hasEnded(view) && !reopened) return null;
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {result ? (
        <p>
          <strong>{said.result[result]}</strong>
          {performance ? ` · ${said.performance[performance]}` : ''}
        </p>
      ) : null}
      <Reasons />
      {corrections.map(({ at, words: why }) => (
        <p key={at}>
          {said.corrected} · {moment(at, language)} · {why}
        </p>
      ))}
      {reopened ? (
        <p>
          {said.reopened} · {moment(reopened.at, language)} · {reopened.words}
        </p>
      ) : null}
      <OtherRoutes />
      <Rating />
    </section>
  );
}

/** The ground or cause by its number, in the words of the articles, with the officer's own. */
function Reasons() {
  const { ending: said } = useSpoken().words.caseSteps;
  const { nonAcceptance, termination } = useDispute();
  const grounds: Readonly<Record<number, string>> = said.grounds;
  const causes: Readonly<Record<number, string>> = said.causes;
  return (
    <>
      {nonAcceptance ? (
        <div className="card">
          <h3>{said.ground}</h3>
          <p>
            <strong>{grounds[nonAcceptance.ground]}</strong>
          </p>
          <p>{nonAcceptance.words}</p>
        </div>
      ) : null}
      {termination ? (
        <div className="card">
          <h3>{said.cause}</h3>
          <p>
            <strong>{causes[termination.cause]}</strong>
          </p>
          <p>{termination.words}</p>
        </div>
      ) : null}
    </>
  );
}
