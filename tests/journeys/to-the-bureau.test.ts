import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, refusedAndDisputed } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

const OTHER_ROUTES = [
  'settle-with-seller',
  'consumer-association',
  'other-authority',
  'arbitration',
  'court',
];

describe('a shopper who wants the bureau', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let officer: Person;
  let disputed: (boughtOn: string, firstRung: 'store' | 'bureau') => Promise<string>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-08-04T01:00:00Z' });
    const clerk = person(stack.url, 'clerk-1');
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    officer = person(stack.url, 'intake-1');
    const storeId = STORES.suzhouStore;
    disputed = async (boughtOn, firstRung) =>
      (await refusedAndDisputed({ storeId, boughtOn, shopper, clerk, firstRung })).id;
  });
  afterAll(() => stack.stop());

  it('gets there at once when she chooses so, and acceptance starts sixty days that may not end on National Day', async () => {
    const id = await disputed('2026-08-04', 'bureau');
    const received = await officer.cases.reaching(id, 'with-bureau');
    expect(received.routing.map(({ code }) => code)).toContain('shopper-chose-bureau');
    expect(openClocks(received)).toEqual(['complaint-acceptance']);
    expect(clockOf(received, 'complaint-acceptance').dueAt).toBe('2026-08-13T16:00:00.000Z');

    const mediating = await officer.cases.take(received, 'accept');

    expect(clockOf(mediating, 'complaint-acceptance').state).toBe('met');
    expect(clockOf(mediating, 'mediation')).toMatchObject({
      state: 'open',
      standing: 'statutory',
      dayType: 'calendar-day',
      article: '《市场监督管理投诉举报处理办法》第22条、第23条第（五）项',
      dueOn: '2026-10-04',
      dueAt: '2026-10-04T16:00:00.000Z',
      steps: [
        { on: '2026-08-04', why: 'start' },
        { on: '2026-08-05', until: '2026-10-03', why: 'calendar-days', counted: 60 },
        { on: '2026-10-03', why: 'statutory-holiday' },
        { on: '2026-10-04', why: 'end' },
      ],
    });
    expect(offeredIn(mediating)).toEqual(['request-materials']);
    expect(await officer.cases.takenUnoffered(mediating)).toEqual([]);
    await expect
      .poll(() => manager.noticesAbout(id), SOON)
      .toEqual(['case.accepted', 'case.routed']);
    await expect
      .poll(() => shopper.noticesAbout(id), SOON)
      .toEqual(['case.accepted', 'case.filed', 'case.routed']);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('gets there by one tap while the store still has time, and seven working days cross National Day', async () => {
    await travelTo(stack, '2026-09-28T02:00:00Z');
    const id = await disputed('2026-09-28', 'store');
    const withStore = await shopper.cases.reaching(id, 'with-store');

    const escalated = await shopper.cases.take(withStore, 'escalate');

    expect(escalated.status).toBe('with-bureau');
    expect(clockOf(escalated, 'store-answer').state).toBe('superseded');
    expect(clockOf(escalated, 'complaint-acceptance')).toMatchObject({
      dueOn: '2026-10-13',
      dueAt: '2026-10-13T16:00:00.000Z',
      steps: [
        { on: '2026-09-28', why: 'start' },
        { on: '2026-09-29', why: 'working-day', counted: 1 },
        { on: '2026-09-30', why: 'working-day', counted: 2 },
        { on: '2026-10-01', until: '2026-10-03', why: 'statutory-holiday' },
        { on: '2026-10-04', until: '2026-10-07', why: 'break' },
        { on: '2026-10-08', why: 'working-day', counted: 3 },
        { on: '2026-10-09', why: 'working-day', counted: 4 },
        { on: '2026-10-10', why: 'adjusted-working-day', counted: 5 },
        { on: '2026-10-11', why: 'weekend' },
        { on: '2026-10-12', why: 'working-day', counted: 6 },
        { on: '2026-10-13', why: 'working-day', counted: 7 },
        { on: '2026-10-13', why: 'end' },
      ],
    });
    expect(escalated.breaches).toEqual([]);
    expect(offeredIn(escalated)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'offer',
      'send-message',
      'withdraw',
    ]);
    expect(await shopper.cases.takenUnoffered(escalated)).toEqual([]);
    await expect.poll(() => officer.noticesAbout(id), SOON).toEqual(['case.escalated']);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('who is refused by one of the seven grounds is told which one and what other ways are open', async () => {
    const id = await disputed('2026-09-27', 'bureau');
    const received = await officer.cases.reaching(id, 'with-bureau');

    await officer.cases.take(received, 'refuse', {
      ground: 3,
      words: '商品并非为生活消费需要购买。',
    });

    const refused = await shopper.cases.read(id);
    expect(refused).toMatchObject({
      status: 'not-accepted',
      holder: 'nobody',
      nonAcceptance: {
        ground: 3,
        words: '商品并非为生活消费需要购买。',
        otherRoutes: OTHER_ROUTES,
      },
    });
    expect(openClocks(refused)).toEqual([]);
    expect(offeredIn(refused)).toEqual(['change-wishes', 'rate']);
    expect(await shopper.cases.takenUnoffered(refused)).toEqual([]);
    await expect.poll(() => shopper.noticesAbout(id), SOON).toContain('case.not-accepted');
    await expect.poll(() => manager.noticesAbout(id), SOON).toContain('case.not-accepted');
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('finds that a mediator sees the case and may not decide about accepting it', async () => {
    const id = await disputed('2026-09-26', 'bureau');
    await officer.cases.reaching(id, 'with-bureau');
    const mediator = person(stack.url, 'mediator-1');

    const seen = await mediator.cases.read(id);

    expect(offeredIn(seen)).toEqual(['request-materials']);
    expect(await mediator.cases.takenUnoffered(seen)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
