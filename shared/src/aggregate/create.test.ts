import { describe, expect, it } from 'vitest';
import { aCustody, custodyInvolves, NINE, taken } from '../testing/custody.js';
import { memoryAggregates } from '../testing/memory-aggregates.js';
import type { Repository } from './aggregate.js';
import { createOnce } from './create.js';
import { DomainError } from './lifecycle.js';

const filing = (rows: Repository<ReturnType<typeof aCustody>>, fingerprint?: string) =>
  createOnce(rows, { id: aCustody().id, cause: causeOf(fingerprint) }, () =>
    taken(aCustody(), NINE),
  );
const causeOf = (fingerprint?: string) =>
  fingerprint === undefined ? { key: 'k1' } : { key: 'k1', fingerprint };
const refusing = () => {
  throw new DomainError('rule-broken', 'too-late', 'the day is over');
};

describe('a creation', () => {
  it('tells how the aggregate began', async () => {
    expect(await filing(memoryAggregates(custodyInvolves), 'f1')).toEqual({
      id: aCustody().id,
      replayed: false,
      first: { type: 'custody.taken', at: NINE, data: { seal: 'S-1' }, fingerprint: 'f1' },
    });
  });

  it('happens once: the same request again finds what it made', async () => {
    const rows = memoryAggregates(custodyInvolves);
    const { first } = await filing(rows, 'f1');

    expect(await filing(rows, 'f1')).toEqual({ id: aCustody().id, replayed: true, first });
  });

  it('refuses another request under the same key', async () => {
    const rows = memoryAggregates(custodyInvolves);
    await filing(rows, 'f1');

    await expect(filing(rows, 'f2')).rejects.toMatchObject({
      kind: 'rule-broken',
      code: 'idempotency-key-reused',
    });
  });

  it('is found again although the rules would refuse it by now', async () => {
    const rows = memoryAggregates(custodyInvolves);
    const { first } = await filing(rows, 'f1');
    const again = { id: aCustody().id, cause: causeOf('f1') };

    expect(await createOnce(rows, again, refusing)).toMatchObject({ replayed: true, first });
    await expect(
      createOnce(rows, { ...again, cause: causeOf('f2') }, refusing),
    ).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('is refused by the rules where nothing was created before', async () => {
    const rows = memoryAggregates(custodyInvolves);

    await expect(
      createOnce(rows, { id: 'another', cause: causeOf('f1') }, refusing),
    ).rejects.toMatchObject({ code: 'too-late' });
  });

  it('caused by an event carries no fingerprint, and its repeat is recognised all the same', async () => {
    const rows = memoryAggregates(custodyInvolves);
    await filing(rows);

    expect(await filing(rows)).toMatchObject({ replayed: true });
    await expect(filing(rows, 'f1')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });
});
