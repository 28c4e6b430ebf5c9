import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../testing/test-database.js';
import { aggregateModel, type Row } from './aggregate-model.js';
import { namedUploads, namingIndex } from './named-uploads.js';

const { connection, drop } = await testDatabase('named-uploads');
afterAll(drop);

const EVIDENCE = 'facts.evidence.upload';
const MANDATE = 'facts.mandate.upload';
const model = aggregateModel(connection, 'named', [
  namingIndex(EVIDENCE, 'uploads'),
  namingIndex(MANDATE, 'mandates'),
]);
const row = (_id: string, facts: Row['facts']): Row => ({
  _id,
  version: 1,
  head: 'hash',
  clocks: [],
  history: [],
  outbox: [],
  facts,
});

it('finds which uploads are named, wherever that is, by the index alone', async () => {
  await model.createIndexes();
  await model.insertMany([
    row('1', { evidence: [{ upload: 'a' }, { upload: 'b' }, {}] }),
    row('2', { evidence: [], mandate: { upload: 'c' } }),
    row('3', {}),
  ]);

  const named = await namedUploads(model, [EVIDENCE, MANDATE])(['a', 'c', 'd']);
  const plan = await model.find({ [EVIDENCE]: 'a' }).explain();

  expect(named).toEqual(new Set(['a', 'c']));
  expect(JSON.stringify(plan)).toContain('"indexName":"uploads"');
});
