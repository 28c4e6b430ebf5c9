import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

const ALL_BACK = {
  remedy: 'refund',
  amountFen: 29_900,
  words: '同意全额退款。',
  performWithinDays: 3,
} as const;

describe('an agreement that the store does not perform', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let agreed: () => Promise<string>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    const clerk = person(stack.url, 'clerk-1');
    const bought = { storeId: STORES.suzhouStore, boughtOn: '2026-03-01' };
    agreed = async () => {
      const { id } = await refusedAndDisputed({ ...bought, shopper, clerk });
      await shopper.cases.reaching(id, 'with-store');
      await manager.cases.take(await manager.cases.read(id), 'offer', ALL_BACK);
      await shopper.cases.take(await shopper.cases.read(id), 'accept-offer');
      return id;
    };
  });
  afterAll(() => stack.stop());

  it('is nothing to report before it is due', async () => {
    const settled = await shopper.cases.read(await agreed());
    expect(clockOf(settled, 'performance')).toMatchObject({
      state: 'open',
      standing: 'promise',
      dayType: 'calendar-day',
      article: '双方约定的履行期限；未约定的，默认设置为15日',
      dueOn: '2026-03-05',
      dueAt: '2026-03-05T16:00:00.000Z',
      steps: [
        { on: '2026-03-02', why: 'start' },
        { on: '2026-03-03', until: '2026-03-05', why: 'calendar-days', counted: 3 },
        { on: '2026-03-05', why: 'end' },
      ],
    });

    const reply = await shopper.send({
      method: 'POST',
      path: `/api/v1/cases/${settled.id}/breach`,
      seen: settled.version,
      body: { words: '还没有收到退款。' },
    });

    expect(reply).toMatchObject({ status: 409, body: { type: '/problems/performance-not-due' } });
    expect(offeredIn(settled)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'confirm-performance',
      'send-message',
    ]);
    expect(await shopper.cases.takenUnoffered(settled)).toEqual([]);
  });

  it('goes to the bureau once it was due: nothing is typed again', async () => {
    const id = await agreed();
    const { dueAt } = clockOf(await shopper.cases.read(id), 'performance');
    await travelTo(stack, dueAt);
    await expect
      .poll(async () => openClocks(await shopper.cases.read(id)), SOON)
      .toEqual(['performance-confirmation']);
    const due = await shopper.cases.read(id);
    expect(due.status).toBe('settled');
    expect(clockOf(due, 'performance').state).toBe('fired');
    expect(offeredIn(due)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'confirm-performance',
      'report-breach',
      'send-message',
    ]);
    expect(await shopper.cases.takenUnoffered(due)).toEqual([]);
    expect(offeredIn(await manager.cases.read(id))).toEqual([
      'add-evidence',
      'record-performance',
      'send-message',
    ]);

    const broken = await shopper.cases.take(due, 'report-breach', { words: '约定三天，没有退。' });

    expect(broken).toMatchObject({ status: 'with-bureau', holder: 'bureau' });
    expect(broken.breaches).toEqual([]);
    expect(openClocks(broken)).toEqual(['complaint-acceptance']);
    expect(clockOf(broken, 'complaint-acceptance')).toMatchObject({
      standing: 'statutory',
      article: '《市场监督管理投诉举报处理办法》第15条',
      dueOn: '2026-03-17',
      dueAt: '2026-03-17T16:00:00.000Z',
    });
    expect(told(broken).slice(-3)).toEqual([
      'shopper: case.settled',
      'clock: case.performance-overdue',
      'shopper: case.performance-breached',
    ]);
    await expect.poll(() => manager.noticesAbout(id), SOON).toContain('case.performance-breached');
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('and that nobody speaks of for thirty days more is closed, never counted as kept', async () => {
    const id = await agreed();
    await travelTo(stack, clockOf(await shopper.cases.read(id), 'performance').dueAt);
    await expect
      .poll(async () => openClocks(await shopper.cases.read(id)), SOON)
      .toEqual(['performance-confirmation']);
    const asked = clockOf(await shopper.cases.read(id), 'performance-confirmation');
    expect(asked).toMatchObject({
      standing: 'target',
      dayType: 'calendar-day',
      dueOn: '2026-04-09',
      dueAt: '2026-04-09T16:00:00.000Z',
    });
    await travelTo(stack, asked.dueAt);

    const closed = await shopper.cases.reaching(id, 'closed');

    expect(closed).toMatchObject({
      result: 'settled',
      performance: 'unconfirmed',
      breaches: [],
      holder: 'nobody',
    });
    expect(openClocks(closed)).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
