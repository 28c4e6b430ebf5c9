import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { SessionKind } from '@anxintui/shared/vocabulary/codes';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession } from '../domain/session.js';
import { knownSessions } from '../known-sessions.js';
import { accountModel } from './accounts.js';
import { sessionTokens } from './session-tokens.js';
import { mongoSessions, sessionModel } from './sessions.js';

const { connection, drop } = await testDatabase('sessions');
afterAll(drop);
const sessions = mongoSessions(connection);
const accounts = accountModel(connection);

const NINE = new Date('2026-03-02T01:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const after = (ms: number): Date => new Date(NINE.getTime() + ms);
const started = async (accountId: string, kind: SessionKind = 'shopper', at = NINE) => {
  const token = sessionTokens.create();
  const tokenHash = sessionTokens.hash(token);
  const id = sessionTokens.createId();
  const session = startSession({ tokenHash, id, accountId, kind, device: 'Chrome' }, at);
  await sessions.start(session);
  return { token, session };
};
const account = (_id: string, over: object) => ({
  _id,
  roles: ['shopper'],
  organisation: '演示',
  isActive: true,
  isDemo: false,
  ...over,
});
beforeEach(async () => {
  await accounts.deleteMany({});
  await sessionModel(connection).deleteMany({});
  await accounts.insertMany([
    account('shopper-1', {}),
    account('manager-1', { roles: ['manager'], storeId: 'store-1', rights: ['refund'] }),
    account('intake-1', { roles: ['intake'], bureauId: 'bureau-320505' }),
  ]);
});

describe('a session', () => {
  it('is found again as it was started', async () => {
    const { session } = await started('shopper-1');

    expect(await sessions.find(session.tokenHash, NINE)).toEqual(session);
  });

  it('ends by comparison with the time, whether or not the database has tidied up', async () => {
    const { session } = await started('shopper-1', 'guest');

    expect(await sessions.find(session.tokenHash, after(2 * HOUR_MS - 1))).not.toBeNull();
    expect(await sessions.find(session.tokenHash, after(2 * HOUR_MS))).toBeNull();
    expect(await sessionModel(connection).countDocuments({ _id: session.tokenHash })).toBe(1);
  });

  it('ends when somebody signs out', async () => {
    const { session } = await started('shopper-1');

    await sessions.end(session.tokenHash);

    expect(await sessions.find(session.tokenHash, NINE)).toBeNull();
  });

  it('is known to its holder only: the database keeps the hash of the token', async () => {
    const { token } = await started('shopper-1');

    const rows = JSON.stringify(await sessionModel(connection).find().lean());

    expect(token).toMatch(/^[\w-]{43}$/);
    expect(rows).not.toContain(token);
    expect(rows).toContain(sessionTokens.hash(token));
  });

  it('holds no copy of who somebody is', async () => {
    await started('manager-1', 'staff');

    const [row] = await sessionModel(connection).find().lean();

    expect(Object.keys(row ?? {}).sort()).toEqual([
      '_id',
      'accountId',
      'device',
      'endsAt',
      'kind',
      'lastSeenAt',
      'publicId',
      'startedAt',
    ]);
  });

  it('is ended by its public id for its own account only', async () => {
    const { session } = await started('shopper-1');

    expect(await sessions.endOne('manager-1', session.id)).toBe(false);
    expect(await sessions.endOne('shopper-1', session.id)).toBe(true);
    expect(await sessions.list('shopper-1')).toEqual([]);
  });

  it('is the one that is kept when all others of the account end', async () => {
    const [{ session }] = await Promise.all([
      started('shopper-1'),
      started('shopper-1'),
      started('manager-1'),
    ]);

    expect(await sessions.endAll('shopper-1', session.tokenHash)).toBe(1);
    expect(await sessions.list('shopper-1')).toEqual([session]);
    expect(await sessions.list('manager-1')).toHaveLength(1);
  });

  it('is tidied up a day after its end', () => {
    expect(sessionModel(connection).schema.indexes()).toContainEqual([
      { endsAt: 1 },
      expect.objectContaining({ expireAfterSeconds: 86_400 }),
    ]);
  });
});

describe('who is behind a token', () => {
  const actorAt = (token: string, at: Date) => knownSessions(connection, () => at)(token);

  it('is told with roles, desk and rights as the account has them now', async () => {
    const { token } = await started('manager-1', 'staff');
    const manager = { accountId: 'manager-1', storeId: 'store-1' };
    const before = await actorAt(token, NINE);
    await accounts.updateOne({ _id: 'manager-1' }, { $set: { roles: ['clerk'], rights: [] } });

    expect(before).toMatchObject({ ...manager, roles: ['manager'], rights: ['refund'] });
    expect(await actorAt(token, NINE)).toMatchObject({ ...manager, roles: ['clerk'], rights: [] });
  });

  it('is nobody once the account has been ended, the session has been, or there was none', async () => {
    const [ended, signedOut] = [await started('shopper-1'), await started('manager-1')];
    await accounts.updateOne({ _id: 'shopper-1' }, { $set: { isActive: false } });
    await sessions.end(signedOut.session.tokenHash);

    expect(await actorAt(ended.token, NINE)).toBeNull();
    expect(await actorAt(signedOut.token, NINE)).toBeNull();
    expect(await actorAt(sessionTokens.create(), NINE)).toBeNull();
    expect(await actorAt(sessionTokens.hash(ended.token), NINE)).toBeNull();
  });

  it('is a shopper and nothing else where they came as a guest', async () => {
    const { token } = await started('manager-1', 'guest');

    expect(await actorAt(token, NINE)).toEqual({
      accountId: 'manager-1',
      roles: ['shopper'],
      isGuest: true,
    });
  });

  it.each([
    ['a shopper', 'shopper-1', 'shopper', 7 * DAY_MS],
    ['a member of a store’s staff', 'manager-1', 'staff', 12 * HOUR_MS],
    ['an officer', 'intake-1', 'officer', 15 * MINUTE_MS],
    ['a guest', 'shopper-1', 'guest', 2 * HOUR_MS],
  ] as const)('is nobody when %s was away too long', async (_, accountId, kind, awayMs) => {
    const { token } = await started(accountId, kind);

    expect(await actorAt(token, after(awayMs))).toBeNull();
    expect(await actorAt(token, after(awayMs - 1))).not.toBeNull();
  });

  it.each([
    ['a shopper', 'shopper-1', 'shopper', 30 * DAY_MS, DAY_MS],
    ['an officer', 'intake-1', 'officer', 8 * HOUR_MS, 10 * MINUTE_MS],
  ] as const)('is nobody in the end, however often %s came', async (...row) => {
    const [, accountId, kind, wholeMs, everyMs] = row;
    const { token } = await started(accountId, kind);
    for (let ms = everyMs; ms < wholeMs; ms += everyMs)
      expect(await actorAt(token, after(ms))).not.toBeNull();

    expect(await actorAt(token, after(wholeMs - 1))).not.toBeNull();
    expect(await actorAt(token, after(wholeMs))).toBeNull();
  });

  it('of somebody who has become an officer ends as an officer’s does', async () => {
    const { token } = await started('shopper-1');
    await accounts.updateOne({ _id: 'shopper-1' }, { $set: { roles: ['intake'] } });

    expect(await actorAt(token, after(15 * MINUTE_MS - 1))).not.toBeNull();
    expect(await actorAt(token, after(HOUR_MS))).toBeNull();
  });

  it('is noted as seen once a minute at most', async () => {
    const { token } = await started('shopper-1');
    const seen = async () => (await sessions.list('shopper-1'))[0]?.lastSeenAt;

    await actorAt(token, after(MINUTE_MS - 1));
    expect(await seen()).toEqual(NINE);
    await actorAt(token, after(MINUTE_MS));

    expect(await seen()).toEqual(after(MINUTE_MS));
  });

  it('is nobody at the very end, although they were known a moment before', async () => {
    const { token } = await started('shopper-1', 'guest');
    let at = after(2 * HOUR_MS - 1);
    const actorOf = knownSessions(connection, () => at);
    expect(await actorOf(token)).not.toBeNull();
    at = after(2 * HOUR_MS);

    expect(await actorOf(token)).toBeNull();
  });
});
