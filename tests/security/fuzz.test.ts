import type { Row } from '@anxintui/shared/store/aggregate-model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORES } from '../support/goods.js';
import { type Reply, send } from '../support/http.js';
import { API } from '../support/people.js';
import { problemsOf } from '../support/stored.js';
import { operationsOf } from './fuzz/description.js';
import { type Fuzzed, fuzzedRequests } from './fuzz/requests.js';
import { inLanes } from './lanes.js';
import { wrongInRefusal } from './problem.js';
import { validCalls } from './valid-calls.js';
import { startWorld, TODAY, type World } from './world.js';

const REQUESTS = 2_000;
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
  'province-analyst-1',
];

describe('whatever is sent to the api', () => {
  let world: World;
  let fuzzed: Fuzzed[];
  beforeAll(async () => {
    world = await startWorld();
    const { body } = await send(world.stack.url, { path: `${API}/openapi.json` });
    const { stack: _, as: __, ...prepared } = world;
    const known = {
      ids: [...Object.values(prepared), ...Object.values(STORES)],
      days: [TODAY, '2026-03-01', '2026-02-27', '320505', '320102', 'shopper-1', 'mediation'],
    };
    const requests = fuzzedRequests(operationsOf(body), {
      known,
      people: PEOPLE,
      valid: validCalls(world),
    });
    fuzzed = fc.sample(requests, { numRuns: REQUESTS, seed: SEED });
  });
  afterAll(() => world.stack.stop());

  it(`is answered as promised or refused by a problem, never by a failure (seed ${SEED})`, async () => {
    const wrong: string[] = [];
    const answered: Record<number, number> = {};

    await inLanes(fuzzed, async (one) => {
      const reply = await sent(one);
      answered[reply.status] = (answered[reply.status] ?? 0) + 1;
      const found = wrongIn(one, reply);
      if (found.length > 0)
        wrong.push(`${found.join('; ')} <- ${JSON.stringify(one).slice(0, 600)}`);
    });

    expect(wrong).toEqual([]);
    expect(world.stack.failures).toEqual([]);
    expect(answered[200]).toBeGreaterThan(REQUESTS / 20);
    expect(answered[422]).toBeGreaterThan(REQUESTS / 100);
    expect(answered[400]).toBeGreaterThan(REQUESTS / 20);
  }, 80_000);

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
    expect((await world.as('shopper-1').returns.read(world.filedId)).id).toBe(world.filedId);
  });

  const sent = ({ by, call }: Fuzzed): Promise<Reply> =>
    by === null || call.headers?.['authorization']
      ? send(world.stack.url, call)
      : world.as(by).send(call);

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
