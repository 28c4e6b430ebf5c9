import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../support/http.js';
import { inLanes } from './lanes.js';
import { placesIn, problemIn } from './problem.js';
import { validCalls } from './valid-calls.js';
import { startWorld, type World } from './world.js';

const OWNED_BY_THE_SERVER = [
  '_id',
  'id',
  'version',
  'head',
  'status',
  'facts',
  'clocks',
  'nextDueAt',
  'dueAt',
  'history',
  'outbox',
  'shopperId',
  'ownerId',
  'accountId',
  'actor',
  'role',
  'roles',
  'by',
  'at',
  'seller',
  'respondent',
  'pledge',
  'refundHours',
  'bureau',
  'breaches',
  'disputes',
  'receiptNumber',
  'isDemo',
  'storeStatus',
  'holder',
  'officer',
  'offers',
  'result',
  'acceptedAt',
  'consents',
  'settlement',
  'registeredBy',
  'supervision',
  'versions',
  'rights',
  'isGuest',
  'isActive',
  'storeIds',
  'enterpriseId',
  'bureauId',
  'representative',
  'representativeIds',
  'approvedBy',
  'proposedBy',
  'decidedBy',
  'sealed',
  'dek',
  'phoneIndex',
  'idNumberIndex',
  'erasedAt',
  'owner',
  'sha256',
  'state',
  'size',
  'moderations',
  'hidden',
  'advice',
  'flags',
  'kind',
  'publicId',
  'tokenHash',
];

/** Every object inside a body, as the path of keys that leads to it. */
function objectsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [];
  const inside = Object.entries(value).flatMap(([key, each]) => objectsIn(each, [...path, key]));
  return Array.isArray(value) ? inside : [[...path], ...inside];
}

function withFields(
  value: unknown,
  [key, ...rest]: readonly string[],
  fields: readonly string[],
): unknown {
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? withFields(each, rest, fields) : each));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const owned = fields.map((field) => [field, 'owned']);
  if (key === undefined) return Object.fromEntries([...entries, ...owned]);
  return Object.fromEntries(
    entries.map(([name, each]) => [name, name === key ? withFields(each, rest, fields) : each]),
  );
}

type Attempt = { readonly by: string; readonly call: Call; readonly places: readonly string[] };

/** Every object of every body that is as it should be, with all the fields that it must not have. */
function attempts(world: World): Attempt[] {
  const posts = Object.values(validCalls(world)).filter(({ call }) => call.method === 'POST');
  return posts.flatMap(({ by, call }) =>
    objectsIn(call.body).flatMap((path) => {
      const unknown = OWNED_BY_THE_SERVER.filter((field) => !isKnownThere(call, path, field));
      return inParts(unknown).map((fields) => ({
        by,
        call: { ...call, body: withFields(call.body, path, fields) },
        places: fields.map((field) => `/${[...path, field].join('/')}`),
      }));
    }),
  );
}

/** So many faults are named in one answer. */
const NAMED_AT_ONCE = 40;
const inParts = (fields: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(fields.length / NAMED_AT_ONCE) }, (_, n) =>
    fields.slice(n * NAMED_AT_ONCE, (n + 1) * NAMED_AT_ONCE),
  );

/** A field of that name which the contract itself has there is no server's field. */
function isKnownThere({ body }: Call, path: readonly string[], field: string): boolean {
  const there = path.reduce<unknown>((value, key) => membersOf(value).get(key), body);
  return membersOf(there).has(field);
}

const membersOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(value !== null && typeof value === 'object' ? Object.entries(value) : []);

/** When a session was last used, how often somebody has asked, and signs of life that MongoDB itself tidies up. */
const CHANGE_ANYWAY = ['sessions', 'limits', 'heartbeats'];

/** Every document of every collection. */
async function everythingIn(connection: Connection): Promise<Record<string, unknown>> {
  const collections = await connection.listCollections();
  const names = collections.map(({ name }) => name).filter((name) => !CHANGE_ANYWAY.includes(name));
  const all = (name: string) => connection.collection(name).find().sort({ _id: 1 }).toArray();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await all(name)])));
}

describe('a field that the server keeps', () => {
  let world: World;
  let stored: () => Promise<Record<string, unknown>>;
  beforeAll(async () => {
    world = await startWorld();
    await world.stack.stopRouter();
    const { connection } = world.stack;
    stored = () => everythingIn(connection);
  });
  afterAll(() => world.stack.stop());

  it('is refused wherever it is put into a body, and changes nothing that is stored', async () => {
    const before = await stored();
    const tried = attempts(world);

    const accepted: string[] = [];
    await inLanes(tried, async ({ by, call, places }) => {
      const reply = await world.as(by).send(call);
      const refused = reply.status === 400 ? placesIn(problemIn(reply)) : [];
      const others = places.filter((place) => !refused.includes(place));
      if (others.length > 0) accepted.push(`${call.path} ${others}: ${reply.status} ${reply.text}`);
    });

    expect(accepted).toEqual([]);
    expect(tried.flatMap(({ places }) => places).length).toBeGreaterThan(5_000);
    expect(await stored()).toEqual(before);
    expect(world.stack.failures).toEqual([]);
  });
});
