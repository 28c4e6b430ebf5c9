import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORES } from '../support/goods.js';
import type { Call, Reply } from '../support/http.js';
import { API } from '../support/people.js';
import { callsAbout, callsForAll, validCalls } from './valid-calls.js';
import { startWorld, type World } from './world.js';

const NOWHERE = '7K3M9Q2FX4TDH8PZ';
/** The id of the request is part of the answer, so it is the same in both. */
const SAME_REQUEST = { 'x-request-id': 'request-of-a-stranger' };

describe('somebody who has nothing to do with a return, a case, a pledge or a list', () => {
  let world: World;
  let aboutReturn: Call[];
  let aboutCase: (id: string) => Call[];
  beforeAll(async () => {
    world = await startWorld();
    const { filedId, withStoreId, withBureauId } = world;
    aboutReturn = callsForAll(world, `/returns/${filedId}`);
    const ofEither = [withStoreId, withBureauId].flatMap((id) =>
      callsForAll(world, `/cases/${id}`),
    );
    aboutCase = (id) =>
      ofEither.map(({ path, ...call }) => ({
        ...call,
        path: path.replace(withStoreId, id).replace(withBureauId, id),
      }));
  });
  afterAll(() => world.stack.stop());

  it.each([
    ['another shopper', 'shopper-2'],
    ['the clerk of another store', 'clerk-2'],
    ['the manager of another store', 'manager-2'],
    ['the manager of another store of the same seller', 'manager-new'],
    ['another headquarters', 'headquarters-1'],
    ['an officer', 'intake-1'],
    ['an officer of another county', 'intake-2'],
    ['the analyst of the province', 'province-analyst-1'],
    ['the operator of the software', 'operator-1'],
  ])('%s learns nothing of a return, not even that it exists', async (_, account) => {
    expect(aboutReturn).toHaveLength(14);
    await expectSame(aboutReturn, world.filedId, account);
  });

  it('another shopper gets no pass for it either', async () => {
    const passes = callsAbout(world, `/returns/${world.filedId}`).filter(({ path }) =>
      isPass(path),
    );

    expect(passes).toHaveLength(1);
    await expectSame(passes, world.filedId, 'shopper-2');
  });

  it.each([
    ['another shopper', 'shopper-2'],
    ['the clerk of another store', 'clerk-2'],
    ['the manager of another store', 'manager-2'],
    ['the manager of another store of the same seller', 'manager-new'],
    ['another headquarters', 'headquarters-1'],
    ['the officer whose desk it has not reached', 'intake-1'],
    ['the mediator there', 'mediator-1'],
    ['the supervisor there', 'supervisor-1'],
    ['the city above that desk', 'intake-3'],
    ['the analyst of the province', 'province-analyst-1'],
    ['the operator of the software', 'operator-1'],
  ])('%s learns nothing of a dispute with the store', async (_, account) => {
    expect(aboutCase(world.withStoreId)).toHaveLength(32);
    await expectSame(aboutCase(world.withStoreId), world.withStoreId, account);
  });

  it.each([
    ['an officer of another county', 'intake-2'],
    ['a mediator of another county', 'mediator-2'],
    ['a supervisor of another county', 'supervisor-3'],
    ['another shopper', 'shopper-2'],
    ['the operator of the software', 'operator-1'],
  ])('%s learns nothing of a dispute with a bureau', async (_, account) => {
    await expectSame(aboutCase(world.withBureauId), world.withBureauId, account);
  });

  it.each([
    ['a shopper', 'shopper-1'],
    ['the manager of another store', 'manager-2'],
    ['the manager of another store of the same seller', 'manager-new'],
    ['another headquarters', 'headquarters-1'],
    ['the supervisor of another county', 'supervisor-3'],
    ['the operator of the software', 'operator-1'],
  ])('%s learns of a pledge what is public and may do nothing to it', async (_, account) => {
    const calls = callsAbout(world, `/pledges/${STORES.suzhouStore}`);

    expect(calls).toHaveLength(12);
    await expectSame(calls, STORES.suzhouStore, account);
  });

  it.each([
    ['the manager of another store', 'manager-2'],
    ['another headquarters', 'headquarters-1'],
    ['the supervisor of the county', 'supervisor-1'],
    ['a shopper', 'shopper-1'],
  ])('%s cannot pledge for a store', async (_, account) => {
    const { call } = validCalls(world)['draft-pledge'] ?? { call: { path: '' } };

    await expectSame([call], world.unpledgedStoreId, account);
  });

  it.each([
    ['a headquarters', 'headquarters-1'],
    ['the supervisor of another county', 'supervisor-3'],
  ])('%s learns nothing of the list that an owner sent', async (_, account) => {
    const calls = callsAbout(world, `/imports/${world.importId}`);

    expect(calls).toHaveLength(4);
    await expectSame(calls, world.importId, account);
  });

  it('finds none of it in lists and notices either', async () => {
    for (const account of ['shopper-2', 'clerk-2', 'intake-2', 'operator-1'])
      for (const list of ['returns', 'cases', 'notices']) {
        const { body } = await world.as(account).send({ path: `${API}/${list}` });
        expect(body).toMatchObject({ items: [], next: null });
      }
    expect(world.stack.failures).toEqual([]);
  });

  const isPass = (path: string): boolean => path.endsWith('/pass');

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
