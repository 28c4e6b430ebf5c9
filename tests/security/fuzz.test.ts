import type { Row } from '@anxintui/shared/store/aggregate-model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { STORES } from '../support/goods.js';
import { type Call, type Reply, send } from '../support/http.js';
import { API, type Person, person } from '../support/people.js';
import { problemsOf } from '../support/stored.js';
import { operationsOf } from './fuzz/description.js';
import { type Fuzzed, fuzzedRequests } from './fuzz/requests.js';
import { inLanes } from './lanes.js';
import { wrongInRefusal } from './problem.js';
import { validCalls } from './valid-calls.js';
import { startWorld, TODAY, type World } from './world.js';

const AT_ONCE = 500;
const ROUNDS = 20;
const REQUESTS = ROUNDS * AT_ONCE;
/** Until here caches fill, code is compiled and connections are made. */
const WARM_UP_ROUNDS = 8;
/** As many as the cores can work on, so that what is measured is the api and not the queue before it. */
const LANES = 4;
/** Four times what is wanted of a machine that does nothing else; how much it was is printed. */
const SLOWEST_MS = 1_000;
const MOST_GROWTH_MB = 50;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const PEOPLE = [
  'shopper-1',
  'shopper-2',
  'clerk-1',
  'manager-1',
  'headquarters-1',
  'owner-1',
  'manager-new',
  'intake-1',
  'mediator-1',
  'supervisor-1',
  'bureau-head-1',
  'province-analyst-1',
  'auditor-1',
  'operator-1',
];

describe('whatever is sent to the api', () => {
  let world: World;
  let api: ApiProcess;
  let requests: fc.Arbitrary<Fuzzed>;
  beforeAll(async () => {
    world = await startWorld();
    api = await startApiProcess(world.stack);
    const { body } = await send(world.stack.url, { path: `${API}/openapi.json` });
    const { stack: _, as: __, ...prepared } = world;
    const known = {
      ids: [...textsIn(prepared), ...Object.values(STORES)],
      days: [TODAY, '2026-03-01', '2026-02-27', '320505', '320102', 'shopper-1', 'mediation'],
    };
    requests = fuzzedRequests(operationsOf(body), {
      known,
      people: PEOPLE,
      valid: validCalls(world),
    });
  });
  afterAll(async () => {
    await api.stop();
    await world.stack.stop();
  });

  it(`is answered as promised or refused by a problem, never by a failure (seed ${SEED})`, async () => {
    const wrong: string[] = [];
    const answered: Record<number, number> = {};

    const tookMs: number[] = [];
    const ask = async (one: Fuzzed) => {
      const startedAt = performance.now();
      const reply = await sent(one);
      tookMs.push(performance.now() - startedAt);
      answered[reply.status] = (answered[reply.status] ?? 0) + 1;
      const found = wrongIn(one, reply);
      if (found.length > 0)
        wrong.push(`${found.join('; ')} <- ${JSON.stringify(one).slice(0, 600)}`);
    };
    // Made a round at a time: while thousands are made at once nobody minds the open connections.
    const rounds = async (first: number, last: number) => {
      for (let round = first; round < last; round += 1)
        await inLanes(fc.sample(requests, { numRuns: AT_ONCE, seed: SEED + round }), ask, LANES);
      return api.memory().nowMb;
    };
    const before = await rounds(0, WARM_UP_ROUNDS);
    const after = await rounds(WARM_UP_ROUNDS, ROUNDS);
    const p99Ms = tookMs.toSorted((a, b) => a - b)[Math.floor(REQUESTS * 0.99)] ?? 0;
    const grewMb = after - before;
    process.stdout.write(
      `${REQUESTS} fuzzed requests: p99 ${p99Ms.toFixed(0)} ms; after the first ${WARM_UP_ROUNDS * AT_ONCE} the api grew from ` +
        `${before} to ${after} MB; ${JSON.stringify(answered)}\n`,
    );

    expect(wrong).toEqual([]);
    expect(api.failures()).toEqual([]);
    expect(world.stack.failures).toEqual([]);
    expect(answered[200]).toBeGreaterThan(REQUESTS / 20);
    expect(answered[422]).toBeGreaterThan(REQUESTS / 100);
    expect(answered[400]).toBeGreaterThan(REQUESTS / 20);
    expect(p99Ms).toBeLessThan(SLOWEST_MS);
    expect(grewMb).toBeLessThan(MOST_GROWTH_MB);
  }, 300_000);

  it('leaves every history whole, and an api that works as before', async () => {
    const { connection, url } = world.stack;
    const rows = await Promise.all(
      ['returns', 'cases', 'stores', 'pledges', 'enterprises', 'imports'].map((name) =>
        connection.collection<Row>(name).find().toArray(),
      ),
    );

    const broken = rows
      .flat()
      .flatMap((row) => problemsOf(row).map((what) => `${row._id}: ${what}`));

    expect(broken).toEqual([]);
    expect((await send(url, { path: '/readyz' })).status).toBe(200);
    const asked = { path: `${API}/bureaus/responsible?division=320505` };
    expect((await send(url, asked)).status).toBe(200);
  });

  const sent = ({ by, call }: Fuzzed): Promise<Reply> =>
    by === null || call.headers?.['authorization']
      ? send(api.url, call)
      : as(by).send(call).catch(asNobody(call));

  const people = new Map<string, Person>();
  const as = (account: string): Person => {
    const one = people.get(account) ?? person(api.url, account);
    people.set(account, one);
    return one;
  };

  /** Some of what is sent ends the account of whoever sends it; from then on she is nobody. */
  const asNobody = (call: Call) => (error: unknown) => {
    if (!String(error).includes('cannot sign in')) throw error;
    return send(api.url, call);
  };

  function wrongIn({ operation }: Fuzzed, reply: Reply): string[] {
    if (reply.status >= 500) return [`${reply.status} ${reply.text}`];
    if (reply.status >= 300) return wrongInRefusal(reply);
    return reply.headers.has('content-disposition') ? [] : notAsPromised(operation, reply);
  }

  function notAsPromised(operation: string, { body }: Reply): string[] {
    const endpoint = world.stack.apps
      .flatMap(({ endpoints }) => endpoints)
      .find(({ id }) => id === operation);
    const parsed = endpoint?.reply.safeParse(body);
    return parsed?.success ? [] : [`not as promised: ${parsed?.error.message ?? operation}`];
  }
});

const textsIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.values(value).flatMap(textsIn)
    : [String(value)];
