import { useSpoken } from '../copy/words.js';

export function NoSuchPage() {
  const { problem } = useSpoken().words.common;
  return (
    <div className="narrow">
      <h1>{problem.notFoundTitle}</h1>
      <p>{problem.notFoundNext}</p>
      <p className="buttons">
        <a className="button" href="/">
          {problem.toHome}
        </a>
      </p>
    </div>
  );
}
