import { randomUUID } from 'node:crypto';
import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { aClerkAt, aShopper, headquartersOf } from '@anxintui/shared/testing/people';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { RETURN_STATUSES, type ReturnStatus } from '@anxintui/shared/vocabulary/returns';
import { afterAll, describe, expect, it } from 'vitest';
import { aPass, aReturn, aWish, GIVE, NINE, partlyRefused } from '../domain/a-return.contract.js';
import { dueFen } from '../domain/item-outcomes.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { mongoReturns } from './mongo-returns.js';

const { connection, drop } = await testDatabase('returns');
afterAll(drop);
const returns = mongoReturns(connection);

const anId = () => receiptNumber(randomUUID());
async function kept(over: Partial<Omit<ReturnRequest, 'status'>>, status: ReturnStatus = 'filed') {
  const next = { ...aReturn(status, { id: anId(), ...over }) };
  const events = [{ type: 'return.filed', at: NINE, by: 'shopper' }] as const;
  await returns.create({ next, events }, { key: `k-${next.id}` });
  return next.id;
}
const { seller } = aReturn();
const page = { limit: 10 };
const idsOf = (found: Awaited<ReturnType<typeof returns.list>>) => found.map(({ id }) => id);

describe('returns in MongoDB', () => {
  it.each(RETURN_STATUSES)('come back as they were kept while %s', async (status) => {
    const dispute = { ...aWish, ground: 'refusal', caseId: anId() } as const;
    const whole = aReturn(status, { id: anId(), clocks: [aPass], disputes: [dispute] });
    const events = [{ type: 'return.filed', at: NINE, by: 'shopper' }] as const;

    await returns.create({ next: whole, events }, { key: 'k1' });

    const { version, head, ...facts } = whole;
    expect((await returns.load(whole.id, '', EVERYTHING))?.current).toMatchObject(facts);
    expect({ version, head }).toEqual({ version: 1, head: '' });
  });

  it('come back with all that was found, added and handed back', async () => {
    const filed = aReturn('filed', { id: anId() });
    const [jacket, ...others] = filed.items;
    const items = jacket
      ? [{ ...jacket, conditions: ['missing-gift'], giftFen: 900 } as const, ...others]
      : [];
    const pledge = { ...filed.pledge, conditions: { clothing: ['labels'] } } as const;
    const evidence = [
      { kind: 'photo', words: '吊牌', sha256: 'a'.repeat(64), by: 'shopper', at: NINE },
    ] as const;
    const over = { id: filed.id, items, pledge, evidence, handedBack: { at: NINE, words: '退还' } };
    const exchange = { goods: '大一号', at: NINE, proof: { number: 'E-1' } };
    const whole = { ...partlyRefused('closed', over), exchange };
    const events = [{ type: 'return.filed', at: NINE, by: 'shopper' }] as const;

    await returns.create({ next: whole, events }, { key: 'k1' });

    const { version, head, ...facts } = whole;
    expect((await returns.load(whole.id, '', EVERYTHING))?.current).toEqual({
      ...facts,
      version: 1,
      head: expect.stringMatching(/./),
    });
    expect({ version, head }).toEqual({ version: 1, head: '' });
  });

  it('of old, that know no outcomes, were accepted whole', async () => {
    const id = await kept({}, 'accepted');

    const loaded = await returns.load(id, '', EVERYTHING);

    expect(loaded?.current).not.toHaveProperty('outcomes');
    expect(loaded && dueFen(loaded.current)).toBe(40_000);
  });

  it('keep facts of a newer version at every level, through a step', async () => {
    const filed = aReturn('filed', { id: anId() });
    const newer = {
      ...filed,
      gift: true,
      seller: { ...filed.seller, till: 'T-3' },
      items: filed.items.map((item) => ({ ...item, barcode: '690' })),
      purchase: { ...filed.purchase, proof: { ...filed.purchase.proof, scan: 'sha' } },
    };
    const events = [{ type: 'return.filed', at: NINE, by: 'shopper' }] as const;
    await returns.create({ next: newer, events }, { key: 'k1' });

    const loaded = await returns.load(filed.id, '', EVERYTHING);
    if (loaded)
      await returns.save(loaded.current, GIVE.accept(loaded.current, { by: 'clerk', at: NINE }), {
        key: 'k2',
      });

    expect((await returns.load(filed.id, '', EVERYTHING))?.current).toMatchObject({
      status: 'accepted',
      gift: true,
      seller: { till: 'T-3' },
      items: [{ barcode: '690' }, { barcode: '690' }],
      purchase: { proof: { scan: 'sha' } },
    });
  });

  it('are not read when what is stored is none', async () => {
    const id = await kept({ shopperId: 'shopper-6' });
    await connection
      .collection<{ _id: string }>('returns')
      .updateOne({ _id: id }, { $unset: { 'facts.seller': true } });

    await expect(returns.list(aShopper('shopper-6'), page)).rejects.toThrow('seller');
    await expect(returns.load(id, '', EVERYTHING)).rejects.toThrow('seller');
  });

  it('tell the router of filing, and not of what nobody waits for', async () => {
    const id = await kept({});
    const loaded = await returns.load(id, '', EVERYTHING);
    if (loaded)
      await returns.save(
        loaded.current,
        { next: loaded.current, events: [{ type: 'return.noted', at: NINE, by: 'clerk' }] },
        { key: 'k2' },
      );

    const row = await connection.collection<{ _id: string }>('returns').findOne({ _id: id });

    expect(row).toMatchObject({ version: 2, outbox: [{ topic: 'return.filed' }] });
  });
});

describe('a list of returns', () => {
  it.each([
    ['of a shopper', { shopperId: 'shopper-9' }, aShopper('shopper-9')],
    ['of a store', { seller: { ...seller, storeId: 'store-9' } }, aClerkAt('store-9')],
    [
      'of a network',
      { seller: { ...seller, headquartersId: 'brand-9' } },
      headquartersOf('brand-9'),
    ],
  ])('%s holds theirs and nobody else’s', async (_, theirs, actor) => {
    const own = [await kept(theirs), await kept(theirs)];
    await kept({});

    expect(idsOf(await returns.list(actor, page))).toEqual(own.sort());
  });

  it('holds one status where one is asked for', async () => {
    const [filed, closed] = [
      await kept({ shopperId: 'shopper-8' }),
      await kept({ shopperId: 'shopper-8' }, 'closed'),
    ];
    const shopper = aShopper('shopper-8');

    expect(idsOf(await returns.list(shopper, { ...page, status: 'closed' }))).toEqual([closed]);
    expect(idsOf(await returns.list(shopper, { ...page, status: 'filed' }))).toEqual([filed]);
  });

  it('goes on after the last one of the page before', async () => {
    const theirs = { shopperId: 'shopper-7' };
    const own = [await kept(theirs), await kept(theirs), await kept(theirs)].sort();

    const first = idsOf(await returns.list(aShopper('shopper-7'), { limit: 2 }));
    const second = idsOf(
      await returns.list(aShopper('shopper-7'), { limit: 2, after: first[1] ?? '' }),
    );

    expect([first, second]).toEqual([own.slice(0, 2), own.slice(2)]);
  });
});
