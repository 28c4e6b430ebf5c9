import type { PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import { type Document, WORDS } from './document.js';

/** Which page of the app stands at an address: its source, so that it is fetched with the app and not after it. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/^\/app\/sign-in$/, 'account/sign-in.tsx'],
  [/^\/app\/returns\/new$/, 'returns/filing/new-return.tsx'],
  [/^\/app\/returns\/[^/]+$/, 'returns/page/return-page.tsx'],
  [/^\/app\/returns\/[^/]+\/pass$/, 'returns/pass/pass-page.tsx'],
  [/^\/app\/returns\/[^/]+\/filed$/, 'returns/filing/return-filed.tsx'],
  [/^\/app\/mine$/, 'mine/mine.tsx'],
  [/^\/app\/track$/, 'mine/track.tsx'],
  [/^\/app\/notices$/, 'notices/notices.tsx'],
  [/^\/app\/account$/, 'my-data/account-page.tsx'],
  [/^\/app\/my-data$/, 'my-data/my-data-page.tsx'],
  [/^\/app\/cases\/new$/, 'complaints/new-complaint.tsx'],
  [/^\/app\/cases\/[^/]+$/, 'cases/case-page.tsx'],
];

/** The words and the page that the app will need first. */
export function appSources({ language, path }: PageRequest): string[] {
  const page = SOURCES.find(([pattern]) => pattern.test(path))?.[1];
  return [`src/copy/${language}/app.ts`, ...(page ? [`src/features/${page}`] : [])];
}

/** The page around the app: the same for everybody and at each of its addresses, so that it can be kept for offline. */
export function appShell({ language }: PageRequest): Document {
  const { common } = WORDS[language];
  return {
    title: common.productName,
    isPrivate: true,
    body: (
      <Frame>
        <div id="app">
          <p className="quiet">{common.state.loading}</p>
        </div>
      </Frame>
    ),
  };
}
