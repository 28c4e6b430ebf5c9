import type { PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import { type Document, WORDS } from './document.js';

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
