import { SignView } from '@anxintui/shared/contracts/signs';
import type { PageRequest } from '@anxintui/shared/contracts/site';
import type { z } from 'zod';
import { Frame } from '../kit/frame.js';
import type { Document } from './document.js';
import { PUBLIC } from './public-words.js';
import { isRefusedAs } from './refused-as.js';
import { SignState } from './sign/sign-state.js';
import { ToCompare } from './sign/to-compare.js';
import { UnknownSign } from './sign/unknown-sign.js';
import type { SiteDeps } from './site-deps.js';

type View = z.infer<typeof SignView>;

/** Behind the code on a sign: whether it is true at this moment. Kept by nobody, so that it stays so. */
export async function signPage(
  request: PageRequest,
  { ask }: SiteDeps,
  [typed = '']: readonly string[],
): Promise<Document> {
  const number = decoded(typed);
  const { sign } = PUBLIC[request.language];
  const { language } = request;
  try {
    const view = await ask({ id: 'pledge-by-number', params: { number }, language });
    return signDocument(SignView.parse(view), sign.at);
  } catch (error) {
    if (!isRefusedAs(error, 'no-such-sign', 'not-found')) throw error;
    return {
      title: sign.unknown.title,
      status: 404,
      isPrivate: true,
      body: (
        <Frame>
          <UnknownSign number={number} />
        </Frame>
      ),
    };
  }
}

const signDocument = (view: View, titleOf: (store: string) => string): Document => ({
  title: titleOf(view.store.name),
  description: view.words.text,
  isPrivate: true,
  body: (
    <Frame>
      <div className="narrow">
        <SignState view={view} />
        <ToCompare view={view} />
      </div>
    </Frame>
  ),
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
