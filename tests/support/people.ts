import { until } from '@anxintui/infra/local/until';
import { CaseView, MessageView } from '@anxintui/shared/contracts/cases';
import { type AvailableCommand, pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { NoticeView, SessionView } from '@anxintui/shared/contracts/identity';
import { PledgeView } from '@anxintui/shared/contracts/pledges';
import { type FileReturnBody, ReturnView } from '@anxintui/shared/contracts/returns';
import { z } from 'zod';
import { type PhoneStack, tokenByPhone } from './codes.js';
import { CASE_STEPS, PLEDGE_STEPS, RETURN_STEPS, type Steps } from './commands.js';
import { type Call, type Reply, send } from './http.js';

export type Return = z.infer<typeof ReturnView>;
export type Case = z.infer<typeof CaseView>;
type Pledge = z.infer<typeof PledgeView>;
export type View = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly availableCommands: readonly AvailableCommand[];
};

/** One collection as one person sees it. */
export type Desk<V extends View> = {
  read(id: string): Promise<V>;
  /** Reads again until the status is there. */
  reaching(id: string, status: V['status']): Promise<V>;
  /** Takes a command that is offered, at the address that is offered, and reads what came of it. */
  take(view: V, name: string, body?: object): Promise<V>;
  /** Tries every command that is not offered; names those that were not refused for it. */
  takenUnoffered(view: V): Promise<string[]>;
};
export type Person = {
  send(call: Call): Promise<Reply>;
  get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>>;
  fileReturn(asked: FileReturnBody): Promise<Receipt>;
  readonly returns: Desk<Return>;
  readonly cases: Desk<Case>;
  /** Each under the number of its store. */
  readonly pledges: Desk<Pledge>;
  /** The pass that the shopper shows at the counter. */
  passOf(returnId: string): Promise<Pass>;
  /** What both sides wrote in a case, oldest first. */
  messagesIn(caseId: string): Promise<string[]>;
  /** What the notices about one return, case or pledge were about, in alphabetical order. */
  noticesAbout(id: string): Promise<string[]>;
  /** The ids of all notices, read in pages of so many. */
  noticesInPagesOf(limit: number): Promise<string[]>;
};

export const API = '/api/v1';
const WITHIN_MS = 10_000;
const REFUSED = [403, 404, 409];

export const offeredIn = ({ availableCommands }: View): string[] =>
  availableCommands.map(({ name }) => name).sort();

/** Somebody of the demo life. */
export const person = (url: string, account: string): Person =>
  somebody(url, async () => {
    const call = { method: 'POST', path: `${API}/sessions`, body: { demo: account } };
    const reply = await send(url, call);
    if (reply.status !== 201) throw new Error(`${account} cannot sign in: ${reply.text}`);
    return SessionView.parse(reply.body).token;
  });

/** Whoever has this number, by codes that are really sent; the stack needs its router for that. */
export const personByPhone = (stack: PhoneStack, phone: string, as?: 'guest'): Person =>
  somebody(stack.url, () => tokenByPhone(stack, phone, as));

/** Stories take weeks and sessions hours, so people sign in again when they have to. */
export function somebody(url: string, signIn: () => Promise<string>): Person {
  let token = '';
  const ask = async (call: Call): Promise<Reply> => {
    if (token === '') token = await signIn();
    const reply = await send(url, { ...call, token });
    if (reply.status !== 401) return reply;
    token = await signIn();
    return send(url, { ...call, token });
  };
  return {
    send: ask,
    get: (path, schema) => got(ask, path, schema),
    async fileReturn(body) {
      const reply = await ask({ method: 'POST', path: `${API}/returns`, body });
      return Receipt.parse(expected(reply, 201));
    },
    returns: desk(ask, { root: `${API}/returns`, schema: ReturnView, steps: RETURN_STEPS }),
    cases: desk(ask, { root: `${API}/cases`, schema: CaseView, steps: CASE_STEPS }),
    pledges: desk(ask, { root: `${API}/pledges`, schema: PledgeView, steps: PLEDGE_STEPS }),
    passOf: (returnId) => got(ask, `${API}/returns/${returnId}/pass`, PASS),
    async messagesIn(caseId) {
      const { items } = await got(ask, `${API}/cases/${caseId}/messages`, MESSAGES);
      return items.map(({ by, words }) => `${by}: ${words}`);
    },
    async noticesAbout(id) {
      const { items } = await got(ask, `${API}/notices?limit=100`, NOTICES);
      const about = items.filter(({ subject }) => subject.id === id);
      return about.map(({ topic }) => topic).sort();
    },
    async noticesInPagesOf(limit) {
      const ids: string[] = [];
      let page = await got(ask, `${API}/notices?limit=${limit}`, NOTICES);
      for (; page.next !== null; page = await got(ask, pageAfter(limit, page.next), NOTICES))
        ids.push(...page.items.map(({ id }) => id));
      return [...ids, ...page.items.map(({ id }) => id)];
    },
  };
}

const NOTICES = pageOf(NoticeView);
const MESSAGES = pageOf(MessageView);
const PASS = z.looseObject({ token: z.string(), code: z.string(), until: z.string() });
type Pass = z.infer<typeof PASS>;
const pageAfter = (limit: number, mark: string): string =>
  `${API}/notices?limit=${limit}&after=${mark}`;

type Ask = (call: Call) => Promise<Reply>;

async function got<S extends z.ZodType>(ask: Ask, path: string, schema: S): Promise<z.output<S>> {
  return schema.parse(expected(await ask({ path }), 200));
}

function expected(reply: Reply, status: number): unknown {
  if (reply.status !== status) throw new Error(`${reply.status} ${reply.text}`);
  return reply.body;
}

type Counter<V> = { readonly root: string; readonly schema: z.ZodType<V>; readonly steps: Steps };

function desk<V extends View>(ask: Ask, { root, schema, steps }: Counter<V>): Desk<V> {
  const read = (id: string) => got(ask, `${root}/${id}`, schema);
  const post = (path: string, { version }: V, body: object) =>
    ask({ method: 'POST', path, seen: version, body });
  return {
    read,
    reaching: (id, status) =>
      until(`${id} ${status}`, WITHIN_MS, async () => {
        const reply = await ask({ path: `${root}/${id}` });
        if (reply.status === 404) return false;
        const view = schema.parse(expected(reply, 200));
        return view.status === status ? view : false;
      }),
    async take(view, name, body = {}) {
      const offered = view.availableCommands.find((command) => command.name === name);
      if (!offered) throw new Error(`${name} is not offered in ${view.status}`);
      return schema.parse(expected(await post(offered.href, view, body), 200));
    },
    async takenUnoffered(view) {
      const offered = offeredIn(view);
      const others = Object.entries(steps).filter(([name]) => !offered.includes(name));
      const tried = others.map(async ([name, { address, body }]) => {
        const { status } = await post(`${root}/${view.id}/${address}`, view, body);
        return REFUSED.includes(status) ? [] : [`${name}: ${status}`];
      });
      return (await Promise.all(tried)).flat();
    },
  };
}
