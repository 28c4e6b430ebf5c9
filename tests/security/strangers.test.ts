import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Reply } from '../support/http.js';
import { validCalls } from './valid-calls.js';
import { startWorld, type World } from './world.js';

const NOWHERE = '7K3M9Q2FX4TDH8PZ';
/** The id of the request is part of the answer, so it is the same in both. */
const SAME_REQUEST = { 'x-request-id': 'request-of-a-stranger' };
const OF_ONE = ['return', 'accept-return', 'refuse-return', 'record-refund', 'dispute-return'];
const OF_CASE = [
  'case',
  'make-offer',
  'accept-offer',
  'escalate-case',
  'accept-case',
  'refuse-case',
];

describe('somebody who has nothing to do with a return or a case', () => {
  let world: World;
  let calls: (names: readonly string[]) => Call[];
  beforeAll(async () => {
    world = await startWorld();
    calls = (names) =>
      names.map((name) => validCalls(world)[name]?.call ?? { path: `/missing/${name}` });
  });
  afterAll(() => world.stack.stop());

  it.each([
    ['another shopper', 'shopper-2'],
    ['the clerk of another store', 'clerk-2'],
    ['the manager of another store', 'manager-2'],
    ['another headquarters', 'headquarters-1'],
    ['an officer', 'intake-1'],
    ['an officer of another county', 'intake-2'],
    ['the analyst of the province', 'province-analyst-1'],
    ['the operator of the software', 'operator-1'],
  ])('%s learns nothing of a return, not even that it exists', async (_, account) => {
    await expectSame(calls(OF_ONE), world.filedId, account);
  });

  it.each([
    ['another shopper', 'shopper-2'],
    ['the clerk of another store', 'clerk-2'],
    ['the manager of another store', 'manager-2'],
    ['another headquarters', 'headquarters-1'],
    ['the officer whose desk it has not reached', 'intake-1'],
    ['the city above that desk', 'intake-3'],
    ['the analyst of the province', 'province-analyst-1'],
    ['the operator of the software', 'operator-1'],
  ])('%s learns nothing of a dispute with the store', async (_, account) => {
    const here = calls(OF_CASE).map(({ path, ...call }) => ({
      ...call,
      path: path.replace(world.withBureauId, world.withStoreId),
    }));
    await expectSame(here, world.withStoreId, account);
  });

  it.each([
    ['an officer of another county', 'intake-2'],
    ['another shopper', 'shopper-2'],
    ['the operator of the software', 'operator-1'],
  ])('%s learns nothing of a dispute with a bureau', async (_, account) => {
    const here = calls(OF_CASE).map(({ path, ...call }) => ({
      ...call,
      path: path.replace(world.withStoreId, world.withBureauId),
    }));
    await expectSame(here, world.withBureauId, account);
  });

  it('finds none of it in lists and notices either', async () => {
    for (const account of ['shopper-2', 'clerk-2', 'intake-2', 'operator-1'])
      for (const list of ['returns', 'cases', 'notices']) {
        const { body } = await world.as(account).send({ path: `/api/v1/${list}` });
        expect(body).toEqual({ items: [], next: null });
      }
    expect(world.stack.failures).toEqual([]);
  });

  /** Byte for byte the same answer as for a number that was never given out, in both languages. */
  async function expectSame(asked: readonly Call[], id: string, account: string): Promise<void> {
    const inBoth = asked.flatMap((call) =>
      ['zh', 'en'].map((language) => ({
        ...call,
        headers: { ...SAME_REQUEST, 'accept-language': language },
      })),
    );
    const elsewhere = ({ path, ...call }: Call): Call => ({
      ...call,
      path: path.replace(id, NOWHERE),
    });

    const here = await Promise.all(inBoth.map(world.as(account).send));
    const missing = await Promise.all(inBoth.map(elsewhere).map(world.as(account).send));

    expect(inBoth.filter(({ path }) => !path.includes(id))).toEqual([]);
    expect(new Set(here.map(({ status }) => status))).toEqual(new Set([404]));
    expect(here.map(({ text }) => text)).toEqual(missing.map(({ text }) => text));
    const names = ({ headers }: Reply) => [...headers.keys()];
    expect(here.map(names)).toEqual(missing.map(names));
  }
});
