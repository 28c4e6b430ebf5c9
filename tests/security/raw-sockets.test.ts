import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../support/http.js';
import { API } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { inLanes } from './lanes.js';
import { wrongInRefusal } from './problem.js';
import { abandon, type Exchange, exchange } from './raw/exchange.js';
import { BROKEN, GOOD, type Message, UNUSUAL } from './raw/messages.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const halves = (text: string) => {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)].map(bytes);
};
/** The ways in which each message comes. */
const SENT: readonly ((text: string) => readonly Uint8Array[])[] = [
  (text) => [bytes(text)],
  halves,
  (text) =>
    [...bytes(text.slice(0, 300))]
      .map((byte) => Uint8Array.of(byte))
      .concat(bytes(text.slice(300))),
  (text) => [bytes(GOOD + text)],
];

describe('bytes that are no proper request', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ hasRouter: false });
  });
  afterAll(() => stack.stop());

  const wrongOf = async (
    messages: readonly Message[],
    wrongIn: (got: Exchange, sentBefore: number) => string[],
  ): Promise<string[]> => {
    const sent = messages.flatMap(([what, text]) =>
      SENT.map((cut, way) => ({
        what: `${what} (${way})`,
        pieces: cut(text),
        before: way === 3 ? 1 : 0,
      })),
    );
    const wrong: string[] = [];
    await inLanes(sent, async ({ what, pieces, before }) => {
      const found = wrongIn(await exchange(stack.url, pieces), before);
      wrong.push(...found.map((each) => `${what}: ${each}`));
    });
    return wrong;
  };

  it('are refused by a problem in both tongues, and the connection ends there', async () => {
    expect(await wrongOf(BROKEN, wrongInEnding)).toEqual([]);
  }, 60_000);

  it('or that are unusual get whole answers, none of them a failure', async () => {
    expect(await wrongOf(UNUSUAL, (got) => wrongInAnswers(got))).toEqual([]);
  }, 60_000);

  it('may stop coming at any place', async () => {
    const all = [...BROKEN, ...UNUSUAL].map(([, text]) => text);

    await inLanes(all, (text) => abandon(stack.url, bytes(text.slice(0, text.length / 2))));

    expect(stack.failures).toEqual([]);
  });

  it('are more than five hundred', () => {
    expect((BROKEN.length + UNUSUAL.length) * (SENT.length + 1)).toBeGreaterThan(500);
  });

  it('leave an api that works as before', async () => {
    expect(stack.failures).toEqual([]);
    expect((await send(stack.url, { path: '/readyz' })).status).toBe(200);
    expect((await send(stack.url, { path: `${API}/me` })).status).toBe(401);
  });
});

/** Of broken ones: what came before is answered, then one refusal, and then nobody listens any more. */
function wrongInEnding(got: Exchange, sentBefore: number): string[] {
  const wrong = wrongInAnswers(got);
  const { replies } = got;
  if (replies.length !== sentBefore + 1) wrong.push(`${replies.length} answers`);
  const refused = replies.at(-1)?.status ?? 0;
  if (refused < 400 || refused > 499) wrong.push(`answered ${refused}`);
  return wrong;
}

function wrongInAnswers({ replies, rest, hungUp }: Exchange): string[] {
  const wrong = replies.flatMap((reply) => {
    if (reply.status >= 500) return [`${reply.status} ${reply.text}`];
    return reply.status >= 300 && reply.text !== '' ? wrongInRefusal(reply) : [];
  });
  if (rest !== '') wrong.push(`no whole answer: ${JSON.stringify(rest.slice(0, 200))}`);
  return hungUp ? wrong : [...wrong, 'the connection stays open'];
}
