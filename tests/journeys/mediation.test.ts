import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentToClosing } from '../support/approvals.js';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

const AGREED = {
  remedy: 'refund',
  amountFen: 20_000,
  words: '双方同意退还贰佰元，商品归消费者。',
  performWithinDays: 7,
} as const;

describe('a complaint that the bureau takes up', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let intake: Person;
  let mediator: Person;
  let supervisor: Person;
  let atBureau: () => Promise<string>;
  let mediating: () => Promise<string>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-07-25T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    intake = person(stack.url, 'intake-1');
    mediator = person(stack.url, 'mediator-1');
    supervisor = person(stack.url, 'supervisor-1');
    const clerk = person(stack.url, 'clerk-1');
    const bought = { storeId: STORES.suzhouStore, boughtOn: '2026-07-24' };
    atBureau = async () => {
      const { id } = await refusedAndDisputed({ ...bought, shopper, clerk, firstRung: 'bureau' });
      await shopper.cases.reaching(id, 'with-bureau');
      return id;
    };
    mediating = async () => {
      const id = await atBureau();
      await intake.cases.take(await intake.cases.read(id), 'accept');
      await shopper.cases.take(await shopper.cases.read(id), 'consent');
      return id;
    };
  });
  afterAll(() => stack.stop());

  it('is given to an officer by the supervisor, and materials may be asked for while the clock runs', async () => {
    const id = await atBureau();

    const assigned = await supervisor.cases.take(await supervisor.cases.read(id), 'assign', {
      officer: 'mediator-1',
    });
    const asked = await intake.cases.take(await intake.cases.read(id), 'request-materials', {
      of: 'shopper',
      words: '请补充购物小票照片。',
    });

    expect(assigned.officer).toBe('mediator-1');
    expect(clockOf(asked, 'complaint-acceptance')).toMatchObject({
      state: 'open',
      generation: 1,
      dueOn: '2026-08-04',
    });
    await expect.poll(() => shopper.noticesAbout(id), SOON).toContain('case.materials-requested');
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('is accepted within seven working days and mediated within sixty days', async () => {
    const id = await atBureau();

    const accepted = await intake.cases.take(await intake.cases.read(id), 'accept');

    expect(accepted.acceptance?.ruleSetVersion).toBe('order-121-2026-04-15');
    expect(openClocks(accepted)).toEqual(['mediation']);
    expect(clockOf(accepted, 'mediation')).toMatchObject({
      standing: 'statutory',
      dayType: 'calendar-day',
      dueOn: '2026-09-23',
    });
    expect(offeredIn(await mediator.cases.read(id))).toEqual([
      'invite',
      'request-materials',
      'terminate',
    ]);
    expect(await mediator.cases.takenUnoffered(await mediator.cases.read(id))).toEqual([]);
    expect(accepted.breaches).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('is not mediated while one side is silent: silence is not consent', async () => {
    const id = await mediating();
    const waiting = await mediator.cases.read(id);

    const reply = await mediator.send({
      method: 'POST',
      path: `/api/v1/cases/${id}/settlement`,
      seen: waiting.version,
      body: AGREED,
    });

    expect(offeredIn(waiting)).toEqual(['invite', 'request-materials', 'terminate']);
    expect(reply).toMatchObject({ status: 409, body: { type: '/problems/consent-missing' } });
  });

  it('ends in an agreement that both consented to, with its days to perform it', async () => {
    const id = await mediating();
    await mediator.cases.take(await mediator.cases.read(id), 'invite', {
      mode: 'on-site',
      heldAt: '2026-07-30T06:00:00Z',
      place: '虎丘区市场监管局调解室',
    });
    await manager.cases.take(await manager.cases.read(id), 'consent');
    await mediator.cases.take(await mediator.cases.read(id), 'record-session', {
      mode: 'on-site',
      words: '双方到场，就退款金额达成一致。',
    });

    const settled = await mediator.cases.take(await mediator.cases.read(id), 'settle', AGREED);

    expect(settled).toMatchObject({
      status: 'settled',
      settlement: { by: 'mediation', amountFen: 20_000 },
      breaches: [],
    });
    expect(openClocks(settled)).toEqual(['performance']);
    expect(clockOf(settled, 'performance')).toMatchObject({
      standing: 'promise',
      dueOn: '2026-08-01',
      dueAt: '2026-08-01T16:00:00.000Z',
    });
    expect(clockOf(settled, 'mediation').state).toBe('met');
    expect(told(settled).slice(2)).toEqual([
      'intake: case.accepted',
      'shopper: case.mediation-consented',
      'mediator: case.mediation-invited',
      'manager: case.mediation-consented',
      'mediator: case.session-recorded',
      'mediator: case.settled',
    ]);
    await expect.poll(() => manager.noticesAbout(id), SOON).toContain('case.mediation-invited');
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('that the store then does not perform is closed as unperformed, with the next routes', async () => {
    const id = await mediating();
    await manager.cases.take(await manager.cases.read(id), 'consent');
    await mediator.cases.take(await mediator.cases.read(id), 'settle', AGREED);
    await manager.cases.take(await manager.cases.read(id), 'record-performance', {
      words: '已退款。',
      proof: 'T-1',
    });

    const broken = await shopper.cases.take(await shopper.cases.read(id), 'report-breach', {
      words: '没有收到。',
    });

    expect(broken).toMatchObject({
      status: 'closed',
      result: 'unperformed',
      performance: 'breached',
    });
    expect(broken.otherRoutes).toContain('court');
    expect(openClocks(broken)).toEqual([]);
    expect(offeredIn(broken)).toEqual(['change-wishes', 'rate']);
    expect(await shopper.cases.takenUnoffered(broken)).toEqual([]);
    expect(broken.breaches).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('is terminated when a party declines, and both are told within seven working days', async () => {
    const id = await mediating();
    await manager.cases.take(await manager.cases.read(id), 'decline-mediation', {
      words: '公司要求走诉讼。',
    });

    const terminated = await mediator.cases.take(await mediator.cases.read(id), 'terminate', {
      cause: 2,
      words: '被投诉人拒绝调解。',
      approval: await consentToClosing(id, { proposer: mediator, decider: supervisor }),
    });

    expect(openClocks(terminated)).toEqual(['termination-notice']);
    expect(clockOf(terminated, 'termination-notice')).toMatchObject({
      standing: 'statutory',
      dayType: 'working-day',
      dueOn: '2026-08-04',
    });
    const told2 = await mediator.cases.take(await mediator.cases.read(id), 'notify');
    expect(told2).toMatchObject({ status: 'closed', result: 'terminated' });
    expect(clockOf(told2, 'termination-notice').state).toBe('met');
    const toShopper = await shopper.cases.read(id);
    expect(offeredIn(toShopper)).toEqual(['change-wishes', 'rate']);
    expect(toShopper.otherRoutes).toContain('court');
    await expect.poll(() => shopper.noticesAbout(id), SOON).toContain('case.termination-notified');
    expect(toShopper.breaches).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('is not ended by a clock: after sixty days the mediator ends it, and its notice counts from the day it was due', async () => {
    const id = await mediating();
    const early = await mediator.send({
      method: 'POST',
      path: `/api/v1/cases/${id}/termination`,
      seen: (await mediator.cases.read(id)).version,
      body: { cause: 5, words: '六十日届满。' },
    });
    expect(early).toMatchObject({ status: 422, body: { type: '/problems/sixty-days-not-over' } });
    await travelTo(stack, '2026-09-25T01:00:00Z');
    await expect.poll(() => supervisor.noticesAbout(id), SOON).toContain('case.mediation-overdue');
    expect((await shopper.cases.read(id)).status).toBe('mediating');

    const ended = await mediator.cases.take(await mediator.cases.read(id), 'terminate', {
      cause: 5,
      words: '六十日届满，未达成协议。',
    });

    expect(clockOf(ended, 'mediation').state).toBe('fired');
    expect(clockOf(ended, 'termination-notice')).toMatchObject({
      standing: 'statutory',
      dueOn: '2026-10-10',
      dueAt: '2026-10-10T16:00:00.000Z',
    });
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
