import { afterAll, describe, expect, it } from 'vitest';
import { custodyModel } from '../testing/stored-custody.js';
import { testDatabase } from '../testing/test-database.js';
import { assertIndexes, buildIndexes } from './indexes.js';

const { connection, drop } = await testDatabase('indexes');
afterAll(drop);

const built = async (collection: string) => {
  const model = custodyModel(connection, collection);
  await buildIndexes([model]);
  return model;
};

describe('the indexes of an aggregate', () => {
  it('are built by the migration, which may be repeated', async () => {
    const model = await built('built');

    await buildIndexes([model]);

    await expect(assertIndexes([model])).resolves.toBeUndefined();
    expect((await model.listIndexes()).map(({ name }) => name)).toEqual([
      '_id_',
      'due',
      'outbox',
      'seal',
    ]);
  });

  it('that have changed under their name are built anew', async () => {
    const model = await built('changed');
    await model.collection.dropIndex('seal');
    await model.collection.createIndex({ version: 1 }, { name: 'seal' });

    await buildIndexes([model]);

    await expect(assertIndexes([model])).resolves.toBeUndefined();
  });

  it('of an older version stay, because it may still run beside', async () => {
    const model = await built('older');
    await model.collection.createIndex({ version: 1 }, { name: 'by-version' });

    await buildIndexes([model]);

    expect((await model.listIndexes()).map(({ name }) => name)).toContain('by-version');
  });

  it('hold only what is waited for: due dates and undelivered events', async () => {
    const model = await built('partial');

    const indexes = await model.listIndexes();

    expect(indexes.filter(({ name }) => ['due', 'outbox'].includes(name))).toMatchObject([
      { partialFilterExpression: { nextDueAt: { $exists: true } } },
      { partialFilterExpression: { 'outbox.dueAt': { $exists: true } } },
    ]);
  });
});

describe('a service at boot', () => {
  it('refuses to start when one index is missing, and names it', async () => {
    const [whole, broken] = [await built('whole'), await built('broken')];
    await connection.collection('broken').dropIndex('outbox');

    const starting = assertIndexes([whole, broken]);

    await expect(starting).rejects.toThrow('run the migration first');
    await expect(starting).rejects.toThrow('broken: {"outbox.dueAt":1}');
    await expect(starting).rejects.not.toThrow('whole:');
  });

  it('refuses to start on a database that was never migrated', async () => {
    await expect(assertIndexes([custodyModel(connection, 'never')])).rejects.toThrow('never:');
  });
});
