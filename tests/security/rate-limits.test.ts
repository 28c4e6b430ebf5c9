import { limitModel } from '@anxintui/shared/store/limits';
import { afterEach, describe, expect, it } from 'vitest';
import { bedCover, STORES } from '../support/goods.js';
import { type Reply, send } from '../support/http.js';
import { API, person } from '../support/people.js';
import { type Stack, type StackOptions, startStack } from '../support/stack.js';
import { inLanes } from './lanes.js';
import { problemIn } from './problem.js';
import { post } from './valid-call.js';
import { TODAY } from './world.js';

const A_MINUTE_S = 60;

describe('how often the api lets itself be asked', { timeout: 60_000 }, () => {
  let stack: Stack;
  const started = async (options: StackOptions): Promise<Stack> => {
    stack = await startStack({ hasRouter: false, startsAt: `${TODAY}T01:00:00Z`, ...options });
    return stack;
  };
  afterEach(() => stack.stop());

  const statuses = async (count: number, ask: (turn: number) => Promise<Reply>) => {
    const seen: Record<number, number> = {};
    const turns = Array.from({ length: count }, (_, turn) => turn);
    await inLanes(turns, async (turn) => {
      const { status } = await ask(turn);
      seen[status] = (seen[status] ?? 0) + 1;
    });
    return seen;
  };

  it('is not changed by a thousand addresses that somebody makes up', async () => {
    const { url } = await started({ rateLimitFactor: 0.1 });

    const seen = await statuses(1_000, (turn) => {
      const address = `198.51.${turn >> 8}.${turn & 255}`;
      const headers = {
        'x-forwarded-for': address,
        forwarded: `for=${address}`,
        'x-real-ip': address,
      };
      return send(url, { path: `${API}/me`, headers });
    });

    expect(seen).toEqual({ 401: 120, 429: 880 });
  });

  it('behind a proxy is counted by what the proxy says, whatever else the header holds', async () => {
    const { url } = await started({ rateLimitFactor: 0.1, proxies: 1 });

    const seen = await statuses(1_000, (turn) => {
      const headers = { 'x-forwarded-for': `198.51.${turn >> 8}.${turn & 255}, 203.0.113.9` };
      return send(url, { path: `${API}/me`, headers });
    });

    expect(seen).toEqual({ 401: 120, 429: 880 });
  });

  it('is counted by person: an address that has had enough is none of their business', async () => {
    const { url } = await started({ rateLimitFactor: 0.1 });
    const people = ['shopper-1', 'clerk-1', 'mediator-1'].map((who) => person(url, who));
    await Promise.all(people.map((one) => one.send({ path: `${API}/me` })));

    const nobody = await statuses(130, () => send(url, { path: `${API}/me` }));
    const seen = await Promise.all(
      people.map((one) => statuses(60, () => one.send({ path: `${API}/me` }))),
    );

    expect(nobody).toEqual({ 401: 120, 429: 10 });
    expect(seen).toEqual(people.map(() => ({ 200: 59, 429: 1 })));
  });

  it('of signing in is counted in the database, over all apis and restarts', async () => {
    const { urls, connection } = await started({ rateLimitFactor: 1, apis: 2 });

    const seen = await statuses(100, (turn) =>
      send(urls[turn % 2] ?? '', post('/sessions', { demo: 'shopper-1' })),
    );

    expect(seen).toEqual({ 201: 60, 429: 40 });
    const rows = await limitModel(connection).find().lean();
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
  });

  it('tells whoever has filed too much where people take it down', async () => {
    const { url } = await started({ rateLimitFactor: 1 });
    const shopper = person(url, 'shopper-1');
    const file = () => {
      const body = bedCover(STORES.suzhouStore, TODAY);
      const headers = { 'accept-language': 'en' };
      return shopper.send({ method: 'POST', path: `${API}/returns`, body, headers });
    };

    const seen = await statuses(40, file);
    const refused = await file();

    expect(seen).toEqual({ 201: 30, 429: 10 });
    expect(problemIn(refused)).toMatchObject({ status: 429, type: '/problems/too-many-requests' });
    expect(problemIn(refused).detail).toContain('12315');
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(A_MINUTE_S);
  });
});
