import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf } from '../support/dispute.js';
import { bedCover, STORES } from '../support/goods.js';
import { type Person, person } from '../support/people.js';
import { pledgeHistory } from '../support/public-pledge.js';
import { judged } from '../support/purchase.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems, storedRow } from '../support/stored.js';
import { hoursAfter, travelTo } from '../support/time.js';

const STORE = STORES.nanjingStore;
const TIGHTER = {
  windowDays: 7,
  refundHours: 24,
  excluded: ['food', 'medicine', 'cosmetics'],
  exclusions: ['near-expiry-or-flawed'],
  disclosure: '收银台告示',
  returnPlaces: ['this-store', 'same-city-network'],
} as const;
const DAY_BEFORE = '2026-06-09';
const APPROVAL_DAY = '2026-06-10';
const DAY_AFTER = '2026-06-11';

describe('a pledge of fifteen days that is tightened to seven, with fewer goods', () => {
  let stack: Stack;
  let shopper: Person;
  let clerk: Person;
  let manager: Person;
  let earlier: string;
  let asFiled: unknown;
  let textiles: (on: string) => ReturnType<typeof judged>;
  let cosmetics: (on: string) => ReturnType<typeof judged>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-06-09T01:00:00Z', hasRouter: false });
    shopper = person(stack.url, 'shopper-1');
    clerk = person(stack.url, 'clerk-2');
    manager = person(stack.url, 'manager-2');
    textiles = (on) => judged(shopper, { storeId: STORE, on, category: 'home-textiles' });
    cosmetics = (on) => judged(shopper, { storeId: STORE, on, category: 'cosmetics' });
    ({ id: earlier } = await shopper.fileReturn(bedCover(STORE, DAY_BEFORE)));
    asFiled = await storedRow(stack.connection, 'returns', earlier);
  });
  afterAll(() => stack.stop());

  it('is tightened by headquarters and manager, and approved by the bureau around noon', async () => {
    await travelTo(stack, '2026-06-10T04:00:00Z');
    const headquarters = person(stack.url, 'headquarters-1');
    const supervisor = person(stack.url, 'supervisor-3');
    await headquarters.pledges.take(await headquarters.pledges.read(STORE), 'amend', TIGHTER);
    await manager.pledges.take(await manager.pledges.read(STORE), 'submit');

    await supervisor.pledges.take(await supervisor.pledges.read(STORE), 'approve');

    expect((await pledgeHistory(shopper, STORE)).versions).toMatchObject([
      { version: 1, status: 'superseded', windowDays: 15, validUntil: APPROVAL_DAY },
      {
        version: 2,
        status: 'in-force',
        validFrom: DAY_AFTER,
        changes: [
          { field: 'windowDays', from: 15, to: 7 },
          {
            field: 'excluded',
            from: ['food', 'medicine'],
            to: ['food', 'medicine', 'cosmetics'],
          },
          { field: 'exclusions', from: [], to: ['near-expiry-or-flawed'] },
        ],
      },
    ]);
  });

  it('leaves a return that was filed before as it was, to the byte', async () => {
    expect(await storedRow(stack.connection, 'returns', earlier)).toEqual(asFiled);
  });

  it.each([
    ['the day before', DAY_BEFORE, '2026-06-23'],
    ['the very day of the approval', APPROVAL_DAY, '2026-06-24'],
  ])('leaves what was bought %s its fifteen days and its goods', async (_, on, until) => {
    const kept = { answer: 'eligible', version: 1, until, filed: 'filed' };

    expect(await textiles(on)).toEqual(kept);
    expect(await cosmetics(on)).toEqual(kept);
  });

  it('still does so ten seconds before midnight in Shanghai', async () => {
    await travelTo(stack, '2026-06-10T15:59:50Z');

    expect(await textiles(APPROVAL_DAY)).toMatchObject({ version: 1, until: '2026-06-24' });
    expect(await textiles(DAY_AFTER)).toMatchObject({
      answer: 'not-yet',
      filed: 'purchase-in-the-future',
    });
  });

  it('binds what is bought from midnight on to seven days and fewer goods', async () => {
    await travelTo(stack, '2026-06-10T16:00:00Z');

    expect(await textiles(DAY_AFTER)).toEqual({
      answer: 'eligible',
      version: 2,
      until: '2026-06-17',
      filed: 'filed',
    });
    expect(await cosmetics(DAY_AFTER)).toMatchObject({
      answer: 'excluded',
      version: 2,
      filed: 'goods-excluded',
    });
    expect(await textiles(APPROVAL_DAY)).toMatchObject({ version: 1, until: '2026-06-24' });
    expect(await cosmetics(APPROVAL_DAY)).toMatchObject({ version: 1, filed: 'filed' });
  });

  it('lets the goods of that earlier return go back on the same terms', async () => {
    const { until } = await shopper.passOf(earlier);
    const accepted = await clerk.returns.take(await clerk.returns.read(earlier), 'accept');

    expect(until).toBe('2026-06-23');
    expect(accepted).toMatchObject({
      status: 'accepted',
      pledge: { version: 1, windowDays: 15 },
      refundHours: 24,
    });
    const { startAt, dueAt } = clockOf(accepted, 'refund');
    expect(dueAt).toBe(hoursAfter(startAt, 24));
  });

  it('goes by the day of the purchase also where the goods came only afterwards', async () => {
    await travelTo(stack, '2026-06-13T01:00:00Z');
    const delivered = { storeId: STORE, delivery: 'delivered', receivedOn: '2026-06-12' } as const;

    const before = await judged(shopper, { ...delivered, on: APPROVAL_DAY });
    const after = await judged(shopper, { ...delivered, on: DAY_AFTER });

    expect(before).toMatchObject({ version: 1, until: '2026-06-27', filed: 'filed' });
    expect(after).toMatchObject({ version: 2, until: '2026-06-19', filed: 'filed' });
  });

  it.each([
    ['the day after', DAY_AFTER, '2026-06-17', 2],
    ['the day before', DAY_BEFORE, '2026-06-23', 1],
    ['the very day of the approval', APPROVAL_DAY, '2026-06-24', 1],
  ])('takes back what was bought %s until the midnight that ends the last day', async (...row) => {
    const [, on, lastDay, version] = row;
    await travelTo(stack, `${lastDay}T15:59:50Z`);
    const inTime = await textiles(on);
    await travelTo(stack, `${lastDay}T16:00:00Z`);
    const late = await textiles(on);

    expect(inTime).toMatchObject({ answer: 'eligible', version, filed: 'filed' });
    expect(late).toMatchObject({ answer: 'too-late', version, filed: 'window-has-ended' });
  });

  it('has whole histories: the pledge’s and that of every return', async () => {
    expect(await chainProblems(stack.connection, 'pledges', STORE)).toEqual([]);
    expect(await chainProblems(stack.connection, 'returns', earlier)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
