import { describe, expect, it } from 'vitest';
import type { Account } from '../domain/account.js';
import { SESSION_MS, type Session } from '../domain/session.js';
import { signInAsDemo, signOut } from './sign-in.js';

const NINE = new Date('2026-03-02T01:00:00Z');
const aManager = (over: Partial<Account> = {}): Account => ({
  id: 'manager-1',
  name: '王店长',
  roles: ['manager'],
  storeId: 'store-1',
  organisation: '观前街店',
  isActive: true,
  isDemo: true,
  ...over,
});
function signingIn(isDemo: boolean, ...people: Account[]) {
  const sessions = new Map<string, Session>();
  const deps = {
    isDemo,
    now: () => NINE,
    accounts: {
      find: async (id: string) => people.find((one) => one.id === id) ?? null,
      demoPeople: async () => people,
      hasStaff: async () => false,
      hasHeadquarters: async () => false,
      officersAt: async () => [],
    },
    sessions: {
      start: async (session: Session) => void sessions.set(session.tokenHash, session),
      end: async (hash: string) => void sessions.delete(hash),
      find: async (hash: string) => sessions.get(hash) ?? null,
    },
    tokens: { create: () => 'token', hash: (token: string) => `hash of ${token}` },
  };
  return { deps, sessions };
}

describe('demo sign-in', () => {
  it('starts a session of eight hours under the hash of its token', async () => {
    const { deps, sessions } = signingIn(true, aManager());

    const { token, endsAt } = await signInAsDemo(deps, 'manager-1');

    expect(token).toBe('token');
    expect(endsAt).toEqual(new Date('2026-03-02T09:00:00Z'));
    expect(SESSION_MS).toBe(8 * 3_600_000);
    expect([...sessions.values()]).toMatchObject([
      {
        tokenHash: 'hash of token',
        actor: { accountId: 'manager-1', roles: ['manager'], storeId: 'store-1' },
        startedAt: NINE,
        endsAt,
      },
    ]);
  });

  it('is off unless the databases are the embedded ones', async () => {
    const { deps, sessions } = signingIn(false, aManager());

    await expect(signInAsDemo(deps, 'manager-1')).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'demo-is-off',
    });
    expect(sessions.size).toBe(0);
  });

  it.each([
    ['nobody', []],
    ['a real person', [aManager({ isDemo: false })]],
    ['somebody who has left', [aManager({ isActive: false })]],
  ])('is refused to %s', async (_, people) => {
    const { deps, sessions } = signingIn(true, ...people);

    await expect(signInAsDemo(deps, 'manager-1')).rejects.toMatchObject({
      code: 'no-such-demo-person',
      pointer: '/demo',
    });
    expect(sessions.size).toBe(0);
  });

  it('ends with signing out', async () => {
    const { deps, sessions } = signingIn(true, aManager());
    const { token } = await signInAsDemo(deps, 'manager-1');

    await signOut(deps, token);

    expect(sessions.size).toBe(0);
  });
});
