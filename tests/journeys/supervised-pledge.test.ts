import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClocks, told } from '../support/dispute.js';
import { approvedPledge, newStore, PROMISE } from '../support/new-store.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { listedPledge, pledgeHistory, pledgeOn } from '../support/public-pledge.js';
import { judged } from '../support/purchase.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON, travelTo } from '../support/time.js';

describe('a pledge in force', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let supervisor: Person;
  let id: string;
  let listed: () => Promise<unknown>;
  let bought: (on: string) => ReturnType<typeof judged>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-09T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    supervisor = person(stack.url, 'supervisor-1');
    ({ id, manager } = await newStore(stack));
    listed = () => listedPledge(shopper, id);
    bought = (on) => judged(shopper, { storeId: id, on });
    await approvedPledge(id, { manager, supervisor });
    await travelTo(stack, '2026-03-11T01:00:00Z');
  });
  afterAll(() => stack.stop());

  it('is suspended by the bureau from tomorrow: purchases of these days are not covered, and a filing says why', async () => {
    const suspended = await supervisor.pledges.take(await supervisor.pledges.read(id), 'suspend', {
      words: '两次拒收完好商品，暂停整改。',
    });

    expect(suspended.status).toBe('suspended');
    expect(offeredIn(suspended)).toEqual(['delist', 'resume', 'warn']);
    const toStore = await manager.pledges.read(id);
    expect(offeredIn(toStore)).toEqual(['amend', 'appeal']);
    expect(await manager.pledges.takenUnoffered(toStore)).toEqual([]);
    expect(await supervisor.pledges.takenUnoffered(suspended)).toEqual([]);
    expect(await bought('2026-03-11')).toMatchObject({ answer: 'eligible', filed: 'filed' });
    await travelTo(stack, '2026-03-12T01:00:00Z');
    expect(await pledgeOn(shopper, id, '2026-03-12')).toBe(404);
    expect(await bought('2026-03-12')).toEqual({
      answer: 'no-pledge',
      filed: 'no-pledge-on-that-day',
    });
    expect(await bought('2026-03-11')).toMatchObject({ answer: 'eligible', filed: 'filed' });
    await expect.poll(() => manager.noticesAbout(id), SOON).toContain('pledge.suspended');
    await expect.poll(listed, SOON).toBeNull();
  });

  it('is resumed: covered again from that day on, and never for the days between', async () => {
    await travelTo(stack, '2026-03-14T01:00:00Z');
    const resumed = await supervisor.pledges.take(await supervisor.pledges.read(id), 'resume', {
      words: '已整改，恢复。',
    });

    expect(resumed.versions).toMatchObject([
      { status: 'in-force', suspensions: [{ from: '2026-03-12', until: '2026-03-13' }] },
    ]);
    expect(offeredIn(resumed)).toEqual(['delist', 'suspend', 'warn']);
    const toStore = await manager.pledges.read(id);
    expect(offeredIn(toStore)).toEqual(['amend', 'withdraw']);
    expect(await manager.pledges.takenUnoffered(toStore)).toEqual([]);
    expect(await bought('2026-03-13')).toMatchObject({ answer: 'no-pledge' });
    expect(await bought('2026-03-14')).toMatchObject({ answer: 'eligible', filed: 'filed' });
    await expect.poll(() => manager.noticesAbout(id), SOON).toContain('pledge.resumed');
    await expect.poll(listed, SOON).toBe('version 1, 15 days');
  });

  it('is made more generous by a second version, which takes the same way', async () => {
    await manager.pledges.take(await manager.pledges.read(id), 'amend', {
      ...PROMISE,
      windowDays: 30,
      excluded: [],
    });
    const beside = await manager.pledges.read(id);
    expect(beside.status).toBe('in-force');
    expect(offeredIn(beside)).toEqual(['revise', 'submit', 'withdraw']);
    await manager.pledges.take(beside, 'submit');
    const waiting = await supervisor.pledges.read(id);
    expect(offeredIn(waiting)).toEqual(['approve', 'delist', 'return', 'suspend', 'warn']);

    await supervisor.pledges.take(waiting, 'approve');

    expect((await manager.pledges.read(id)).versions).toMatchObject([
      { version: 1, status: 'superseded', validUntil: '2026-03-14' },
      { version: 2, status: 'in-force', validFrom: '2026-03-15' },
    ]);
    await travelTo(stack, '2026-03-15T01:00:00Z');
    expect(await bought('2026-03-14')).toMatchObject({ version: 1, until: '2026-03-28' });
    expect(await bought('2026-03-15')).toMatchObject({ version: 2, until: '2026-04-13' });
    await expect.poll(listed, SOON).toBe('version 2, 30 days');
  });

  it('is taken off the list in public; what was bought before keeps it', async () => {
    const delisted = await supervisor.pledges.take(await supervisor.pledges.read(id), 'delist', {
      words: '拒不履行承诺，摘牌。',
    });

    expect(delisted.status).toBe('delisted');
    expect(openClocks(delisted)).toEqual([]);
    expect(offeredIn(delisted)).toEqual([]);
    expect(await supervisor.pledges.takenUnoffered(delisted)).toEqual([]);
    await travelTo(stack, '2026-03-16T01:00:00Z');
    expect(await bought('2026-03-15')).toMatchObject({ version: 2, filed: 'filed' });
    expect(await bought('2026-03-14')).toMatchObject({ version: 1, filed: 'filed' });
    expect(await bought('2026-03-16')).toMatchObject({ filed: 'no-pledge-on-that-day' });
    await expect.poll(() => manager.noticesAbout(id), SOON).toContain('pledge.delisted');
    await expect.poll(listed, SOON).toBeNull();
  });

  it('may be appealed for once more, and begun anew', async () => {
    const delisted = await manager.pledges.read(id);
    expect(offeredIn(delisted)).toEqual(['amend', 'appeal']);
    expect(await manager.pledges.takenUnoffered(delisted)).toEqual([]);

    const appealed = await manager.pledges.take(delisted, 'appeal', { words: '已全部退款。' });

    expect(appealed.appeals).toMatchObject([{ against: 3, words: '已全部退款。' }]);
    expect(offeredIn(appealed)).toEqual(['amend']);
    await expect.poll(() => supervisor.noticesAbout(id), SOON).toContain('pledge.appealed');
  });

  it('is public with every version that bound the store and what changed in it', async () => {
    expect(await pledgeHistory(shopper, id)).toMatchObject({
      versions: [
        {
          version: 1,
          status: 'superseded',
          validFrom: '2026-03-10',
          validUntil: '2026-03-14',
          suspensions: [{ from: '2026-03-12', until: '2026-03-13' }],
          changes: [],
        },
        {
          version: 2,
          status: 'delisted',
          validFrom: '2026-03-15',
          validUntil: '2026-03-15',
          changes: [
            { field: 'windowDays', from: 15, to: 30 },
            { field: 'excluded', from: ['food'], to: [] },
          ],
        },
      ],
      supervision: [
        { outcome: 'suspended', version: 1, on: '2026-03-11' },
        { outcome: 'resumed', version: 1, on: '2026-03-14' },
        { outcome: 'delisted', version: 2, on: '2026-03-15', words: '拒不履行承诺，摘牌。' },
      ],
    });
  });

  it('has a history in which every step follows from the one before', async () => {
    expect(told(await manager.pledges.read(id))).toEqual([
      'manager: pledge.drafted',
      'manager: pledge.submitted',
      'supervisor: pledge.approved',
      'supervisor: pledge.in-force',
      'supervisor: pledge.suspended',
      'supervisor: pledge.resumed',
      'manager: pledge.amended',
      'manager: pledge.submitted',
      'supervisor: pledge.approved',
      'supervisor: pledge.superseded',
      'supervisor: pledge.in-force',
      'supervisor: pledge.delisted',
      'manager: pledge.appealed',
    ]);
    expect(await chainProblems(stack.connection, 'pledges', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
