import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks } from '../support/dispute.js';
import { bedCover, STORES, WANTS_IT_BACK } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { hoursAfter, SOON, travelTo } from '../support/time.js';

describe('a shopper who comes to the store with her pass', () => {
  let stack: Stack;
  let shopper: Person;
  let clerk: Person;
  let filed: () => Promise<string>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    clerk = person(stack.url, 'clerk-1');
    filed = async () => (await shopper.fileReturn(bedCover(STORES.suzhouStore, '2026-03-02'))).id;
  });
  afterAll(() => stack.stop());

  it('and is turned away at the door disputes that with one tap, before anybody scanned anything', async () => {
    const id = await filed();

    const disputed = await shopper.returns.take(await shopper.returns.read(id), 'dispute', {
      ...WANTS_IT_BACK,
      words: '店员说店里从来不办退货，不让进。',
    });

    const caseId = disputeIdOf(id, 'turned-away');
    expect(disputed.status).toBe('filed');
    expect(openClocks(disputed)).toEqual(['pass']);
    const dispute = await shopper.cases.reaching(caseId, 'with-store');
    expect(dispute).toMatchObject({ ground: 'turned-away', returnId: id, breaches: [] });
    expect(openClocks(dispute)).toEqual(['store-answer', 'headquarters-answer']);
    expect(offeredIn(disputed)).toEqual(['add-evidence', 'withdraw']);
    expect(await shopper.returns.takenUnoffered(disputed)).toEqual([]);
    expect(await chainProblems(stack.connection, 'returns', id)).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', caseId)).toEqual([]);
  });

  it('has it scanned once, and the store has 24 hours to look at the goods', async () => {
    const id = await filed();
    const { token, code } = await shopper.passOf(id);
    const atCounter = await clerk.returns.read(id);
    expect(offeredIn(atCounter)).toEqual(['accept', 'add-evidence', 'present', 'refuse']);

    const wrong = await clerk.send({
      method: 'POST',
      path: `/api/v1/returns/${id}/presentation`,
      seen: atCounter.version,
      body: { pass: `${token.slice(0, -2)}00` },
    });
    const presented = await clerk.returns.take(atCounter, 'present', { pass: token });

    expect(wrong).toMatchObject({ status: 422, body: { type: '/problems/pass-invalid' } });
    expect(code).toMatch(/^\d{6}$/);
    expect(presented.status).toBe('presented');
    expect(openClocks(presented)).toEqual(['inspection']);
    expect(clockOf(presented, 'pass').state).toBe('met');
    const inspection = clockOf(presented, 'inspection');
    expect(inspection).toMatchObject({
      standing: 'promise',
      dayType: 'hour',
      article: '平台规则：默认设置',
      dueOn: '2026-03-03',
      dueAt: hoursAfter(inspection.startAt, 24),
      steps: [
        { on: '2026-03-02', why: 'start' },
        { on: '2026-03-03', why: 'hours', counted: 24 },
        { on: '2026-03-03', why: 'end' },
      ],
    });
    expect(offeredIn(presented)).toEqual(['accept', 'add-evidence', 'refuse']);
    expect(await clerk.returns.takenUnoffered(presented)).toEqual([]);
  });

  it('and hears nothing for 24 hours is asked, and may dispute', async () => {
    const id = await filed();
    const { code } = await shopper.passOf(id);
    const presented = await clerk.returns.take(await clerk.returns.read(id), 'present', { code });
    await travelTo(stack, clockOf(presented, 'inspection').dueAt);

    await expect.poll(() => shopper.noticesAbout(id), SOON).toContain('return.inspection-overdue');
    const overdue = await shopper.returns.read(id);
    expect(overdue.status).toBe('presented');
    expect(clockOf(overdue, 'inspection').state).toBe('fired');
    expect(offeredIn(overdue)).toEqual(['add-evidence', 'dispute', 'withdraw']);
    await shopper.returns.take(overdue, 'dispute', WANTS_IT_BACK);

    const dispute = await shopper.cases.reaching(disputeIdOf(id, 'turned-away'), 'with-store');
    expect(dispute).toMatchObject({ ground: 'turned-away', returnId: id, breaches: [] });
    expect(await chainProblems(stack.connection, 'returns', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
