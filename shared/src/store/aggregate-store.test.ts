import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../aggregate/aggregate.js';
import { verifyHistory } from '../aggregate/verify.js';
import { aClock, aCustody, after, clerkOf, resealed, taken } from '../testing/custody.js';
import { repositoryContract } from '../testing/repository.contract.js';
import { custodyModel, mongoCustody } from '../testing/stored-custody.js';
import { testDatabase } from '../testing/test-database.js';

const { connection, drop } = await testDatabase('aggregate-store');
afterAll(drop);
const rows = mongoCustody(connection);
const model = custodyModel(connection);

const created = async (over: Parameters<typeof aCustody>[0] = {}) => {
  const id = randomUUID();
  await rows.create(taken(aCustody({ id, ...over })), { key: 'k0' });
  const loaded = await rows.load(id, '', EVERYTHING);
  if (!loaded) throw new Error('what was created is not there');
  return loaded.current;
};
const stored = (id: string) => model.findOne({ _id: id }).lean();

describe('aggregates in MongoDB', () => repositoryContract(rows));

describe('the document of an aggregate', () => {
  it('holds state, clocks, history and outbox, written together', async () => {
    const { id, head } = await created({ clocks: [aClock()] });

    expect(await stored(id)).toMatchObject({
      version: 1,
      head,
      facts: { status: 'held', seal: 'S-1' },
      nextDueAt: aClock().dueAt,
      history: [{ seq: 1, type: 'custody.taken', cause: 'k0', prev: '', hash: head }],
      outbox: [{ topic: 'custody.taken', seq: 1, attempt: 0 }],
    });
  });

  it('keeps its envelope out of the facts', async () => {
    const { id } = await created();

    expect(Object.keys((await stored(id))?.facts ?? {}).sort()).toEqual([
      'seal',
      'status',
      'storeId',
    ]);
  });

  it('puts into the outbox only events that somebody waits for', async () => {
    const custody = await created();

    await rows.save(custody, resealed(custody, 'S-2'), { key: 'k1' });

    const row = await stored(custody.id);
    expect(row?.history.map(({ type }) => type)).toEqual(['custody.taken', 'custody.resealed']);
    expect(row?.outbox.map(({ topic }) => topic)).toEqual(['custody.taken']);
  });

  it('names its earliest open clock, and none once no clock is open', async () => {
    const custody = await created({
      clocks: [aClock({ kind: 'late', dueAt: after(2000) }), aClock({ dueAt: after(1000) })],
    });
    expect(await stored(custody.id)).toMatchObject({ nextDueAt: after(1000) });

    const met = custody.clocks.map((clock) => ({ ...clock, state: 'met' as const }));
    await rows.save(custody, resealed({ ...custody, clocks: met }, 'S-2'), { key: 'k1' });

    expect(await stored(custody.id)).not.toHaveProperty('nextDueAt');
  });

  it('has a history whose chain is whole after every step', async () => {
    const first = await created({ clocks: [aClock()] });
    const second = await rows.save(first, resealed(first, 'S-2'), { key: 'k1', fingerprint: 'f' });
    if (second) await rows.save(second, resealed(second, 'S-3'), { key: 'k2' });

    const found = await rows.read(first.id, EVERYTHING);

    expect(found?.history.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(found && verifyHistory(found.current, found.history)).toEqual([]);
  });

  it('brings no acknowledged event back when a later step is saved', async () => {
    const custody = await created();
    await model.updateOne({ _id: custody.id }, { $set: { outbox: [] } });

    await rows.save(custody, resealed(custody, 'S-2'), { key: 'k1' });

    expect((await stored(custody.id))?.outbox).toEqual([]);
  });
});

describe('reading as somebody', () => {
  it('gives the whole history to those whom it concerns, and nothing to others', async () => {
    const { id } = await created({ storeId: 'store-5' });

    expect(await rows.read(id, clerkOf('store-5'))).toMatchObject({ current: { id } });
    expect(await rows.read(id, clerkOf('store-6'))).toBeNull();
    expect(await rows.read(id, { accountId: 'o', roles: ['operator'] })).toBeNull();
  });

  it('gives what was asked for, however many others concern them', async () => {
    const [one, other] = [
      await created({ storeId: 'store-4' }),
      await created({ storeId: 'store-4' }),
    ];

    const found = [one, other].map(({ id }) => rows.load(id, '', clerkOf('store-4')));

    expect(await Promise.all(found)).toEqual([{ current: one }, { current: other }]);
  });
});

describe('one query', () => {
  it('finds what concerns somebody by its number, and looks at nothing else', async () => {
    const custody = await created({ storeId: 'store-3' });
    await connection.db?.command({ profile: 2 });

    await rows.load(custody.id, 'k1', clerkOf('store-3'));
    await rows.load(custody.id, 'k1', clerkOf('store-2'));
    await rows.read(custody.id, EVERYTHING);

    await connection.db?.command({ profile: 0 });
    const asked = await connection
      .collection('system.profile')
      .find({ op: 'query', ns: /custody$/ })
      .toArray();
    expect(asked.map(({ planSummary }) => planSummary)).toEqual(Array(3).fill('IXSCAN { _id: 1 }'));
    expect(asked.map(({ docsExamined }) => docsExamined)).toEqual([1, 1, 1]);
  });
});

describe('one event of a history', () => {
  it('is read with the aggregate as it stands now', async () => {
    const custody = await created();
    await rows.save(custody, resealed(custody, 'S-2'), { key: 'k1' });
    const row = await stored(custody.id);

    const found = await rows.readEvent(custody.id, row?.history[0]?.id ?? '');

    expect(found?.current).toMatchObject({ seal: 'S-2', version: 2 });
    expect(found?.event).toMatchObject({ type: 'custody.taken', seq: 1 });
  });

  it('is not found under an id that it does not have, nor in another aggregate', async () => {
    const [one, other] = [await created(), await created()];
    const event = (await stored(one.id))?.history[0]?.id ?? '';

    expect(await rows.readEvent(one.id, randomUUID())).toBeNull();
    expect(await rows.readEvent(other.id, event)).toBeNull();
    expect(await rows.read(randomUUID(), EVERYTHING)).toBeNull();
  });
});
