import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { msBefore, SOON, travelTo } from '../support/time.js';

const HALF_BACK = {
  remedy: 'compensation',
  amountFen: 15_000,
  words: '商品留给您，退一半货款。',
  performWithinDays: 3,
} as const;

describe('an offer in a dispute', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let disputed: (boughtOn: string) => Promise<string>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    const clerk = person(stack.url, 'clerk-1');
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    const storeId = STORES.suzhouStore;
    disputed = async (boughtOn) =>
      (await refusedAndDisputed({ storeId, boughtOn, shopper, clerk })).id;
  });
  afterAll(() => stack.stop());

  it('of the store in the last minute meets its clock; accepted by the shopper it settles', async () => {
    const id = await disputed('2026-03-01');
    const { dueAt } = clockOf(await shopper.cases.reaching(id, 'with-store'), 'store-answer');
    await travelTo(stack, msBefore(dueAt, 60_000));
    const inTime = await manager.cases.read(id);

    const answered = await manager.cases.take(inTime, 'offer', HALF_BACK);

    expect(clockOf(answered, 'store-answer').state).toBe('met');
    expect(offeredIn(answered)).toEqual(['add-evidence', 'decline-claim', 'offer', 'send-message']);
    expect(await manager.cases.takenUnoffered(answered)).toEqual([]);
    const toShopper = await shopper.cases.read(id);
    expect(offeredIn(toShopper)).toEqual([
      'accept-offer',
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'decline-offer',
      'escalate',
      'offer',
      'send-message',
      'withdraw',
    ]);
    await expect.poll(() => shopper.noticesAbout(id), SOON).toContain('case.offer-made');

    const settled = await shopper.cases.take(toShopper, 'accept-offer');

    expect(settled).toMatchObject({
      status: 'settled',
      holder: 'respondent',
      offers: [{ id: 1, by: 'manager', remedy: 'compensation', state: 'accepted' }],
      breaches: [],
    });
    expect(openClocks(settled)).toEqual(['performance']);
    expect(clockOf(settled, 'performance')).toMatchObject({
      dueOn: '2026-03-09',
      dueAt: '2026-03-09T16:00:00.000Z',
    });
    expect(offeredIn(settled)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'confirm-performance',
      'send-message',
    ]);
    expect(await shopper.cases.takenUnoffered(settled)).toEqual([]);
    await expect.poll(() => manager.noticesAbout(id), SOON).toContain('case.settled');
    expect(told(settled)).toEqual([
      'router: case.filed',
      'router: case.routed',
      'manager: case.offer-made',
      'shopper: case.settled',
    ]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('of the shopper is not an answer of the store, whose clock runs on', async () => {
    const id = await disputed('2026-03-06');
    const withStore = await shopper.cases.reaching(id, 'with-store');

    const offered = await shopper.cases.take(withStore, 'offer', HALF_BACK);

    expect(clockOf(offered, 'store-answer').state).toBe('open');
    expect(offeredIn(offered)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'escalate',
      'offer',
      'send-message',
      'withdraw',
    ]);
    expect(await shopper.cases.takenUnoffered(offered)).toEqual([]);
    expect(offeredIn(await manager.cases.read(id))).toEqual([
      'accept-offer',
      'add-evidence',
      'decline-claim',
      'decline-offer',
      'offer',
      'send-message',
    ]);
  });

  it('comes too late once the clock has run out, and the store learns what is possible instead', async () => {
    const id = await disputed('2026-03-05');
    const { dueAt } = clockOf(await shopper.cases.reaching(id, 'with-store'), 'store-answer');
    await travelTo(stack, dueAt);
    const tooLate = await manager.cases.reaching(id, 'awaiting-shopper');

    const refusal = await manager.send({
      method: 'POST',
      path: `/api/v1/cases/${id}/offers`,
      seen: tooLate.version,
      body: HALF_BACK,
    });

    expect(refusal).toMatchObject({
      status: 409,
      body: {
        type: '/problems/illegal-transition',
        detail: expect.stringContaining('步骤'),
      },
    });
    expect(offeredIn(tooLate)).toEqual(['add-evidence', 'send-message']);
    expect((await shopper.cases.read(id)).offers).toEqual([]);
  });

  it('does not outrun a clock that nobody has fired yet', async () => {
    const id = await disputed('2026-03-08');
    const routed = await shopper.cases.reaching(id, 'with-store');
    await stack.stopRouter();
    await travelTo(stack, clockOf(routed, 'store-answer').dueAt);
    const unfired = await manager.cases.read(id);
    expect(unfired.status).toBe('with-store');

    const refusal = await manager.send({
      method: 'POST',
      path: `/api/v1/cases/${id}/offers`,
      seen: unfired.version,
      body: HALF_BACK,
    });

    expect(refusal.status).toBe(409);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
