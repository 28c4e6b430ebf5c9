import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { mongoCodes } from '../db/codes.js';
import { expiryOf, MOST_TRIES } from '../domain/code.js';
import { NINE, signInWorld } from '../sign-in-world.contract.js';
import { phoneByCode } from './check-code.js';

const { connection, deps, drop, request } = await signInWorld('guessing', 10_000);
afterAll(drop);

const GUESSES = 10_000;
const AT_ONCE = 40;
const MEASURED = 200;
const MOST_APART_MS = 5;
/** Six digits of a hash: as good as drawn, and the same in every run, or one run of two hundred would guess right. */
const drawn = (what: string): string =>
  String(createHash('sha256').update(what).digest().readUInt32BE() % 1_000_000).padStart(6, '0');

/** A challenge for a code that was drawn like any other, without an SMS. */
async function challenge(n: number) {
  const id = deps.codeKeys.challengeOf(`guessed ${n}`);
  const phone = `139${String(n).padStart(8, '0')}`;
  const code = drawn(`code ${n}`);
  const mac = deps.codeKeys.mac({ id, purpose: 'sign-in', phone, code });
  const sealedPhone = await deps.phones.seal(id, phone);
  const open = { id, purpose: 'sign-in', mac, sealedPhone, expiresAt: expiryOf(NINE) } as const;
  await mongoCodes(connection).add({ ...open, tries: 0 });
  return { id, code };
}

async function inLanes<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const lane = async () => {
    for (const one of waiting) await each(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/** What one and the other take, in milliseconds, one right after the other, so that a busy moment slows both. */
async function inPairs(times: number, one: () => Promise<unknown>, other: () => Promise<unknown>) {
  const pairs: { readonly one: number; readonly other: number }[] = [];
  for (let turn = 0; turn < times; turn += 2) {
    pairs.push({ one: await msOf(one), other: await msOf(other) });
    const otherFirst = await msOf(other);
    pairs.push({ one: await msOf(one), other: otherFirst });
  }
  return {
    one: median(pairs.map((pair) => pair.one)),
    other: median(pairs.map((pair) => pair.other)),
    apart: median(pairs.map((pair) => pair.one - pair.other)),
  };
}
const WARMING_UP = 20;

describe('somebody who guesses', () => {
  it('ten thousand times, at many challenges and at a few, gets in nowhere', async () => {
    const many = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) => challenge(n).then(({ id }) => id)),
    );
    const guesses = Array.from({ length: GUESSES }, (_, n) => many[n % many.length] ?? '');
    let entered = 0;
    let guessed = 0;

    await inLanes(guesses, async (id) => {
      guessed += 1;
      const code = drawn(`guess ${guessed}`);
      const asked = { challenge: id, code, purpose: 'sign-in' } as const;
      const phone = await phoneByCode(deps, asked).catch(() => null);
      if (phone !== null) entered += 1;
    });

    const rows = await connection.collection('codes').find().toArray();
    expect(rows.filter(({ tries }) => Number(tries) > MOST_TRIES)).toEqual([]);
    expect(rows.reduce((sum, { tries }) => sum + Number(tries), 0)).toBe(5 * many.length);
    expect(entered).toBe(0);
  }, 240_000);

  it('has five tries at one challenge, although a thousand come at the same moment', async () => {
    const { id, code } = await challenge(5_000);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const asked = { challenge: id, code: wrong, purpose: 'sign-in' } as const;
    const guesses = Array.from({ length: 200 }, () => phoneByCode(deps, asked));

    const all = await Promise.allSettled(guesses);
    const right = phoneByCode(deps, { ...asked, code });

    expect(all.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    await expect(right).rejects.toMatchObject({ code: 'code-wrong' });
    expect(await connection.collection('codes').findOne({ tries: { $gt: 5 } })).toBeNull();
  });

  it('learns from the time it takes nothing of who has an account', async () => {
    await deps.people.create('shopper-1', { phone: '13800138000' });
    let turn = 0;
    const asking = (phone: string) => () => {
      turn += 1;
      return request(phone, 'sign-in', `timed ${turn}`);
    };
    const known = asking('13800138000');
    const unknown = asking('13800138001');
    await inPairs(WARMING_UP, known, unknown);

    const { one, other, apart } = await inPairs(MEASURED, known, unknown);

    const each = `known ${one.toFixed(2)} ms, unknown ${other.toFixed(2)} ms`;
    const figures = `${each}, apart ${apart.toFixed(2)} ms`;
    process.stdout.write(`asking for a code, medians of ${MEASURED}: ${figures}\n`);
    expect(Math.abs(apart)).toBeLessThan(MOST_APART_MS);
  }, 120_000);
});
