import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { hoursAfter, msBefore, SOON, travelTo } from '../support/time.js';

const TOO_LITTLE = {
  remedy: 'compensation',
  amountFen: 2_000,
  words: '送您一张二十元购物券。',
  performWithinDays: 1,
} as const;
const ALL_BACK = {
  remedy: 'refund',
  amountFen: 29_900,
  words: '核对过了，同意全额退款。',
  performWithinDays: 5,
} as const;

describe('a store that answers a dispute within its 96 hours', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let id: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    const clerk = person(stack.url, 'clerk-1');
    const bought = { storeId: STORES.suzhouStore, boughtOn: '2026-03-01' };
    ({ id } = await refusedAndDisputed({ ...bought, shopper, clerk }));
    await shopper.cases.reaching(id, 'with-store');
  });
  afterAll(() => stack.stop());

  it('may talk it over first: a message is read by the other side and stops no clock', async () => {
    const asked = await manager.cases.take(await manager.cases.read(id), 'send-message', {
      words: '请问包装是什么时候拆的？',
    });
    const answered = await shopper.cases.take(await shopper.cases.read(id), 'send-message', {
      words: '回家打开看了一眼，没有使用过。',
    });

    expect(clockOf(asked, 'store-answer').state).toBe('open');
    expect(answered.messages.count).toBe(2);
    expect(await manager.messagesIn(id)).toEqual([
      'manager: 请问包装是什么时候拆的？',
      'shopper: 回家打开看了一眼，没有使用过。',
    ]);
  });

  it('makes an offer, which meets its clock, and the shopper may decline it', async () => {
    const offered = await manager.cases.take(await manager.cases.read(id), 'offer', TOO_LITTLE);
    expect(clockOf(offered, 'store-answer').state).toBe('met');

    const declined = await shopper.cases.take(await shopper.cases.read(id), 'decline-offer', {
      words: '不需要购物券，请按承诺退款。',
    });

    expect(declined.offers).toMatchObject([{ id: 1, state: 'declined' }]);
    expect(offeredIn(declined)).not.toContain('accept-offer');
    expect(declined.breaches).toEqual([]);
  });

  it('settles when its next offer is accepted, and the agreed days begin', async () => {
    await manager.cases.take(await manager.cases.read(id), 'offer', ALL_BACK);

    const settled = await shopper.cases.take(await shopper.cases.read(id), 'accept-offer');

    expect(settled).toMatchObject({
      status: 'settled',
      holder: 'respondent',
      settlement: { by: 'offer', offerId: 2, remedy: 'refund', amountFen: 29_900 },
      breaches: [],
    });
    expect(openClocks(settled)).toEqual(['performance']);
    expect(clockOf(settled, 'performance')).toMatchObject({
      dueOn: '2026-03-07',
      dueAt: '2026-03-07T16:00:00.000Z',
      dayType: 'calendar-day',
      standing: 'promise',
    });
    expect(offeredIn(settled)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'confirm-performance',
      'send-message',
    ]);
    expect(await shopper.cases.takenUnoffered(settled)).toEqual([]);
  });

  it('records what it did with proof; the shopper confirms, and the case is closed as settled', async () => {
    const performed = await manager.cases.take(await manager.cases.read(id), 'record-performance', {
      words: '已原路退回微信支付。',
      proof: 'WX-20260303-118',
    });
    expect(performed.performed).toMatchObject([{ by: 'manager', proof: 'WX-20260303-118' }]);

    const closed = await shopper.cases.take(await shopper.cases.read(id), 'confirm-performance');

    expect(closed).toMatchObject({
      status: 'closed',
      result: 'settled',
      performance: 'confirmed',
      holder: 'nobody',
    });
    expect(openClocks(closed)).toEqual([]);
    expect(clockOf(closed, 'performance').state).toBe('met');
    expect(told(closed)).toEqual([
      'router: case.filed',
      'router: case.routed',
      'manager: case.message-sent',
      'shopper: case.message-sent',
      'manager: case.offer-made',
      'shopper: case.offer-declined',
      'manager: case.offer-made',
      'shopper: case.settled',
      'manager: case.performance-recorded',
      'shopper: case.performance-confirmed',
      'shopper: case.closed',
    ]);
    await expect.poll(() => manager.noticesAbout(id), SOON).toContain('case.closed');
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('lets the case stay closed: what was settled does not go on to the bureau', async () => {
    const closed = await shopper.cases.read(id);

    expect(offeredIn(closed)).toEqual(['change-wishes', 'rate', 'reopen']);
    expect(await shopper.cases.takenUnoffered(closed)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});

describe('a store that declines the claim with reasons', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let id: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    const clerk = person(stack.url, 'clerk-1');
    const bought = { storeId: STORES.suzhouStore, boughtOn: '2026-03-01' };
    ({ id } = await refusedAndDisputed({ ...bought, shopper, clerk }));
    await shopper.cases.reaching(id, 'with-store');
  });
  afterAll(() => stack.stop());

  it('has answered: its clock is met a second before the end and no breach is recorded', async () => {
    const { dueAt, startAt } = clockOf(await manager.cases.read(id), 'store-answer');
    expect(dueAt).toBe(hoursAfter(startAt, 96));
    await travelTo(stack, msBefore(dueAt, 1_000));

    const declined = await manager.cases.take(await manager.cases.read(id), 'decline-claim', {
      words: '商品有明显使用痕迹，已拍照。',
    });

    expect(clockOf(declined, 'store-answer').state).toBe('met');
    expect(declined.declines).toMatchObject([{ by: 'manager' }]);
    await travelTo(stack, hoursAfter(dueAt, 1));
    expect((await shopper.cases.read(id)).breaches).toEqual([]);
  });

  it('still leaves the shopper her way to the bureau, with the whole record', async () => {
    const escalated = await shopper.cases.take(await shopper.cases.read(id), 'escalate');

    expect(escalated.status).toBe('with-bureau');
    const toOfficer = await person(stack.url, 'intake-1').cases.read(id);
    expect(toOfficer.declines).toHaveLength(1);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
