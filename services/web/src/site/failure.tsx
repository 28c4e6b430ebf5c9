import type { PageProblem, PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import { type Document, WORDS } from './document.js';
import { PUBLIC } from './public-words.js';

/** Why there is no page, and where to go from here. */
export function failurePage(request: PageRequest, { status }: PageProblem): Document {
  const { problem } = WORDS[request.language].common;
  const { title, next } = wordsFor(request, status);
  return {
    title,
    status,
    isPrivate: true,
    body: (
      <Frame>
        <div className="narrow">
          <h1>{title}</h1>
          <p>{next}</p>
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

const NOT_FOUND = 404;
/** What the reader asked for cannot be answered as it stands, now or later. */
const REFUSED = [400, 422];

function wordsFor({ language }: PageRequest, status: number) {
  const { problem } = WORDS[language].common;
  const { failure } = PUBLIC[language];
  if (status === NOT_FOUND) return { title: problem.notFoundTitle, next: problem.notFoundNext };
  return REFUSED.includes(status)
    ? { title: failure.refusedTitle, next: failure.refusedNext }
    : { title: problem.title, next: problem.otherNext };
}
