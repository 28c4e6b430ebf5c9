import { useSpoken } from '../copy/words.js';
import { Refused } from './api.js';
import { PageHeading } from './page-heading.js';

type Props = {
  readonly error: Error;
  readonly again?: () => void;
  readonly isPage?: boolean;
};

/** What went wrong and what to do next, in the API's own words where it answered. */
export function ProblemNote({ error, again, isPage = false }: Props) {
  const { problem, state } = useSpoken().words.common;
  const isRefused = error instanceof Refused;
  const title = isRefused ? error.problem.title : problem.networkTitle;
  return (
    <div className="inset inset--bad" role="alert">
      {isPage ? <PageHeading title={title} /> : <h2>{title}</h2>}
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
