import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, told } from '../support/dispute.js';
import { bedCover, STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { hoursAfter, msBefore, SOON, travelTo } from '../support/time.js';

const PAID = {
  amountFen: 29_900,
  proof: { kind: 'original-means', number: 'WX-20260302-7' },
} as const;

describe('a refund that the store recorded', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let refunded: () => Promise<string>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    const clerk = person(stack.url, 'clerk-1');
    refunded = async () => {
      const { id } = await shopper.fileReturn(bedCover(STORES.suzhouStore, '2026-03-02'));
      await clerk.returns.take(await clerk.returns.read(id), 'accept');
      await manager.returns.take(await manager.returns.read(id), 'record-refund', PAID);
      return id;
    };
  });
  afterAll(() => stack.stop());

  it('waits fifteen days for the shopper to say whether it arrived', async () => {
    const id = await refunded();

    const waiting = await shopper.returns.read(id);

    expect(clockOf(waiting, 'refund').state).toBe('met');
    expect(openClocks(waiting)).toEqual(['refund-confirmation']);
    expect(clockOf(waiting, 'refund-confirmation')).toMatchObject({
      dueOn: '2026-03-17',
      standing: 'target',
      dayType: 'calendar-day',
      article: '平台规则：默认设置',
      dueAt: '2026-03-17T16:00:00.000Z',
      steps: [
        { on: '2026-03-02', why: 'start' },
        { on: '2026-03-03', until: '2026-03-17', why: 'calendar-days', counted: 15 },
        { on: '2026-03-17', why: 'end' },
      ],
    });
    expect(offeredIn(waiting)).toEqual(['add-evidence', 'confirm', 'deny-receipt']);
    expect(await shopper.returns.takenUnoffered(waiting)).toEqual([]);

    const closed = await shopper.returns.take(waiting, 'confirm');

    expect(closed.status).toBe('closed');
    expect(openClocks(closed)).toEqual([]);
    expect(offeredIn(closed)).toEqual(['add-evidence', 'dispute']);
    expect(await shopper.returns.takenUnoffered(closed)).toEqual([]);
  });

  it('and did not arrive becomes a dispute with one tap; the return keeps its own status', async () => {
    const id = await refunded();
    const waiting = await shopper.returns.read(id);

    const denied = await shopper.returns.take(waiting, 'deny-receipt', {
      words: '微信账单里没有这笔退款。',
    });

    const caseId = disputeIdOf(id, 'refund');
    expect(denied.status).toBe('refunded');
    expect(denied.disputes).toMatchObject([{ ground: 'refund', caseId }]);
    expect(offeredIn(denied)).toEqual(['add-evidence', 'confirm']);
    expect(await shopper.returns.takenUnoffered(denied)).toEqual([]);
    const dispute = await shopper.cases.reaching(caseId, 'with-store');
    expect(dispute).toMatchObject({
      ground: 'refund',
      returnId: id,
      paidFen: 29_900,
      breaches: [],
    });
    expect(openClocks(dispute)).toEqual(['store-answer', 'headquarters-answer']);
    const answer = clockOf(dispute, 'store-answer');
    expect(answer).toMatchObject({ dayType: 'hour', dueAt: hoursAfter(answer.startAt, 96) });
    await expect.poll(() => manager.noticesAbout(caseId), SOON).toEqual(['case.routed']);
    expect(told(denied).slice(-2)).toEqual([
      'shopper: return.receipt-denied',
      'shopper: return.disputed',
    ]);
    expect(await chainProblems(stack.connection, 'returns', id)).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', caseId)).toEqual([]);
  });

  it('and that nobody contests for fifteen days closes the return', async () => {
    const id = await refunded();
    const { dueAt } = clockOf(await shopper.returns.read(id), 'refund-confirmation');
    await travelTo(stack, msBefore(dueAt, 2_000));
    expect((await shopper.returns.read(id)).status).toBe('refunded');

    const closed = await shopper.returns.reaching(id, 'closed');

    expect(clockOf(closed, 'refund-confirmation').state).toBe('fired');
    expect(offeredIn(closed)).toEqual(['add-evidence', 'dispute']);
    expect(await chainProblems(stack.connection, 'returns', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
