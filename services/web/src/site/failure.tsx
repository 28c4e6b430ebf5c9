import type { PageProblem, PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import { type Document, WORDS } from './document.js';

/** Why there is no page, and where to go from here. */
export function failurePage({ language }: PageRequest, { status }: PageProblem): Document {
  const { problem } = WORDS[language].common;
  const isMissing = status === 404;
  return {
    title: isMissing ? problem.notFoundTitle : problem.title,
    status,
    isPrivate: true,
    body: (
      <Frame>
        <div className="narrow">
          <h1>{isMissing ? problem.notFoundTitle : problem.title}</h1>
          <p>{isMissing ? problem.notFoundNext : problem.otherNext}</p>
          <p className="buttons">
            <a className="button" href="/">
              {problem.toHome}
            </a>
          </p>
        </div>
      </Frame>
    ),
  };
}
