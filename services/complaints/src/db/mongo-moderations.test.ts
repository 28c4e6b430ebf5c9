import { sha256Of } from '@anxintui/shared/aggregate/history';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { NINE } from '../domain/a-case.contract.js';
import { hiddenBy, type Moderation } from '../domain/moderation.js';
import { moderationModel, mongoModerations } from './mongo-moderations.js';

const { connection, drop } = await testDatabase('moderations');
afterAll(drop);
await buildIndexes([moderationModel(connection)]);
const moderations = mongoModerations(connection);
const stored = connection.collection<{ _id: string; hash: string }>('moderations');
beforeEach(async () => {
  await stored.deleteMany({});
});

const deciding = (n: number, over: Partial<Moderation> = {}): Moderation => ({
  id: `M-${n}`,
  caseId: 'C-1',
  target: { evidence: 1 },
  act: 'hide',
  words: '含有他人住址',
  at: NINE,
  by: 'supervisor',
  account: 'supervisor-1',
  ...over,
});

describe('what officers decide to hide', () => {
  it('is kept in the order it was decided, also within one moment', async () => {
    for (const n of [3, 1, 2]) await moderations.add(deciding(n));

    expect((await moderations.of('C-1')).map(({ id }) => id)).toEqual(['M-3', 'M-1', 'M-2']);
    expect(await moderations.of('C-2')).toEqual([]);
  });

  it('counts by its latest decision, each thing for itself', async () => {
    await moderations.add(deciding(1));
    await moderations.add(deciding(2, { target: { message: 'X' } }));
    await moderations.add(deciding(3, { act: 'show' }));

    expect([...hiddenBy(await moderations.of('C-1')).keys()]).toEqual(['message:X']);
  });

  it('is none of it lost when many decide at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => moderations.add(deciding(n))));

    expect(await moderations.of('C-1')).toHaveLength(8);
  });

  it('is the same decision for the same request, as it was made', async () => {
    await moderations.add(deciding(1));

    const again = await moderations.add(deciding(1, { at: new Date(0) }));

    expect(again).toEqual(deciding(1));
    await expect(moderations.add(deciding(1, { words: '别的' }))).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('carries the hash of its content, by which an edit is found', async () => {
    await moderations.add(deciding(1));

    const row = await stored.findOne({ _id: 'M-1' });

    const { hash, ...content } = row ?? { hash: 'there is none' };
    expect(hash).toBe(sha256Of(content));
  });
});
