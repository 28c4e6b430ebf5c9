import { Receipt } from '@anxintui/shared/contracts/fields';
import { SessionView as Session } from '@anxintui/shared/contracts/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bedCover, STORES } from '../support/goods.js';
import { type Reply, send } from '../support/http.js';
import { API } from '../support/people.js';
import { travelTo } from '../support/time.js';
import { problemIn } from './problem.js';
import { startWorld, TODAY, type World } from './world.js';

const FILING = bedCover(STORES.suzhouStore, TODAY);
const OTHER = { ...FILING, items: [{ ...FILING.items[0], quantity: 2 }] };

describe('the same request again', () => {
  let world: World;
  let tokens: readonly string[];
  let file: (key: string, body?: object, api?: number) => Promise<Reply>;
  beforeAll(async () => {
    world = await startWorld({ apis: 2 });
    const { urls } = world.stack;
    tokens = await Promise.all([0, 1].map(() => tokenOf('shopper-1')));
    file = (key, body = FILING, api = 0) =>
      send(urls[api] ?? '', {
        method: 'POST',
        path: `${API}/returns`,
        token: tokens[api] ?? '',
        key,
        body,
      });
  });
  afterAll(() => world.stack.stop());

  it('fifty times at the same moment files one return, and all fifty get the same receipt', async () => {
    const before = await filings();

    const replies = await Promise.all(Array.from({ length: 50 }, () => file('fifty')));

    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await filings()).toBe(before + 1);
    expect(replies.filter(({ headers }) => !headers.has('idempotency-replayed'))).toHaveLength(1);
  });

  it('under twenty keys, twenty copies each, over two apis, files twenty returns', async () => {
    const before = await filings();
    const keys = Array.from({ length: 20 }, (_, n) => `twenty-${n}`);

    const copies = Array.from({ length: 20 }, (_, n) => n).flatMap((n) =>
      keys.map((key) => ({ key, reply: file(key, FILING, n % 2) })),
    );
    const replies = await Promise.all(
      copies.map(async ({ key, reply }) => ({ key, ...(await reply) })),
    );

    expect(replies.filter(({ status }) => status !== 201)).toEqual([]);
    expect(new Set(replies.map(({ key, text }) => key + text)).size).toBe(20);
    expect(await filings()).toBe(before + 20);
  });

  it('with another content is refused, at the same moment as well as later', async () => {
    const replies = await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => file('altered', FILING, n % 2)),
      ...Array.from({ length: 10 }, (_, n) => file('altered', OTHER, n % 2)),
    ]);
    const later = await file('altered', { ...FILING, storeId: STORES.nanjingStore });

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(replies.filter(({ status }) => status === 422)).toHaveLength(10);
    expect(problemIn(later)).toMatchObject({
      status: 422,
      type: '/problems/idempotency-key-reused',
    });
  });

  it('of somebody else is a request of their own', async () => {
    const mine = Receipt.parse((await file('shared-key')).body);
    const theirs = await world.as('shopper-2').send({
      method: 'POST',
      path: `${API}/returns`,
      key: 'shared-key',
      body: FILING,
    });

    expect(Receipt.parse(theirs.body).id).not.toBe(mine.id);
  });

  it('as a command is done once, though twenty copies come at the same moment', async () => {
    const { id } = Receipt.parse((await file('commanded')).body);
    const clerk = world.as('clerk-1');
    await clerk.returns.read(id);
    const accept = (body: object) =>
      clerk.send({
        method: 'POST',
        path: `${API}/returns/${id}/acceptance`,
        key: 'accept',
        seen: 1,
        body,
      });

    const replies = await Promise.all(Array.from({ length: 20 }, () => accept({})));
    const altered = await accept({ custody: { seal: 'S2' } });

    expect(replies.filter(({ status }) => status !== 200)).toEqual([]);
    const replayed = replies.filter(
      ({ headers }) => headers.get('idempotency-replayed') === 'true',
    );
    expect(replayed).toHaveLength(19);
    expect((await clerk.returns.read(id)).version).toBe(2);
    expect(problemIn(altered)).toMatchObject({
      status: 422,
      type: '/problems/idempotency-key-reused',
    });
  });

  it('is the same filing for ever: also when the last day to return the goods has passed', async () => {
    const first = await file('for-ever');
    await travelTo(world.stack, '2026-03-20T01:00:00Z');
    tokens = await Promise.all([0, 1].map(() => tokenOf('shopper-1')));

    const again = await file('for-ever');

    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(world.stack.failures).toEqual([]);
  });

  const filings = () => world.stack.connection.collection('returns').countDocuments();

  async function tokenOf(demo: string): Promise<string> {
    const { body } = await send(world.stack.url, {
      method: 'POST',
      path: `${API}/sessions`,
      body: { demo },
    });
    return Session.parse(body).token;
  }
});
