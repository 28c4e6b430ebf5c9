import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { pledgeWith, storeWith } from '../heard-events.contract.js';
import { jobOf, NINE, routerWorld, services } from '../router-world.contract.js';
import { consumeEvent } from './consume-event.js';

const { connection, drop } = await routerWorld('consume-pledge');
afterAll(drop);
beforeEach(async () => {
  for (const name of ['pledges', 'notices', 'deliveries', 'directory', 'pledgeMovements'])
    await connection.collection(name).deleteMany({});
});
const deps = services(connection);
const directory = () => connection.collection('directory').find().toArray();
const notices = () => connection.collection('notices').find().sort({ recipient: 1 }).toArray();
const recipients = async () => (await notices()).map(({ recipient }) => recipient);

describe('what happens to a pledge', () => {
  it.each([
    ['pledge.submitted', 'manager', ['bureau:bureau-320508']],
    ['pledge.review-overdue', 'clock', ['bureau:bureau-320508']],
    ['pledge.approved', 'supervisor', ['enterprise:brand-1', 'store:store-1']],
    ['pledge.suspended', 'supervisor', ['enterprise:brand-1', 'store:store-1']],
    ['pledge.withdrawn', 'manager', ['bureau:bureau-320508', 'enterprise:brand-1']],
  ])('by %s of the %s is told to %j', async (type, by, told) => {
    const job = await pledgeWith(connection, { type, by });

    await consumeEvent(deps, job);

    expect(await recipients()).toEqual(told);
    expect(await notices()).toMatchObject(told.map(() => ({ subject: { kind: 'pledges' } })));
  });

  it('shows in the directory', async () => {
    const job = await pledgeWith(connection, { type: 'pledge.in-force', by: 'supervisor' });

    await consumeEvent(deps, job);

    expect(await directory()).toMatchObject([{ _id: 'store-1', pledge: { number: 'P-1' } }]);
  });

  it('counts in the yearly figures', async () => {
    const job = await pledgeWith(connection, { type: 'pledge.in-force', by: 'supervisor' });

    await consumeEvent(deps, job);

    const counted = await connection.collection('pledgeMovements').find({ kind: 'new' }).toArray();
    expect(counted).toMatchObject([{ city: '320500' }]);
  });

  it('and is heard of twice changes nothing the second time', async () => {
    const job = await pledgeWith(connection, { type: 'pledge.delisted', by: 'supervisor' });
    await consumeEvent(deps, job);
    const before = [await notices(), await directory()];

    await consumeEvent(deps, job);

    expect([await notices(), await directory()]).toEqual(before);
  });

  it('is told to nobody at a bureau that is not known yet', async () => {
    const job = await pledgeWith(connection, { type: 'pledge.appealed', by: 'manager' });
    const unknown = { 'facts.store': true, 'facts.bureau': true };
    await connection.collection('pledges').updateOne({}, { $unset: unknown });

    await consumeEvent(deps, job);

    expect(await notices()).toEqual([]);
  });
});

describe('a store', () => {
  it('that has been registered is found in the directory, and nobody is told', async () => {
    const job = await storeWith(connection, { type: 'store.registered', by: 'owner' });

    await consumeEvent(deps, job);
    await consumeEvent(deps, job);

    expect(await directory()).toMatchObject([{ _id: job.aggregateId, name: '平江路店' }]);
    expect(await notices()).toEqual([]);
  });
});

describe('a store that closes', () => {
  it('takes its pledge along, once', async () => {
    await pledgeWith(connection, { type: 'pledge.in-force', by: 'supervisor' });
    const { aggregateId, ...job } = await storeWith(connection, {
      type: 'store.closed',
      by: 'owner',
    });
    await connection.collection<{ _id: string }>('pledges').deleteMany({ _id: aggregateId });
    const pledge = await connection.collection<{ _id: string }>('pledges').findOne({});
    if (pledge)
      await connection
        .collection<{ _id: string }>('pledges')
        .insertOne({ ...pledge, _id: aggregateId });

    await consumeEvent(deps, { ...job, aggregateId });
    await consumeEvent(deps, { ...job, aggregateId });

    const ended = await connection
      .collection<{ _id: string }>('pledges')
      .findOne({ _id: aggregateId });
    expect(ended).toMatchObject({
      version: 3,
      facts: { closedAt: NINE, versions: [{ status: 'withdrawn', validUntil: '2026-03-02' }] },
    });
  });
});

describe('an event that does not exist', () => {
  it.each(['pledges', 'stores'] as const)('in the %s has nothing to do', async (aggregate) => {
    const nothing = '00000000-0000-4000-8000-000000000000';

    await consumeEvent(deps, jobOf('store-1', nothing, { aggregate, topic: 'store.changed' }));

    expect([await directory(), await notices()]).toEqual([[], []]);
  });
});
