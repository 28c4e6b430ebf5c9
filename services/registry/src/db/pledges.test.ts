import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { outboxPort } from '@anxintui/shared/store/outbox-port';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { PLEDGE_STATUSES } from '@anxintui/shared/vocabulary/pledges';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aBureau, aPledge, by, GIVE, NINE, noon } from '../domain/a-pledge.contract.js';
import { type Pledge, versionOn } from '../domain/pledge.js';
import { registryQueries } from '../queries.js';
import { mongoPledges, pledgeModel } from './pledges.js';

const { connection, drop } = await testDatabase('pledges');
afterAll(drop);
await buildIndexes([pledgeModel(connection)]);
const pledges = mongoPledges(connection);
const stored = connection.collection('pledges');
beforeEach(async () => {
  await stored.deleteMany({});
});

let stores = 0;
async function kept(pledge: Pledge): Promise<string> {
  stores += 1;
  const next = { ...pledge, id: receiptNumber(`store-${stores}`) };
  const events = [{ type: 'pledge.drafted', at: NINE, by: 'manager' }] as const;
  await pledges.create({ next, events }, { key: `request:${next.id}` });
  return next.id;
}
const idsOf = (found: readonly Pledge[]) => found.map(({ id }) => id);

describe('pledges in MongoDB', () => {
  it.each(PLEDGE_STATUSES)('come back as they were kept while %s', async (status) => {
    const whole = aPledge(status);

    const id = await kept(whole);

    const { id: _, version: __, head: ___, ...facts } = whole;
    expect((await pledges.load(id, '', EVERYTHING))?.current).toMatchObject(facts);
    expect(await pledges.find(id)).toMatchObject(facts);
  });

  it('are read as they were first written, with three terms and nothing of their store', async () => {
    const version = {
      version: 1,
      status: 'in-force',
      validFrom: '2026-01-01',
      validUntil: '2028-12-31',
      windowDays: 7,
      refundHours: 48,
      excluded: ['food'],
    };
    const { clocks, head, id, version: number } = aPledge();
    const oldest = { id, version: number, head, clocks, number: 'P-1', versions: [version] };
    await connection
      .collection<{ _id: string }>('pledges')
      .insertOne({ ...row(oldest), _id: 'OLDEST0000000000' });

    const found = await pledges.find('OLDEST0000000000');

    expect(found && versionOn(found, '2026-03-01')).toEqual(version);
  });

  it('keep facts of a newer version at every level, through a step', async () => {
    const [version] = aPledge('submitted').versions;
    const newer = {
      ...aPledge('submitted'),
      network: 'N-1',
      bureau: { ...aBureau(), telephone: '12315' },
      versions: version ? [{ ...version, deposit: 'D-1' }] : [],
    };
    const id = await kept(newer);

    const loaded = await pledges.load(id, '', EVERYTHING);
    if (loaded)
      await pledges.save(loaded.current, GIVE.approve(loaded.current, by('supervisor')), {
        key: 'k',
      });

    expect((await pledges.load(id, '', EVERYTHING))?.current).toMatchObject({
      network: 'N-1',
      bureau: { telephone: '12315' },
      versions: [{ status: 'in-force', deposit: 'D-1' }],
    });
  });

  it('let the router hear what it waits for, and nothing else', async () => {
    const id = await kept(aPledge('submitted'));

    const loaded = await pledges.load(id, '', EVERYTHING);
    if (loaded)
      await pledges.save(loaded.current, GIVE.approve(loaded.current, by('supervisor')), {
        key: 'k',
      });

    const waiting = await outboxPort(pledgeModel(connection)).claim(NINE, 10);
    expect(waiting.map(({ topic }) => topic)).toEqual(['pledge.approved', 'pledge.in-force']);
  });
});

const row = ({ version, head, clocks, id: _, ...facts }: Record<string, unknown>) => ({
  version,
  head,
  clocks,
  facts,
  history: [],
  outbox: [],
});

describe('the list of reviews', () => {
  const submittedOn = (day: string, path = aBureau().path) =>
    kept({
      ...GIVE.submit(aPledge('draft'), by('manager', noon(day))).next,
      bureau: aBureau({ path }),
    });

  it.each(aBureau().path)('of the bureau %s holds what its subtree waits for', async (bureauId) => {
    const waiting = await submittedOn('2026-03-02');
    await submittedOn('2026-03-02', ['bureau-330000']);
    await kept(aPledge('draft'));
    await kept(aPledge('returned'));
    await kept(aPledge('in-force'));

    expect(idsOf(await pledges.reviews(bureauId, { limit: 10 }))).toEqual([waiting]);
    expect(await pledges.reviews('bureau-320505', { limit: 10 })).toEqual([]);
  });

  it('begins with what has waited longest, and goes on after the page before', async () => {
    const late = await submittedOn('2026-03-05');
    const early = await submittedOn('2026-03-02');
    const sameDay = [
      await submittedOn('2026-03-04'),
      await submittedOn('2026-03-04'),
      await submittedOn('2026-03-04'),
    ].sort();

    const first = await pledges.reviews('bureau-320508', { limit: 2 });
    const since = first[1]?.waitingSince ?? NINE;
    const second = await pledges.reviews('bureau-320508', {
      limit: 9,
      after: { since, id: first[1]?.id ?? '' },
    });

    expect([...idsOf(first), ...idsOf(second)]).toEqual([early, ...sameDay, late]);
  });
});

describe('what the auditor asks of the pledges', () => {
  const { countPledgesWaitingWithoutClock } = registryQueries(connection);
  const submitted = aPledge('submitted');
  const ranOut = submitted.clocks.map((clock) => ({ ...clock, state: 'fired' as const }));

  it('has no quarrel with a review that runs, is late, or is over', async () => {
    await kept(submitted);
    await kept({ ...submitted, clocks: ranOut });
    await kept(aPledge('in-force'));
    await kept(aPledge('draft'));

    expect(await countPledgesWaitingWithoutClock()).toBe(0);
  });

  it('finds a review that has lost its clock', async () => {
    await kept({ ...submitted, clocks: [] });

    expect(await countPledgesWaitingWithoutClock()).toBe(1);
  });

  it('finds one that has lost its clock, although an earlier review was late', async () => {
    await kept({ ...submitted, clocks: ranOut, waitingSince: noon('2026-04-01') });

    expect(await countPledgesWaitingWithoutClock()).toBe(1);
  });
});
