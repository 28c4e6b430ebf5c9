import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { actorOf } from '../domain/account.js';
import { SESSION_MS, startSession } from '../domain/session.js';
import { identityQueries } from '../queries.js';
import { sessionTokens } from './session-tokens.js';
import { mongoSessions, sessionModel } from './sessions.js';

const { connection, drop } = await testDatabase('sessions');
afterAll(drop);
const sessions = mongoSessions(connection);

const NINE = new Date('2026-03-02T01:00:00Z');
const after = (ms: number): Date => new Date(NINE.getTime() + ms);
const shopper = {
  id: 'shopper-1',
  name: '李女士',
  roles: ['shopper'],
  organisation: '',
  isActive: true,
  isDemo: true,
} as const;
const started = async () => {
  const token = sessionTokens.create();
  const session = startSession(actorOf(shopper), sessionTokens.hash(token), NINE);
  await sessions.start(session);
  return { token, session };
};

describe('a session', () => {
  it('is found again with exactly the person who started it', async () => {
    const { session } = await started();

    expect(await sessions.find(session.tokenHash, NINE)).toEqual(session);
  });

  it('ends by comparison with the time, whether or not the database has tidied up', async () => {
    const { session } = await started();

    expect(await sessions.find(session.tokenHash, after(SESSION_MS - 1))).not.toBeNull();
    expect(await sessions.find(session.tokenHash, after(SESSION_MS))).toBeNull();
    expect(await sessionModel(connection).countDocuments({ _id: session.tokenHash })).toBe(1);
  });

  it('ends when somebody signs out', async () => {
    const { session } = await started();

    await sessions.end(session.tokenHash);

    expect(await sessions.find(session.tokenHash, NINE)).toBeNull();
  });

  it('is known to its holder only: the database keeps the hash of the token', async () => {
    const { token } = await started();

    const rows = JSON.stringify(await sessionModel(connection).find().lean());

    expect(token).toMatch(/^[\w-]{43}$/);
    expect(rows).not.toContain(token);
    expect(rows).toContain(sessionTokens.hash(token));
  });

  it('is tidied up a day after its end', () => {
    expect(sessionModel(connection).schema.indexes()).toEqual([
      [{ endsAt: 1 }, expect.objectContaining({ expireAfterSeconds: 86_400 })],
    ]);
  });
});

describe('who is behind a token', () => {
  it('is told to the other services', async () => {
    const { token } = await started();

    expect(await identityQueries(connection, () => NINE).actorOf(token)).toMatchObject({
      accountId: 'shopper-1',
      roles: ['shopper'],
    });
  });

  it('is nobody once the session has ended or was never started', async () => {
    const { token } = await started();
    const { actorOf: after8Hours } = identityQueries(connection, () => after(SESSION_MS));

    expect(await after8Hours(token)).toBeNull();
    expect(await after8Hours(sessionTokens.create())).toBeNull();
  });
});
