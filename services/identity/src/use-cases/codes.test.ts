import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { codeModel } from '../db/codes.js';
import { NINE, otherThan, signInWorld } from '../sign-in-world.contract.js';
import { phoneByCode } from './check-code.js';

const world = await signInWorld('codes');
const { connection, deps, sent, request, codeFor, after } = world;
afterAll(world.drop);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
let last = 13_800_000_000;
let phone = '';
beforeEach(() => {
  last += 1;
  phone = String(last);
  after(25 * HOUR_MS);
});
type Given = { readonly challenge: string; readonly code: string };
const shown = (given: Given, purpose: 'sign-in' | 'guest' = 'sign-in') =>
  phoneByCode(deps, { ...given, purpose });
const WRONG = { kind: 'rule-broken', code: 'code-wrong', pointer: '/code' };

describe('a code sent by SMS', () => {
  it('shows who can read messages at that number', async () => {
    const given = await codeFor(phone);

    expect(given.code).toMatch(/^\d{6}$/);
    expect(given.challenge).toMatch(/^[\w-]{43}$/);
    expect(await shown(given)).toBe(phone);
  });

  it('says what it is for, and that nobody may be told', async () => {
    await codeFor(phone, 'guest');

    expect(sent.at(-1)).toMatchObject({ to: phone, channel: 'sms', topic: 'sign-in-code' });
    expect(sent.at(-1)?.text).toMatch(/^【安心退】验证码 \d{6}，用于免注册办理.*请勿告诉任何人/);
  });

  it('is used once, also by many at the same moment', async () => {
    const given = await codeFor(phone);

    const all = await Promise.allSettled([1, 2, 3, 4].map(() => shown(given)));

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(shown(given)).rejects.toMatchObject(WRONG);
  });

  it('is good for five tries, of which the right one is the last', async () => {
    const [spent, kept] = [await codeFor(phone), await codeFor(String(last + 500_000))];
    const wrongly = (given: Given, times: number) =>
      Promise.allSettled(
        Array.from({ length: times }, () => shown({ ...given, code: otherThan(given.code) })),
      );

    await wrongly(spent, 5);
    await wrongly(kept, 4);

    await expect(shown(spent)).rejects.toMatchObject(WRONG);
    await expect(shown(kept)).resolves.toBe(String(last + 500_000));
  });

  it('is good for five minutes, by comparison with the time', async () => {
    const given = await codeFor(phone);
    after(5 * MINUTE_MS);

    await expect(shown(given)).rejects.toMatchObject(WRONG);
    expect(await codeModel(connection).countDocuments({ _id: given.challenge })).toBe(1);
  });

  it.each([
    ['another purpose', (given: Given) => shown(given, 'guest')],
    ['another challenge', (given: Given) => shown({ ...given, challenge: 'A'.repeat(43) })],
    ['another code', (given: Given) => shown({ ...given, code: otherThan(given.code) })],
  ])('is the same refusal for %s', async (_, show) => {
    await expect(show(await codeFor(phone))).rejects.toMatchObject(WRONG);
  });

  it('does not open the challenge of another number', async () => {
    const [mine, theirs] = [await codeFor(phone), await codeFor(String(last + 600_000))];
    const row = { _id: mine.challenge };
    const theirMac = await codeModel(connection).findOne({ _id: theirs.challenge }).lean();
    await codeModel(connection).updateOne(row, { $set: { mac: theirMac?.mac ?? '' } });

    await expect(shown({ ...mine, code: theirs.code })).rejects.toMatchObject(WRONG);
  });

  it('is asked for once by the same request, which gets the same answer', async () => {
    const before = sent.length;

    const first = await request(phone, 'sign-in', 'key 1');
    const again = await request(phone, 'sign-in', 'key 1');
    await world.deliver();

    expect(again).toEqual(first);
    expect(sent.length - before).toBe(1);
  });

  it('goes to mobile numbers of the mainland only', async () => {
    for (const typed of ['12345678901', '+85212345678', '1380000000a', '１'])
      await expect(request(typed)).rejects.toMatchObject({ code: 'no-mobile-number' });
    expect(await request(`+86 ${phone.slice(0, 3)}-${phone.slice(3)}`)).toMatchObject({ ok: true });
  });

  it('lies nowhere to be read, nor does the number, before it is sent or after', async () => {
    const requested = await request(phone);
    const stored = async () => {
      const all = await connection.listCollections();
      const rows = all.map(({ name }) => connection.collection(name).find().toArray());
      return JSON.stringify(await Promise.all(rows));
    };
    const before = await stored();
    await world.deliver();
    const text = sent.at(-1)?.text ?? '';
    const code = /\d{6}/.exec(text)?.[0] ?? '';

    expect(requested).toMatchObject({ ok: true });
    for (const everything of [before, await stored()]) {
      expect(everything).not.toContain(phone);
      expect(everything).not.toContain(`"${code}"`);
    }
    const [delivery] = await connection
      .collection('deliveries')
      .find({ state: 'sent' })
      .sort({ at: -1 })
      .limit(1)
      .toArray();
    expect(delivery).not.toHaveProperty('sealed');
  });

  it('that was used leaves no telephone number behind', async () => {
    const given = await codeFor(phone);
    await shown(given);

    const row = await codeModel(connection).findOne({ _id: given.challenge }).lean();

    expect(row).not.toHaveProperty('sealedPhone');
    expect(row?.expiresAt.getTime()).toBeGreaterThan(NINE.getTime());
  });
});

describe('how often codes are sent', () => {
  it('to one phone is once a minute, five times an hour, ten times a day', async () => {
    const sentAfter = async (ms: number) => {
      after(ms);
      return (await request(phone)).ok;
    };
    const first = [await sentAfter(0), await sentAfter(59_999), await sentAfter(1)];
    for (const _ of [3, 4, 5]) expect(await sentAfter(MINUTE_MS)).toBe(true);
    const sixth = await sentAfter(MINUTE_MS);
    after(HOUR_MS);
    for (const _ of [6, 7, 8, 9, 10]) expect(await sentAfter(MINUTE_MS)).toBe(true);
    const eleventh = await sentAfter(HOUR_MS);

    expect(first).toEqual([true, false, true]);
    expect([sixth, eleventh]).toEqual([false, false]);
  });

  it('from one address is twenty times an hour, whatever the numbers', async () => {
    const asked: boolean[] = [];
    for (let n = 0; n < 25; n += 1) asked.push((await request(String(15_000_000_000 + n))).ok);

    expect(asked.filter((isSent) => isSent)).toHaveLength(20);
    expect(asked.slice(20)).toEqual([false, false, false, false, false]);
  });
});
