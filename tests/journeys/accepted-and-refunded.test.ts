import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bedCover, STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { hoursAfter, SOON, travelTo } from '../support/time.js';

describe('a return that the store honours', () => {
  let stack: Stack;
  let shopper: Person;
  let clerk: Person;
  let manager: Person;
  let id: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-09-28T02:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    clerk = person(stack.url, 'clerk-1');
    manager = person(stack.url, 'manager-1');
  });
  afterAll(() => stack.stop());

  it('is filed on the day of the purchase and may be brought back until the seventh day', async () => {
    const receipt = await shopper.fileReturn(bedCover(STORES.suzhouStore, '2026-09-28'));
    id = receipt.id;

    const filed = await shopper.returns.read(id);
    expect(receipt).toMatchObject({ status: 'filed', version: 1, href: `/api/v1/returns/${id}` });
    expect(filed.clocks).toMatchObject([
      {
        kind: 'pass',
        state: 'open',
        dueOn: '2026-10-04',
        dueAt: '2026-10-04T16:00:00.000Z',
        article: '承诺所载退货期限；未载明的，默认设置为7日',
        steps: [
          { on: '2026-09-27', why: 'start' },
          { on: '2026-09-28', until: '2026-10-04', why: 'calendar-days', counted: 7 },
          { on: '2026-10-04', why: 'end' },
        ],
      },
    ]);
    expect(offeredIn(filed)).toEqual(['add-evidence', 'dispute', 'withdraw']);
    expect(await shopper.returns.takenUnoffered(filed)).toEqual([]);
    await expect.poll(() => clerk.noticesAbout(id), SOON).toEqual(['return.filed']);
  });

  it('is accepted at the counter three days later, and the promised 48 hours for the refund begin', async () => {
    await travelTo(stack, '2026-10-01T06:30:00Z');
    const seen = await clerk.returns.read(id);
    expect(offeredIn(seen)).toEqual(['accept', 'add-evidence', 'present', 'refuse']);
    expect(await clerk.returns.takenUnoffered(seen)).toEqual([]);

    const accepted = await clerk.returns.take(seen, 'accept', { custody: { seal: 'S-0412' } });

    const [pass, refund, clue] = accepted.clocks;
    expect(accepted.status).toBe('accepted');
    expect(pass).toMatchObject({ kind: 'pass', state: 'met' });
    expect(refund).toMatchObject({
      kind: 'refund',
      state: 'open',
      dayType: 'hour',
      dueOn: '2026-10-03',
      dueAt: hoursAfter(refund?.startAt ?? '', 48),
      steps: [
        { on: '2026-10-01', why: 'start' },
        { on: '2026-10-03', why: 'hours', counted: 48 },
        { on: '2026-10-03', why: 'end' },
      ],
    });
    expect(refund?.startAt).toMatch(/^2026-10-01T06:30/);
    expect(clue).toMatchObject({
      kind: 'refund-clue',
      state: 'open',
      standing: 'statutory',
      dayType: 'calendar-day',
      article: '《侵害消费者权益行为处罚办法》第8条第2项',
      dueOn: '2026-10-18',
      dueAt: '2026-10-18T16:00:00.000Z',
      steps: [
        { on: '2026-10-03', why: 'start' },
        { on: '2026-10-04', until: '2026-10-18', why: 'calendar-days', counted: 15 },
        { on: '2026-10-18', why: 'end' },
      ],
    });
    await expect.poll(() => shopper.noticesAbout(id), SOON).toEqual(['return.accepted']);
  });

  it('is refunded in time, after which only the shopper’s word that it arrived is waited for', async () => {
    await travelTo(stack, '2026-10-03T06:00:00Z');
    const seen = await manager.returns.read(id);
    expect(offeredIn(seen)).toEqual(['add-evidence', 'record-exchange', 'record-refund']);
    expect(await manager.returns.takenUnoffered(seen)).toEqual([]);

    const proof = { kind: 'original-means', number: 'WX-88231' };
    await manager.returns.take(seen, 'record-refund', { amountFen: 29_900, proof });

    const refunded = await shopper.returns.read(id);
    expect(refunded).toMatchObject({ status: 'refunded', refund: { amountFen: 29_900 } });
    expect(refunded.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'pass met',
      'refund met',
      'refund-clue met',
      'refund-confirmation open',
    ]);
    expect(refunded.clocks.at(-1)).toMatchObject({
      standing: 'target',
      dayType: 'calendar-day',
      article: '平台规则：默认设置',
      dueOn: '2026-10-18',
      dueAt: '2026-10-18T16:00:00.000Z',
    });
    expect(offeredIn(refunded)).toEqual(['add-evidence', 'confirm', 'deny-receipt']);
    expect(await shopper.returns.takenUnoffered(refunded)).toEqual([]);
    await expect
      .poll(() => shopper.noticesAbout(id), SOON)
      .toEqual(['return.accepted', 'return.refunded']);
  });

  it('stays refunded when the hour passes at which the refund would have been overdue', async () => {
    await travelTo(stack, '2026-10-05T00:00:00Z');
    const another = await shopper.fileReturn(bedCover(STORES.suzhouStore, '2026-10-05'));
    await expect.poll(() => clerk.noticesAbout(another.id), SOON).toEqual(['return.filed']);

    const later = await shopper.returns.read(id);

    expect(later.timeline.map(({ what, by }) => `${by}: ${what}`)).toEqual([
      'shopper: return.filed',
      'clerk: return.accepted',
      'manager: return.refunded',
    ]);
    expect(later.disputes).toEqual([]);
    expect(await chainProblems(stack.connection, 'returns', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
