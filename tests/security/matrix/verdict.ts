import type { Reply } from '../../support/http.js';
import { problemIn, wrongInRefusal } from '../problem.js';
import type { Cell, Expected } from './cells.js';

/** The type of the problem; `accepted` where there is none. */
const answerOf = (reply: Reply): string =>
  reply.status < 400 ? 'accepted' : problemIn(reply).type.replace('/problems/', '');

type Judged = {
  readonly cell: Cell;
  readonly reply: Reply;
  /** What the same person is told of a number that was never given out. */
  readonly missing: () => Promise<string>;
};
type Judge = (judged: Judged) => boolean | Promise<boolean>;

const refusedAs =
  (status: number, type: string): Judge =>
  ({ reply }) =>
    reply.status === status && answerOf(reply) === type;

const isMissing: Judge = async ({ reply, missing }) =>
  reply.status === 404 && reply.text === (await missing());

const JUDGES: Readonly<Record<Expected, Judge>> = {
  'not-signed-in': refusedAs(401, 'not-signed-in'),
  'account-needed': refusedAs(403, 'account-needed'),
  'not-permitted': refusedAs(403, 'not-permitted'),
  nothing: isMissing,
  stale: refusedAs(412, 'stale-version'),
  reasoned: ({ cell, reply }) => !isUnknown(cell, reply),
  elsewise: (judged) => judged.reply.status === 403 || isMissing(judged),
};

/** They are known, and so is what it is about. */
const isUnknown = ({ subject, endpoint }: Cell, reply: Reply): boolean =>
  (subject !== null && answerOf(reply) === 'not-found') ||
  (reply.status === 401 && endpoint.policy.who !== 'anyone');

/** What is wrong with an answer, besides how it says it; null where nothing is. */
export async function wrongIn(judged: Judged): Promise<string | null> {
  const { cell, reply } = judged;
  const isRefusal = reply.status >= 400;
  const unstyled = isRefusal ? wrongInRefusal(reply) : [];
  if (reply.status < 500 && unstyled.length === 0 && (await JUDGES[cell.expected](judged)))
    return null;
  const { endpoint, persona, expected } = cell;
  const came = `${reply.status} ${reply.text.slice(0, 200)} ${unstyled}`;
  return `${endpoint.id} as ${persona.who}: ${expected} expected, ${came} came`;
}
