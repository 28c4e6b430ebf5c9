import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { STORES } from '../support/goods.js';
import { API } from '../support/people.js';
import { startWorld, type World } from './world.js';

const Body = z.record(z.string(), z.unknown());
const OF_AN_AGGREGATE = ['availableCommands', 'clocks', 'id', 'timeline', 'version'];
const OF_A_RETURN = [
  ...OF_AN_AGGREGATE,
  'disputes',
  'evidence',
  'items',
  'pledge',
  'purchase',
  'receiptNumber',
  'refundHours',
  'status',
  'store',
];
const OF_A_CASE = [
  ...OF_AN_AGGREGATE,
  'breaches',
  'bureau',
  'claim',
  'consents',
  'corrections',
  'declines',
  'evidence',
  'filedAt',
  'ground',
  'handOver',
  'holder',
  'invitations',
  'materials',
  'messages',
  'offers',
  'paidFen',
  'performed',
  'purchasedOn',
  'receiptNumber',
  'respondent',
  'returnId',
  'routing',
  'sessions',
  'status',
  'wishes',
  'words',
];
const OF_A_PLEDGE = [
  ...OF_AN_AGGREGATE,
  'appeals',
  'bureau',
  'number',
  'status',
  'store',
  'supervision',
  'versions',
];
/** 张桂英, 154 and eight digits. */
const MASKED = { name: '张**', phone: expect.stringMatching(/^\d{3}\*{4}\d{4}$/) };

describe('what each role sees, key by key,', () => {
  let world: World;
  let seenBy: (account: string, path: string) => Promise<Record<string, unknown>>;
  beforeAll(async () => {
    world = await startWorld();
    seenBy = async (account, path) =>
      Body.parse((await world.as(account).send({ path: API + path })).body);
  });
  afterAll(() => world.stack.stop());

  it('of a return: the shopper everything but herself', async () => {
    const seen = await seenBy('shopper-1', `/returns/${world.filedId}`);

    expect(Object.keys(seen).sort()).toEqual(OF_A_RETURN.toSorted());
  });

  it.each(['clerk-1', 'manager-1'])('of a return: %s also the shopper, masked', async (account) => {
    const seen = await seenBy(account, `/returns/${world.filedId}`);

    expect(Object.keys(seen).sort()).toEqual([...OF_A_RETURN, 'shopper'].sort());
    expect(seen['shopper']).toEqual(MASKED);
  });

  it('of a case: the shopper everything but herself and what officers are advised of', async () => {
    const seen = await seenBy('shopper-1', `/cases/${world.withBureauId}`);

    expect(Object.keys(seen).sort()).toEqual(OF_A_CASE.toSorted());
  });

  it('of a case: the other side also the shopper, masked', async () => {
    const seen = await seenBy('manager-1', `/cases/${world.withBureauId}`);

    expect(Object.keys(seen).sort()).toEqual([...OF_A_CASE, 'shopper'].sort());
    expect(seen['shopper']).toEqual(MASKED);
  });

  it.each(['intake-1', 'mediator-1', 'supervisor-1', 'bureau-head-1', 'intake-3'])(
    'of a case: the officer %s also the shopper, masked, and the advice',
    async (account) => {
      const seen = await seenBy(account, `/cases/${world.withBureauId}`);

      expect(Object.keys(seen).sort()).toEqual([...OF_A_CASE, 'advice', 'shopper'].sort());
      expect(seen['shopper']).toEqual(MASKED);
    },
  );

  it.each(['clerk-1', 'manager-1', 'supervisor-1'])(
    'of a pledge: %s the same as everybody whom it concerns',
    async (account) => {
      const seen = await seenBy(account, `/pledges/${STORES.suzhouStore}`);

      expect(Object.keys(seen).sort()).toEqual(OF_A_PLEDGE.toSorted());
    },
  );

  it('of anything: nobody but herself reads the name of the shopper', async () => {
    const views = [
      ['manager-1', `/returns/${world.filedId}`],
      ['manager-1', `/cases/${world.withBureauId}`],
      ['supervisor-1', `/cases/${world.withBureauId}`],
      ['intake-1', `/cases/${world.withBureauId}/messages`],
      ['auditor-1', `/audit/returns/${world.filedId}`],
    ] as const;

    const seen = await Promise.all(views.map(([account, path]) => seenBy(account, path)));

    expect(
      seen.map((view) => JSON.stringify(view)).filter((text) => text.includes('桂英')),
    ).toEqual([]);
    expect(await seenBy('shopper-1', '/me/profile')).toMatchObject({ name: '张桂英' });
  });
});
