import { useSpoken } from '../copy/words.js';
import { Refused } from './api.js';

/** What went wrong and what to do next, in the API's own words where it answered. */
export function ProblemNote({ error, again }: { error: Error; again?: () => void }) {
  const { problem, state } = useSpoken().words.common;
  const isRefused = error instanceof Refused;
  return (
    <div className="inset inset--bad" role="alert">
      <h2>{isRefused ? error.problem.title : problem.networkTitle}</h2>
      <p>{isRefused ? error.problem.detail : problem.networkNext}</p>
      {isRefused && error.problem.instance ? (
        <p className="quiet">{problem.reference(error.problem.instance)}</p>
      ) : null}
      {again ? (
        <button type="button" className="button--quiet" onClick={again}>
          {state.tryAgain}
        </button>
      ) : null}
    </div>
  );
}
