import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, told } from '../support/dispute.js';
import { bedCover, STORES, WANTS_IT_BACK } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

describe('goods that a store took back and did not pay for', () => {
  let stack: Stack;
  let shopper: Person;
  let clerk: Person;
  let manager: Person;
  let id: string;
  let caseId: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    clerk = person(stack.url, 'clerk-1');
    manager = person(stack.url, 'manager-1');
    ({ id } = await shopper.fileReturn(bedCover(STORES.suzhouStore, '2026-03-01')));
    caseId = disputeIdOf(id, 'refund');
  });
  afterAll(() => stack.stop());

  it('become a dispute by themselves when the promised 48 hours are over', async () => {
    const accepted = await clerk.returns.take(await clerk.returns.read(id), 'accept');
    await travelTo(stack, clockOf(accepted, 'refund').dueAt);

    const dispute = await shopper.cases.reaching(caseId, 'with-store');

    expect(dispute).toMatchObject({
      ground: 'refund',
      returnId: id,
      claim: { kind: 'refund', amountFen: 29_900 },
      handOver: 'ask',
    });
    expect(openClocks(dispute)).toContain('store-answer');
    const overdue = await shopper.returns.read(id);
    expect(overdue.status).toBe('accepted');
    expect(overdue.disputes).toEqual([
      { ground: 'refund', caseId, href: `/api/v1/cases/${caseId}` },
    ]);
    expect(clockOf(overdue, 'refund')).toMatchObject({ state: 'fired', dueOn: '2026-03-04' });
    expect(clockOf(overdue, 'refund').lateByMs).toBeLessThan(5_000);
  });

  it('are disputed once: the shopper is not offered it again, and is led to the case there is', async () => {
    const overdue = await shopper.returns.read(id);

    const again = await shopper.send({
      method: 'POST',
      path: `/api/v1/returns/${id}/dispute`,
      seen: overdue.version,
      body: WANTS_IT_BACK,
    });

    expect(offeredIn(overdue)).toEqual(['add-evidence', 'report-defect']);
    expect(again).toMatchObject({
      status: 409,
      body: { type: '/problems/already-disputed', detail: expect.stringContaining('已有的争议') },
    });
    expect(await stack.connection.collection('cases').countDocuments()).toBe(1);
    expect(told(overdue)).toEqual([
      'shopper: return.filed',
      'clerk: return.accepted',
      'clock: return.refund-overdue',
    ]);
  });

  it('are no secret: shopper and store are told of the hour that passed and of the dispute', async () => {
    await expect
      .poll(() => shopper.noticesAbout(id), SOON)
      .toEqual(['return.accepted', 'return.refund-overdue']);
    await expect
      .poll(() => manager.noticesAbout(id), SOON)
      .toEqual(['return.filed', 'return.refund-overdue']);
    await expect
      .poll(() => shopper.noticesAbout(caseId), SOON)
      .toEqual(['case.filed', 'case.routed']);
  });

  it('may still be paid for, late as it is', async () => {
    const overdue = await manager.returns.read(id);
    expect(offeredIn(overdue)).toEqual(['add-evidence', 'record-exchange', 'record-refund']);

    const proof = { kind: 'transfer', number: 'T-19' };
    await manager.returns.take(overdue, 'record-refund', { amountFen: 29_900, proof });

    const refunded = await shopper.returns.read(id);
    expect(refunded.status).toBe('refunded');
    expect(offeredIn(refunded)).toEqual(['add-evidence', 'confirm']);
    expect(await shopper.returns.takenUnoffered(refunded)).toEqual([]);
  });

  it('leave the shopper to decide when the store does not answer the dispute either', async () => {
    const { dueAt } = clockOf(await shopper.cases.read(caseId), 'store-answer');
    await travelTo(stack, dueAt);

    const asked = await shopper.cases.reaching(caseId, 'awaiting-shopper');

    expect(asked.breaches.map(({ breach }) => breach)).toEqual(['store-silent']);
    expect(clockOf(asked, 'escalation-window')).toMatchObject({
      state: 'open',
      dueOn: '2026-04-07',
      dueAt: '2026-04-07T16:00:00.000Z',
    });
    expect(offeredIn(asked)).toContain('escalate');
    await expect.poll(() => shopper.noticesAbout(caseId), SOON).toContain('case.shopper-asked');
    expect(await chainProblems(stack.connection, 'returns', id)).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', caseId)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
