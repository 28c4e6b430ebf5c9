import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { hoursAfter, msBefore, SOON, travelTo } from '../support/time.js';

describe('a store without headquarters that does not answer a dispute', () => {
  let stack: Stack;
  let shopper: Person;
  let clerk: Person;
  let manager: Person;
  let officer: Person;
  let id: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-09-28T02:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    clerk = person(stack.url, 'clerk-1');
    manager = person(stack.url, 'manager-1');
    officer = person(stack.url, 'intake-1');
  });
  afterAll(() => stack.stop());

  it('has 96 hours from the moment the dispute is routed to it', async () => {
    const bought = { storeId: STORES.suzhouStore, boughtOn: '2026-09-28' };
    ({ id } = await refusedAndDisputed({ ...bought, shopper, clerk, handOver: 'automatic' }));

    const routed = await shopper.cases.reaching(id, 'with-store');

    const answer = clockOf(routed, 'store-answer');
    expect(routed.holder).toBe('store');
    expect(answer).toMatchObject({
      state: 'open',
      dayType: 'hour',
      standing: 'promise',
      article: '平台规则：默认设置，参照浙江“一键和解”做法',
      dueOn: '2026-10-02',
      dueAt: hoursAfter(answer.startAt, 96),
      steps: [
        { on: '2026-09-28', why: 'start' },
        { on: '2026-10-02', why: 'hours', counted: 96 },
        { on: '2026-10-02', why: 'end' },
      ],
    });
    await expect.poll(() => manager.noticesAbout(id), SOON).toEqual(['case.routed']);
  });

  it('sees with the shopper the same clocks; the bureau sees nothing yet', async () => {
    const toShopper = await shopper.cases.read(id);
    const toManager = await manager.cases.read(id);

    expect(toManager.clocks).toEqual(toShopper.clocks);
    expect(offeredIn(toShopper)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'escalate',
      'offer',
      'send-message',
      'withdraw',
    ]);
    expect(offeredIn(toManager)).toEqual([
      'add-evidence',
      'decline-claim',
      'offer',
      'send-message',
    ]);
    expect(await shopper.cases.takenUnoffered(toShopper)).toEqual([]);
    expect(await manager.cases.takenUnoffered(toManager)).toEqual([]);
    expect((await officer.send({ path: `/api/v1/cases/${id}` })).status).toBe(404);
    expect(await officer.noticesAbout(id)).toEqual([]);
  });

  it('is still waited for two seconds before its time is over', async () => {
    const { dueAt } = clockOf(await shopper.cases.read(id), 'store-answer');

    await travelTo(stack, msBefore(dueAt, 2_000));

    expect(openClocks(await shopper.cases.read(id))).toContain('store-answer');
  });

  it('loses the dispute to the bureau of its county within five seconds, with the breach recorded', async () => {
    const handedOver = await shopper.cases.reaching(id, 'with-bureau');

    const answer = clockOf(handedOver, 'store-answer');
    expect(answer.state).toBe('fired');
    expect(answer.lateByMs).toBeGreaterThanOrEqual(0);
    expect(answer.lateByMs).toBeLessThan(5_000);
    expect(handedOver.breaches).toEqual([{ breach: 'store-silent', at: answer.firedAt }]);
    expect(handedOver.bureau).toMatchObject({ id: 'bureau-320505', level: 'county' });
    expect(handedOver.routing.map(({ code }) => code)).toContain('store-answers-first');
    expect(openClocks(handedOver)).toEqual(['complaint-acceptance']);
  });

  it('leaves the bureau seven working days that National Day does not eat into', async () => {
    const handedOver = await officer.cases.read(id);

    expect(clockOf(handedOver, 'complaint-acceptance')).toMatchObject({
      standing: 'statutory',
      article: '《市场监督管理投诉举报处理办法》第15条',
      provisional: false,
      dueOn: '2026-10-15',
      dueAt: '2026-10-15T16:00:00.000Z',
      steps: [
        { on: '2026-10-02', why: 'start' },
        { on: '2026-10-03', why: 'statutory-holiday' },
        { on: '2026-10-04', until: '2026-10-07', why: 'break' },
        { on: '2026-10-08', why: 'working-day', counted: 1 },
        { on: '2026-10-09', why: 'working-day', counted: 2 },
        { on: '2026-10-10', why: 'adjusted-working-day', counted: 3 },
        { on: '2026-10-11', why: 'weekend' },
        { on: '2026-10-12', why: 'working-day', counted: 4 },
        { on: '2026-10-13', why: 'working-day', counted: 5 },
        { on: '2026-10-14', why: 'working-day', counted: 6 },
        { on: '2026-10-15', why: 'working-day', counted: 7 },
        { on: '2026-10-15', why: 'end' },
      ],
    });
    expect(offeredIn(handedOver)).toEqual(['accept', 'refuse', 'request-materials']);
    expect(await officer.cases.takenUnoffered(handedOver)).toEqual([]);
  });

  it('is told like everybody else, and the history says who did what', async () => {
    const atEnd = ['case.handed-over', 'case.routed', 'case.store-answer-overdue'];

    await expect.poll(() => manager.noticesAbout(id), SOON).toEqual(atEnd);
    await expect
      .poll(() => shopper.noticesAbout(id), SOON)
      .toEqual(['case.filed', ...atEnd].sort());
    await expect.poll(() => officer.noticesAbout(id), SOON).toEqual(['case.handed-over']);
    expect(told(await shopper.cases.read(id))).toEqual([
      'router: case.filed',
      'router: case.routed',
      'clock: case.store-answer-overdue',
      'clock: case.breach-recorded',
      'clock: case.handed-over',
    ]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });

  it('does not hide a notice from the shopper between two pages', async () => {
    const all = await shopper.noticesInPagesOf(100);

    expect(await shopper.noticesInPagesOf(1)).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
  });

  it('brings the bureau into breach too when that lets its own clock run out', async () => {
    await travelTo(stack, '2026-10-15T16:00:00Z');

    await expect
      .poll(async () => (await officer.cases.read(id)).breaches.map(({ breach }) => breach), SOON)
      .toEqual(['store-silent', 'bureau-untimely']);

    const late = await officer.cases.read(id);
    expect(late.status).toBe('with-bureau');
    expect(offeredIn(late)).toEqual(['accept', 'refuse', 'request-materials']);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });
});
