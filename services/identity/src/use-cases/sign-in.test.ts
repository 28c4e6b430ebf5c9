import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountModel } from '../db/accounts.js';
import { actorIn } from '../domain/session.js';
import { NINE, signInWorld } from '../sign-in-world.contract.js';
import { changePhone } from './change-phone.js';
import { type SignInAsked, signIn, signOut } from './sign-in.js';

const world = await signInWorld('sign-in', 1_000);
const { connection, deps, codeFor, drop } = world;
afterAll(drop);
const BROWSER = { agent: 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0' };
const enter = (asked: SignInAsked, over: object = {}, token?: string) =>
  signIn({ ...deps, ...over }, asked, { ...BROWSER, token });
const account = (_id: string, over: object) => ({
  _id,
  roles: ['shopper'],
  organisation: '演示',
  isActive: true,
  isDemo: false,
  ...over,
});
const enterByPhone = async (phone: string, as?: 'guest') =>
  enter({ ...(await codeFor(phone, as ?? 'sign-in')), as });
const numberOf = (name: string) => connection.collection(name).countDocuments();

beforeAll(async () => {
  await accountModel(connection).insertMany([
    account('manager-1', { roles: ['manager'], storeId: 'store-1', isDemo: true }),
    account('real', {}),
    account('left', { isDemo: true, isActive: false }),
    account('intake-1', { roles: ['intake'], bureauId: 'bureau-320505' }),
    account('ended', { isActive: false }),
  ]);
  await deps.people.create('manager-1', { phone: '13811110001' });
  await deps.people.create('intake-1', { phone: '13811110002' });
  await deps.people.create('ended', { phone: '13811110003' });
});

describe('signing in by a phone code', () => {
  it('opens an account for a number that nobody has used, and finds it again', async () => {
    const first = await enterByPhone('13900000001');
    const again = await enterByPhone('13900000001');

    expect(first.account).toMatchObject({ roles: ['shopper'], isActive: true, isDemo: false });
    expect(again.account.id).toBe(first.account.id);
    expect(again.token).not.toBe(first.token);
    expect(await deps.people.findByPhone('13900000001')).toBe(first.account.id);
  });

  it('opens one account for two who sign up at the same moment', async () => {
    const codes = [await codeFor('13900000002'), await codeFor('13900000002')];

    const entered = await Promise.all(codes.map((given) => enter(given)));

    expect(new Set(entered.map((one) => one.account.id)).size).toBe(1);
    expect(await deps.accounts.find(entered[0]?.account.id ?? '')).not.toBeNull();
  });

  it('opens the account after all where somebody died before it was open', async () => {
    await deps.people.create('shopper-half', { phone: '13900000003' });

    const { account: opened } = await enterByPhone('13900000003');

    expect(opened.id).toBe('shopper-half');
    expect(await deps.accounts.find('shopper-half')).toMatchObject({ roles: ['shopper'] });
  });

  it('is how the staff of a store signs in too, for twelve hours', async () => {
    const { account: manager, kind, endsAt } = await enterByPhone('13811110001');

    expect([manager.id, kind]).toEqual(['manager-1', 'staff']);
    expect(endsAt.getTime() - NINE.getTime()).toBe(12 * 3_600_000);
  });

  it.each([
    ['an officer, who needs more than a phone', '13811110002', 'officers-sign-in-otherwise'],
    ['somebody whose account has been ended', '13811110003', 'account-ended'],
  ])('is refused to %s, also as a guest', async (_, phone, code) => {
    await expect(enterByPhone(phone)).rejects.toMatchObject({ kind: 'forbidden', code });
    await expect(enterByPhone(phone, 'guest')).rejects.toMatchObject({ code });
  });

  it('as a guest takes no code that was sent for a full sign-in, nor the other way round', async () => {
    const full = await codeFor('13900000004');
    const guest = await codeFor('13900000004', 'guest');

    await expect(enter({ ...full, as: 'guest' })).rejects.toMatchObject({ code: 'code-wrong' });
    await expect(enter(guest)).rejects.toMatchObject({ code: 'code-wrong' });
  });

  it('turns a guest into a shopper who keeps everything', async () => {
    const guest = await enterByPhone('13900000005', 'guest');
    const asGuest = await deps.accounts.find(guest.account.id);
    const full = await enterByPhone('13900000005');

    expect([guest.kind, full.kind]).toEqual(['guest', 'shopper']);
    expect(asGuest?.isGuest).toBe(true);
    expect(full.account.id).toBe(guest.account.id);
    expect((await deps.accounts.find(full.account.id))?.isGuest).toBeUndefined();
  });

  it('as a guest gives nobody the roles that the account has besides', async () => {
    const { account: manager, kind } = await enterByPhone('13811110001', 'guest');

    expect(actorIn({ kind }, manager)).toEqual({
      accountId: 'manager-1',
      roles: ['shopper'],
      isGuest: true,
    });
  });
});

describe('a session that is opened', () => {
  it('has a token of its own, and the one that the browser had ends', async () => {
    const before = await enterByPhone('13900000006');
    const after = await enter(await codeFor('13900000006'), {}, before.token);

    const found = (token: string) => deps.sessions.find(deps.tokens.hash(token), NINE);
    expect(after.token).not.toBe(before.token);
    expect(await found(before.token)).toBeNull();
    expect(await found(after.token)).toMatchObject({ device: 'Chrome · Android' });
  });

  it('is not opened under a token that the browser brought', async () => {
    const planted = 'A'.repeat(43);
    const { token } = await enter(await codeFor('13900000007'), {}, planted);

    expect(token).not.toBe(planted);
    expect(await deps.sessions.find(deps.tokens.hash(planted), NINE)).toBeNull();
  });

  it('ends with signing out', async () => {
    const { token } = await enterByPhone('13900000008');

    await signOut(deps, token);

    expect(await deps.sessions.find(deps.tokens.hash(token), NINE)).toBeNull();
  });
});

describe('changing one’s phone', () => {
  it('moves the account to the new number and ends every other session', async () => {
    const [elsewhere, here] = [
      await enterByPhone('13900000009'),
      await enterByPhone('13900000009'),
    ];
    const asking = { accountId: here.account.id, token: here.token };

    await changePhone(deps, asking, await codeFor('13900000010', 'change-phone'));

    const open = await deps.sessions.list(here.account.id);
    expect(open.map(({ tokenHash }) => tokenHash)).toEqual([deps.tokens.hash(here.token)]);
    expect((await enterByPhone('13900000010')).account.id).toBe(elsewhere.account.id);
    expect((await enterByPhone('13900000009')).account.id).not.toBe(elsewhere.account.id);
  });

  it('is refused where another account has the number, or the code was for signing in', async () => {
    const { account: own, token } = await enterByPhone('13900000011');
    const asking = { accountId: own.id, token };
    const taken = await codeFor('13811110001', 'change-phone');

    await expect(changePhone(deps, asking, taken)).rejects.toMatchObject({ code: 'phone-taken' });
    await expect(changePhone(deps, asking, await codeFor('13900000012'))).rejects.toMatchObject({
      code: 'code-wrong',
    });
  });
});

describe('demo sign-in', () => {
  it('is for demo people, each for as long as their role', async () => {
    const { account: manager, kind } = await enter({ demo: 'manager-1' }, { isDemo: true });

    expect([manager.id, kind]).toEqual(['manager-1', 'staff']);
  });

  it('is off unless the databases are the embedded ones', async () => {
    const before = await numberOf('sessions');

    await expect(enter({ demo: 'manager-1' })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'demo-is-off',
    });
    expect(await numberOf('sessions')).toBe(before);
  });

  it.each([
    ['nobody', 'nobody'],
    ['a real person', 'real'],
    ['somebody who has left', 'left'],
  ])('is refused to %s', async (_, demo) => {
    await expect(enter({ demo }, { isDemo: true })).rejects.toMatchObject({
      code: 'no-such-demo-person',
      pointer: '/demo',
    });
  });
});
