import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

describe('a store of a brand that does not answer a dispute', () => {
  let stack: Stack;
  let shopper: Person;
  let clerk: Person;
  let manager: Person;
  let headquarters: Person;
  let officer: Person;
  let id: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-09-28T02:00:00Z' });
    shopper = person(stack.url, 'shopper-2');
    clerk = person(stack.url, 'clerk-2');
    manager = person(stack.url, 'manager-2');
    headquarters = person(stack.url, 'headquarters-1');
    officer = person(stack.url, 'intake-2');
  });
  afterAll(() => stack.stop());

  it('shares from the start a clock of ten working days with its headquarters', async () => {
    const bought = { storeId: STORES.nanjingStore, boughtOn: '2026-09-20' };
    ({ id } = await refusedAndDisputed({ ...bought, shopper, clerk, handOver: 'automatic' }));

    const routed = await shopper.cases.reaching(id, 'with-store');

    expect(openClocks(routed)).toEqual(['store-answer', 'headquarters-answer']);
    expect(clockOf(routed, 'headquarters-answer')).toMatchObject({
      dayType: 'working-day',
      dueOn: '2026-10-16',
      dueAt: '2026-10-16T16:00:00.000Z',
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
        { on: '2026-10-14', why: 'working-day', counted: 8 },
        { on: '2026-10-15', why: 'working-day', counted: 9 },
        { on: '2026-10-16', why: 'working-day', counted: 10 },
        { on: '2026-10-16', why: 'end' },
      ],
    });
  });

  it('passes it to headquarters by its silence, and the clock of those runs on from the beginning', async () => {
    const { dueAt } = clockOf(await shopper.cases.read(id), 'store-answer');
    await travelTo(stack, dueAt);

    const above = await headquarters.cases.reaching(id, 'with-headquarters');

    expect(above.holder).toBe('headquarters');
    expect(above.breaches.map(({ breach }) => breach)).toEqual(['store-silent']);
    expect(clockOf(above, 'headquarters-answer')).toMatchObject({
      generation: 1,
      state: 'open',
      dueAt: '2026-10-16T16:00:00.000Z',
    });
    expect(offeredIn(above)).toEqual(['add-evidence', 'decline-claim', 'offer', 'send-message']);
    expect(await headquarters.cases.takenUnoffered(above)).toEqual([]);
    await expect.poll(() => headquarters.noticesAbout(id), SOON).toContain('case.referred-up');
  });

  it('and headquarters that are silent too lose it to the bureau where the store trades', async () => {
    await travelTo(stack, '2026-10-16T16:00:00Z');

    const handedOver = await officer.cases.reaching(id, 'with-bureau');

    expect(handedOver.breaches.map(({ breach }) => breach)).toEqual([
      'store-silent',
      'headquarters-silent',
    ]);
    expect(handedOver.bureau?.id).toBe('bureau-320102');
    expect(clockOf(handedOver, 'complaint-acceptance')).toMatchObject({
      standing: 'statutory',
      dueOn: '2026-10-27',
      dueAt: '2026-10-27T16:00:00.000Z',
    });
    expect(offeredIn(handedOver)).toEqual(['accept', 'refuse', 'request-materials']);
    expect(await officer.cases.takenUnoffered(handedOver)).toEqual([]);
    expect((await person(stack.url, 'intake-1').send({ path: `/api/v1/cases/${id}` })).status).toBe(
      404,
    );
  });

  it('tells everybody, and keeps who was silent and when', async () => {
    await expect.poll(() => officer.noticesAbout(id), SOON).toEqual(['case.handed-over']);
    await expect
      .poll(() => headquarters.noticesAbout(id), SOON)
      .toEqual(expect.arrayContaining(['case.headquarters-answer-overdue', 'case.referred-up']));
    await expect
      .poll(() => manager.noticesAbout(id), SOON)
      .toEqual(expect.arrayContaining(['case.handed-over', 'case.store-answer-overdue']));
    expect(told(await shopper.cases.read(id))).toEqual([
      'router: case.filed',
      'router: case.routed',
      'clock: case.store-answer-overdue',
      'clock: case.breach-recorded',
      'clock: case.referred-up',
      'clock: case.headquarters-answer-overdue',
      'clock: case.breach-recorded',
      'clock: case.handed-over',
    ]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
