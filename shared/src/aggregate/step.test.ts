import { describe, expect, it, vi } from 'vitest';
import {
  aClock,
  aCustody,
  after,
  type Custody,
  custodyInvolves,
  custodyOverdue,
  NINE,
  resealed,
  taken,
} from '../testing/custody.js';
import { memoryAggregates } from '../testing/memory-aggregates.js';
import { EVERYTHING, type Repository } from './aggregate.js';
import { DomainError } from './lifecycle.js';
import { type Step, type StepBy, step } from './step.js';

const { id } = aCustody();
const DUE = after(1000);
const reseal = (seal: string): StepBy<Custody> => ({
  decide: (custody, at) => resealed(custody, seal, at),
});
const never: StepBy<Custody> = {
  decide: () => {
    throw new Error('nothing was to be decided');
  },
};

async function held(over: Partial<Custody> = {}): Promise<Repository<Custody>> {
  const rows = memoryAggregates(custodyInvolves);
  await rows.create(taken(aCustody(over)), { key: 'k0', fingerprint: 'f0' });
  return rows;
}
const asked = (over: Partial<Step> = {}): Step => ({
  id,
  cause: { key: 'k1' },
  viewer: EVERYTHING,
  ...over,
});
const stepping = (rows: Repository<Custody>, now: Date = NINE) => ({
  rows,
  overdue: custodyOverdue,
  now: () => now,
});
/** Loses the first `losses` saves to somebody who reseals meanwhile. */
const contested = (rows: Repository<Custody>, losses: number): Repository<Custody> => {
  let lost = 0;
  return {
    ...rows,
    async save(before, decision, cause) {
      if (lost++ >= losses) return rows.save(before, decision, cause);
      await rows.save(before, resealed(before, `R-${lost}`), { key: `rival-${lost}` });
      return null;
    },
  };
};

describe('a step', () => {
  it('loads, decides with the time of the database, and saves', async () => {
    const rows = await held();

    const { current, replayed } = await step(stepping(rows, after(7)), asked(), reseal('S-2'));

    expect(current).toMatchObject({ version: 2, seal: 'S-2' });
    expect(replayed).toBe(false);
    expect(await rows.load(id, 'k1', EVERYTHING)).toEqual({ current, honoured: '' });
  });

  it('of something that does not exist is not found', async () => {
    await expect(
      step(stepping(memoryAggregates(custodyInvolves)), asked(), reseal('S-2')),
    ).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('refuses somebody without a relation before anything can be learnt', async () => {
    const rows = await held();
    const stranger = {
      ...never,
      permit: () => {
        throw new DomainError('not-found', 'not-found', 'none of their business');
      },
    };

    for (const what of [asked({ seen: 7 }), asked({ cause: { key: 'k0', fingerprint: 'other' } })])
      await expect(step(stepping(rows), what, stranger)).rejects.toMatchObject({
        kind: 'not-found',
      });
  });

  it('refuses whoever saw an older version', async () => {
    const rows = await held();
    await step(stepping(rows), asked({ seen: 1 }), reseal('S-2'));

    await expect(
      step(stepping(rows), asked({ cause: { key: 'k2' }, seen: 1 }), never),
    ).rejects.toMatchObject({ kind: 'stale' });
  });

  it('that was done before answers with the aggregate as it stands now, though the version seen is old', async () => {
    const rows = await held();
    const what = asked({ cause: { key: 'k1', fingerprint: 'f1' }, seen: 1 });
    await step(stepping(rows), what, reseal('S-2'));
    await step(stepping(rows), asked({ cause: { key: 'k2' } }), reseal('S-3'));

    expect(await step(stepping(rows), what, never)).toMatchObject({
      replayed: true,
      current: { seal: 'S-3', version: 3 },
    });
  });

  it('refuses a key that belonged to another request', async () => {
    const rows = await held();
    await step(stepping(rows), asked({ cause: { key: 'k1', fingerprint: 'f1' } }), reseal('S-2'));

    await expect(
      step(stepping(rows), asked({ cause: { key: 'k1', fingerprint: 'f2' } }), never),
    ).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('saves nothing when the decision is a refusal', async () => {
    const rows = await held();

    await expect(step(stepping(rows), asked(), never)).rejects.toThrow('nothing was to be decided');
    expect(await rows.load(id, 'k1', EVERYTHING)).toMatchObject({ current: { version: 1 } });
  });
});

describe('a step against a clock', () => {
  const rows = () => held({ clocks: [aClock({ dueAt: DUE })] });

  it('goes first one millisecond before the clock runs out', async () => {
    const { current } = await step(stepping(await rows(), after(999)), asked(), reseal('S-2'));

    expect(current).toMatchObject({ version: 2, clocks: [{ state: 'open' }] });
  });

  it('comes second on the instant: the clock has fired when the person decides', async () => {
    const decide = vi.fn(reseal('S-2').decide);

    const { current } = await step(stepping(await rows(), DUE), asked(), { decide });

    expect(decide.mock.calls[0]?.[0].clocks).toMatchObject([{ state: 'fired', firedAt: DUE }]);
    expect(current).toMatchObject({ version: 3, seal: 'S-2', clocks: [{ state: 'fired' }] });
  });
});

describe('a step that somebody else beat to it', () => {
  it('is decided again on what the other has left', async () => {
    const rows = await held();

    const { current } = await step(stepping(contested(rows, 2)), asked(), {
      decide: (custody) => resealed(custody, `${custody.seal}+S-2`),
    });

    expect(current).toMatchObject({ seal: 'R-2+S-2', version: 4 });
  });

  it('is tried five times, then refused as a conflict', async () => {
    const decide = vi.fn(reseal('S-2').decide);

    const four = await step(stepping(contested(await held(), 4)), asked(), reseal('S-2'));
    await expect(
      step(stepping(contested(await held(), 5)), asked(), { decide }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'changed-meanwhile' });

    expect(four.current.seal).toBe('S-2');
    expect(decide).toHaveBeenCalledTimes(5);
  });

  it('is stale where the person had named the version they saw', async () => {
    await expect(
      step(stepping(contested(await held(), 1)), asked({ seen: 1 }), reseal('S-2')),
    ).rejects.toMatchObject({ kind: 'stale' });
  });

  it('is a repeat when the other was the same request on its way twice', async () => {
    const rows = await held();

    const both = await Promise.all([
      step(stepping(rows), asked(), reseal('S-2')),
      step(stepping(rows), asked(), reseal('S-2')),
    ]);

    expect(both.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
    expect(both.map(({ current }) => current.version)).toEqual([2, 2]);
  });
});
