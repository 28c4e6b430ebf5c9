import { z } from 'zod';
import type { Answer, Send } from './http.js';
import type { Collection, Ledger } from './ledger.js';
import { untilAnswered } from './persist.js';

/** Everybody's hands on the api, and the one ledger of what they were told. */
export type Client = {
  readonly send: Send;
  readonly ledger: Ledger;
  readonly tokens: ReadonlyMap<string, string>;
  /** A key that nobody has used. */
  readonly newKey: () => string;
  /** How long somebody waits for a dispute to be there and routed. */
  readonly patienceMs: number;
};

const Session = z.object({ token: z.string() });
const View = z.object({
  version: z.int(),
  status: z.string(),
  clocks: z.array(z.object({ kind: z.string(), state: z.string(), dueAt: z.string() })),
  disputes: z.array(z.object({ ground: z.string(), caseId: z.string() })).default([]),
  offers: z.array(z.object({ id: z.int(), by: z.string(), state: z.string() })).default([]),
});
/** What a person sees of a return or a case, as far as they act on it. */
export type View = z.infer<typeof View>;

/** Signs everybody in. */
export async function signIn(
  send: Send,
  accounts: readonly string[],
  newKey: () => string,
): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const demo of accounts) {
    const call = { method: 'POST', path: '/sessions', key: newKey(), body: { demo } } as const;
    const answer = await untilAnswered(send, call);
    if (answer?.status !== 201)
      throw new Error(`${demo} cannot sign in: ${JSON.stringify(answer?.body)}`);
    tokens.set(demo, Session.parse(answer.body).token);
  }
  return tokens;
}

export function tokenOf({ tokens }: Client, account: string): string {
  const token = tokens.get(account);
  if (token === undefined) throw new Error(`${account} has not signed in`);
  return token;
}

export type Place = { readonly collection: Collection; readonly id: string };

/** The aggregate as this person sees it; null when they see none. */
export async function read(
  client: Client,
  account: string,
  { collection, id }: Place,
): Promise<View | null> {
  const answer = await untilAnswered(client.send, {
    method: 'GET',
    path: `/${collection}/${id}`,
    token: tokenOf(client, account),
  });
  return viewIn(answer);
}

/** A step that somebody means to take, for as long as it still makes sense. */
export type Intent = Place & {
  readonly account: string;
  /** Under the aggregate: `acceptance`, `offers/{offerId}/acceptance`. */
  readonly noun: string;
  readonly params?: Readonly<Record<string, number>>;
  readonly body: object;
  /** The event that proves it. */
  readonly event: string;
  readonly isStillMeant: (view: View) => boolean;
};

const TRIES = 4;
const CHANGED = [409, 412];

/**
 * Reads, acts on what was seen, and reads again when somebody else was first. The view afterwards, or null when
 * it was not to be.
 */
export async function act(client: Client, intent: Intent): Promise<View | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const seen = await read(client, intent.account, intent);
    if (!seen || !intent.isStillMeant(seen)) return null;
    const answer = await ask(client, intent, seen.version);
    if (!answer || !CHANGED.includes(answer.status)) return viewIn(answer);
  }
  return null;
}

const viewIn = (answer: Answer | null): View | null =>
  answer?.status === 200 ? View.parse(answer.body) : null;

async function ask(client: Client, intent: Intent, seen: number) {
  const { account, collection, id, noun, body, event } = intent;
  const params = { id, ...intent.params };
  const template = `/${collection}/{id}/${noun}`;
  const key = client.newKey();
  const answer = await untilAnswered(client.send, {
    method: 'POST',
    path: Object.entries(params).reduce(
      (path, [name, value]) => path.replace(`{${name}}`, String(value)),
      template,
    ),
    token: tokenOf(client, account),
    key,
    seen,
    body,
  });
  client.ledger.steps.push({
    ...{ account, key, params, body, collection, id, event },
    route: `POST ${template}`,
    status: answer?.status ?? null,
  });
  return answer;
}
