import { pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { PledgeReview } from '@anxintui/shared/contracts/pledges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, told } from '../support/dispute.js';
import { draftPledge, newStore, PROMISE } from '../support/new-store.js';
import { API, offeredIn, type Person, person } from '../support/people.js';
import { listedPledge, pledgeHistory, pledgeOn } from '../support/public-pledge.js';
import { judged } from '../support/purchase.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

describe('the pledge of a store that has never pledged anything', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let supervisor: Person;
  let id: string;
  let listed: () => Promise<unknown>;
  let bought: (on: string) => ReturnType<typeof judged>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-02-13T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    supervisor = person(stack.url, 'supervisor-1');
    ({ id, manager } = await newStore(stack));
    listed = () => listedPledge(shopper, id);
    bought = (on) => judged(shopper, { storeId: id, on });
  });
  afterAll(() => stack.stop());

  it('begins as a draft that its manager may still change and nobody else sees', async () => {
    const drafted = await draftPledge(manager, id);

    expect(Receipt.parse(drafted.body)).toMatchObject({ id, status: 'draft' });
    const draft = await manager.pledges.read(id);
    expect(offeredIn(draft)).toEqual(['revise', 'submit', 'withdraw']);
    expect(await manager.pledges.takenUnoffered(draft)).toEqual([]);
    expect((await supervisor.send({ path: `${API}/pledges/${id}` })).status).toBe(404);
    expect(await listed()).toBeNull();
  });

  it('is reviewed by the bureau of its county within ten working days, Spring Festival not counted', async () => {
    const submitted = await manager.pledges.take(await manager.pledges.read(id), 'submit');

    expect(submitted).toMatchObject({ status: 'submitted', bureau: { id: 'bureau-320505' } });
    expect(openClocks(submitted)).toEqual(['review']);
    expect(clockOf(submitted, 'review')).toMatchObject({
      standing: 'target',
      article: '平台规则：默认设置',
      provisional: false,
      dueOn: '2026-03-05',
      dueAt: '2026-03-05T16:00:00.000Z',
      steps: [
        { on: '2026-02-13', why: 'start' },
        { on: '2026-02-14', why: 'adjusted-working-day', counted: 1 },
        { on: '2026-02-15', why: 'break' },
        { on: '2026-02-16', until: '2026-02-19', why: 'statutory-holiday' },
        { on: '2026-02-20', until: '2026-02-23', why: 'break' },
        { on: '2026-02-24', why: 'working-day', counted: 2 },
        { on: '2026-02-25', why: 'working-day', counted: 3 },
        { on: '2026-02-26', why: 'working-day', counted: 4 },
        { on: '2026-02-27', why: 'working-day', counted: 5 },
        { on: '2026-02-28', why: 'adjusted-working-day', counted: 6 },
        { on: '2026-03-01', why: 'weekend' },
        { on: '2026-03-02', why: 'working-day', counted: 7 },
        { on: '2026-03-03', why: 'working-day', counted: 8 },
        { on: '2026-03-04', why: 'working-day', counted: 9 },
        { on: '2026-03-05', why: 'working-day', counted: 10 },
        { on: '2026-03-05', why: 'end' },
      ],
    });
    expect(offeredIn(submitted)).toEqual(['withdraw']);
    const toBureau = await supervisor.pledges.read(id);
    expect(toBureau.clocks).toEqual(submitted.clocks);
    expect(offeredIn(toBureau)).toEqual(['approve', 'return']);
    expect(await manager.pledges.takenUnoffered(submitted)).toEqual([]);
    expect(await supervisor.pledges.takenUnoffered(toBureau)).toEqual([]);
    const waiting = await supervisor.get(`${API}/pledge-reviews?limit=100`, pageOf(PledgeReview));
    expect(waiting.items.find((each) => each.id === id)).toMatchObject({
      storeName: '枫禾百货店（长江路店）',
      dueAt: '2026-03-05T16:00:00.000Z',
    });
    await expect.poll(() => supervisor.noticesAbout(id), SOON).toEqual(['pledge.submitted']);
  });

  it('comes back with reasons, which stay between the bureau and the store', async () => {
    const returned = await supervisor.pledges.take(await supervisor.pledges.read(id), 'return', {
      reasons: '食品不退的告知方式不清楚，请写明在结账前告知。',
    });

    expect(returned.status).toBe('returned');
    expect(clockOf(returned, 'review').state).toBe('met');
    expect(offeredIn(returned)).toEqual([]);
    const toStore = await manager.pledges.read(id);
    expect(toStore.supervision).toMatchObject([
      { number: 1, outcome: 'returned', words: '食品不退的告知方式不清楚，请写明在结账前告知。' },
    ]);
    expect(offeredIn(toStore)).toEqual(['appeal', 'revise', 'submit', 'withdraw']);
    expect(await manager.pledges.takenUnoffered(toStore)).toEqual([]);
    expect(await supervisor.pledges.takenUnoffered(returned)).toEqual([]);
    await expect.poll(() => manager.noticesAbout(id), SOON).toEqual(['pledge.returned']);
    expect(await pledgeHistory(shopper, id)).toMatchObject({ versions: [], supervision: [] });
  });

  it('is revised and submitted again; the bureau has its ten working days anew', async () => {
    await manager.pledges.take(await manager.pledges.read(id), 'revise', {
      ...PROMISE,
      disclosure: '收银台告示，结账前口头告知',
    });

    const again = await manager.pledges.take(await manager.pledges.read(id), 'submit');

    expect(clockOf(again, 'review')).toMatchObject({ generation: 2, state: 'open' });
    expect(again.versions).toMatchObject([
      { version: 1, disclosure: '收银台告示，结账前口头告知' },
    ]);
  });

  it('waits on when the bureau is late, and the supervisor is told', async () => {
    const { dueAt } = clockOf(await manager.pledges.read(id), 'review');
    await travelTo(stack, dueAt);

    const atBureau = ['pledge.review-overdue', 'pledge.submitted', 'pledge.submitted'];
    await expect.poll(() => supervisor.noticesAbout(id), SOON).toEqual(atBureau);

    const late = await supervisor.pledges.read(id);
    expect(late.status).toBe('submitted');
    expect(clockOf(late, 'review').state).toBe('fired');
    expect(offeredIn(late)).toEqual(['approve', 'return']);
    expect(offeredIn(await manager.pledges.read(id))).toEqual(['withdraw']);
  });

  it('binds from 00:00 of the day after the approval: not yet today', async () => {
    await travelTo(stack, '2026-03-09T01:00:00Z');
    const approved = await supervisor.pledges.take(await supervisor.pledges.read(id), 'approve');

    expect(approved).toMatchObject({
      status: 'in-force',
      versions: [{ status: 'in-force', validFrom: '2026-03-10', validUntil: '2029-03-09' }],
    });
    expect(openClocks(approved).sort()).toEqual(['renewal-opens', 'validity']);
    expect(clockOf(approved, 'validity').dueOn).toBe('2029-03-09');
    expect(clockOf(approved, 'renewal-opens').dueOn).toBe('2029-02-09');
    expect(offeredIn(approved)).toEqual(['delist', 'suspend', 'warn']);
    const toStore = await manager.pledges.read(id);
    expect(offeredIn(toStore)).toEqual(['amend', 'withdraw']);
    expect(await manager.pledges.takenUnoffered(toStore)).toEqual([]);
    expect(await supervisor.pledges.takenUnoffered(approved)).toEqual([]);
    expect(await pledgeOn(shopper, id, '2026-03-09')).toBe(404);
    expect(await pledgeOn(shopper, id, '2026-03-10')).toBe(200);
    expect(await bought('2026-03-09')).toMatchObject({
      answer: 'no-pledge',
      filed: 'no-pledge-on-that-day',
    });
    const toManager = ['pledge.approved', 'pledge.in-force', 'pledge.returned'];
    await expect.poll(() => manager.noticesAbout(id), SOON).toEqual(toManager);
    expect(await listed()).toBeNull();
  });

  it('covers what is bought from then on, and shows in the directory', async () => {
    await travelTo(stack, '2026-03-09T16:00:00Z');

    await expect.poll(listed, SOON).toBe('version 1, 15 days');
    expect(await bought('2026-03-10')).toEqual({
      answer: 'eligible',
      version: 1,
      until: '2026-03-24',
      filed: 'filed',
    });
    expect(await bought('2026-03-09')).toMatchObject({ answer: 'no-pledge' });
  });

  it('has a history in which every step follows from the one before', async () => {
    expect(told(await manager.pledges.read(id))).toEqual([
      'manager: pledge.drafted',
      'manager: pledge.submitted',
      'supervisor: pledge.returned',
      'manager: pledge.revised',
      'manager: pledge.submitted',
      'clock: pledge.review-overdue',
      'supervisor: pledge.approved',
      'supervisor: pledge.in-force',
    ]);
    expect(await chainProblems(stack.connection, 'pledges', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
