import { randomUUID } from 'node:crypto';
import type { Clock } from '@anxintui/shared/aggregate/clocks';
import { receiptNumber, shortNumber } from '@anxintui/shared/identifiers/receipt-number';
import { aClerkAt, headquartersOf } from '@anxintui/shared/testing/people';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import {
  RETURN_ORDERS,
  RETURN_STATUSES,
  type ReturnStatus,
} from '@anxintui/shared/vocabulary/returns';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aPass, aReturn, laterBy, NINE } from '../domain/a-return.contract.js';
import type { CounterPage } from '../domain/repositories.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { mongoReturns } from './mongo-returns.js';

const { connection, drop } = await testDatabase('counter');
afterAll(drop);
const returns = mongoReturns(connection);
beforeEach(async () => {
  await connection.collection('returns').deleteMany({});
});

const HOUR_MS = 3_600_000;
const clerk = aClerkAt('store-1');
const DUE = { by: 'due', isDescending: false, at: NINE, limit: 20 } as const;
const refundDue = (hours: number, state: Clock['state'] = 'open'): Clock[] => [
  { ...aPass, state: 'met' },
  { ...aPass, kind: 'refund', state, dueAt: laterBy(NINE, hours * HOUR_MS) },
];

async function kept(
  status: ReturnStatus,
  over: Partial<Omit<ReturnRequest, 'status'>> = {},
): Promise<string> {
  const next = aReturn(status, { clocks: [aPass], ...over, id: receiptNumber(randomUUID()) });
  const events = [{ type: 'return.filed', at: NINE, by: 'shopper' }] as const;
  await returns.create({ next, events }, { key: `k-${next.id}` });
  return next.id;
}
const found = async (page: Partial<CounterPage>, actor = clerk): Promise<string[]> =>
  (await returns.counter(actor, { ...DUE, ...page })).map(({ id }) => id);

describe('the counter of a store', () => {
  it('has to do what was filed, presented or accepted', async () => {
    const made = await Promise.all(
      RETURN_STATUSES.map(async (status) => ({ status, id: await kept(status) })),
    );

    const waiting = made.filter(({ status }) =>
      ['filed', 'presented', 'accepted'].includes(status),
    );
    expect((await found({ view: 'todo' })).sort()).toEqual(waiting.map(({ id }) => id).sort());
  });

  it('has due soon what must be paid within two days, and overdue what should have been', async () => {
    const soon = await kept('accepted', { clocks: refundDue(47) });
    const late = await kept('accepted', { clocks: refundDue(-1, 'fired') });
    await kept('accepted', { clocks: refundDue(49) });
    await kept('refunded', { clocks: refundDue(-1, 'fired') });

    expect(await found({ view: 'due-soon' })).toEqual([soon]);
    expect(await found({ view: 'overdue' })).toEqual([late]);
  });

  it('begins with what has run out, then with what is due first', async () => {
    const later = await kept('accepted', { clocks: refundDue(40) });
    const sooner = await kept('accepted', { clocks: refundDue(4) });
    const late = await kept('accepted', { clocks: refundDue(-1, 'fired') });

    expect(await found({})).toEqual([late, sooner, later]);
    expect(await found({ isDescending: true })).toEqual([later, sooner, late]);
  });

  it.each(
    RETURN_ORDERS.flatMap((by) => [false, true].map((isDescending) => ({ by, isDescending }))),
  )('is the same page by page, by $by, descending: $isDescending', async (way) => {
    for (const hours of [4, 40]) await kept('accepted', { clocks: refundDue(hours) });
    for (const _ of [1, 2]) await kept('accepted', { clocks: refundDue(-1, 'fired') });
    const whole = await returns.counter(clerk, { ...DUE, ...way });
    const places = whole.map(({ id, clocks }) => {
      const due = clocks.find(({ state }) => state === 'open')?.dueAt;
      const at = way.by === 'due' ? due : clocks[0]?.startAt;
      return { at: at?.getTime() ?? 0, id };
    });

    const after = await Promise.all(places.map((place) => found({ ...way, after: place })));

    const ids = whole.map(({ id }) => id);
    expect(after).toEqual(ids.map((_, n) => ids.slice(n + 1)));
    expect(ids).toHaveLength(4);
  });

  it.each([
    ['the goods', { words: ['外套'] }],
    ['the store', { words: ['观前', '街'] }],
  ])('is searched by words of %s', async (_, asked) => {
    const id = await kept('filed');
    await kept('filed', {
      items: [{ name: '电饭煲', category: 'appliances', quantity: 1, paidFen: 1 }],
      seller: { ...aReturn().seller, storeName: '狮山店' },
    });

    expect(await found({ asked })).toEqual([id]);
    expect(await found({ asked: { words: ['.*'] } })).toEqual([]);
  });

  it('is searched by a number, whole or short', async () => {
    const id = await kept('filed');
    await kept('filed');

    expect(await found({ asked: { id } })).toEqual([id]);
    expect(await found({ asked: { short: shortNumber(id) } })).toEqual([id]);
  });

  it('holds nothing of another store, whatever is asked', async () => {
    const id = await kept('filed');

    expect(await found({ asked: { id }, view: 'todo' }, aClerkAt('store-2'))).toEqual([]);
    expect(await found({ status: 'filed' }, headquartersOf('brand-1'))).toEqual([id]);
  });
});
