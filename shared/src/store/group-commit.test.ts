import { mongo } from 'mongoose';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../testing/test-database.js';
import { groupCommit, isDuplicateKey } from './group-commit.js';
import { isUnavailable } from './unavailable.js';

type Filing = { readonly _id: string };
const { connection, drop } = await testDatabase('group-commit');
afterAll(drop);

const filings = (count: number, from = 0): Filing[] =>
  Array.from({ length: count }, (_, n) => ({ _id: `filing-${from + n}` }));
const into = (collection: string, options: mongo.BulkWriteOptions = {}) => {
  const rows = connection.collection<Filing>(collection);
  return {
    rows,
    insertMany: vi.fn((group: Filing[]) => rows.insertMany(group, { ordered: false, ...options })),
  };
};
/** A server of one member can never confirm on two: the write is kept and the concern is not met. */
const UNMET = { writeConcern: { w: 2, wtimeoutMS: 100 } };
const reasons = (outcomes: PromiseSettledResult<void>[]): unknown[] =>
  outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : 'safe'));

async function bulkError(writing: Promise<unknown>): Promise<mongo.MongoBulkWriteError> {
  const error: unknown = await writing.catch((reason: unknown) => reason);
  if (!(error instanceof mongo.MongoBulkWriteError)) throw new Error('nothing was refused');
  return error;
}

describe('filings of the same instant', () => {
  it('share one write, and each is there when its caller is told', async () => {
    const { rows, insertMany } = into('together');
    const insert = groupCommit(insertMany);

    await Promise.all(filings(20).map(insert));

    expect(insertMany).toHaveBeenCalledTimes(1);
    expect(await rows.countDocuments()).toBe(20);
  });

  it('go at most sixty-four to a write, and one write at a time', async () => {
    let inFlight = 0;
    let most = 0;
    const insertMany = vi.fn(async (_: Filing[]) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise(setImmediate);
      inFlight -= 1;
    });

    await Promise.all(filings(200).map(groupCommit(insertMany)));

    expect(insertMany.mock.calls.map(([group]) => group.length)).toEqual([64, 64, 64, 8]);
    expect(most).toBe(1);
  });

  it('that come while others are being journaled go with the next write', async () => {
    const { rows, insertMany } = into('later');
    const insert = groupCommit(insertMany);

    await Promise.all(filings(3).map(insert));
    await insert({ _id: 'filing-9' });

    expect(insertMany.mock.calls.map(([group]) => group.length)).toEqual([3, 1]);
    expect(await rows.countDocuments()).toBe(4);
  });

  it('each learn of their own document: a duplicate refuses nobody else', async () => {
    const { rows, insertMany } = into('duplicates');
    await rows.insertMany([{ _id: 'filing-1' }, { _id: 'filing-3' }]);

    const outcomes = await Promise.allSettled(filings(5).map(groupCommit(insertMany)));

    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(reasons(outcomes).filter(isDuplicateKey)).toHaveLength(2);
    expect(await rows.countDocuments()).toBe(5);
  });

  it('make a document once when two of them bring the same one', async () => {
    const { rows, insertMany } = into('twins');

    const outcomes = await Promise.allSettled(
      [{ _id: 'twin' }, { _id: 'twin' }].map(groupCommit(insertMany)),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await rows.countDocuments()).toBe(1);
  });
});

describe('when nobody can say what was written', () => {
  it('nobody is told that they are safe, though the server has kept the documents', async () => {
    const { rows, insertMany } = into('unmet', UNMET);

    const outcomes = await Promise.allSettled(filings(5).map(groupCommit(insertMany)));

    expect(reasons(outcomes).map(isUnavailable)).toEqual(Array(5).fill(true));
    await expect.poll(() => rows.countDocuments()).toBe(5);
  });

  it('a duplicate in the same write is not told either: it may be an earlier write that was lost', async () => {
    const { rows, insertMany } = into('unmet-duplicate', UNMET);
    await rows.insertMany([{ _id: 'filing-1' }]);

    const outcomes = await Promise.allSettled(filings(3).map(groupCommit(insertMany)));

    expect(reasons(outcomes).map(isUnavailable)).toEqual([true, true, true]);
    expect(reasons(outcomes).filter(isDuplicateKey)).toEqual([]);
  });

  it('a duplicate that the driver names beside it is no more certain than the rest', async () => {
    const { rows, insertMany } = into('unmet-named');
    await rows.insertMany([{ _id: 'filing-1' }]);
    const duplicate = await bulkError(insertMany([{ _id: 'filing-1' }]));
    const unmet = await bulkError(into('unmet-named', UNMET).insertMany([{ _id: 'filing-9' }]));
    const both = new mongo.MongoBulkWriteError(
      { message: 'E11000', code: 11_000, writeErrors: [duplicate.writeErrors].flat() },
      unmet.result,
    );

    const outcomes = await Promise.allSettled(
      filings(3).map(groupCommit(insertMany.mockRejectedValueOnce(both))),
    );

    expect(reasons(outcomes)).toEqual([both, both, both]);
  });

  it('a lost connection refuses the whole group and only that group', async () => {
    const lost = new mongo.MongoNetworkError('connection lost');
    const { rows, insertMany } = into('lost');
    const insert = groupCommit(insertMany.mockRejectedValueOnce(lost));

    const outcomes = await Promise.allSettled(filings(5).map(insert));
    await insert({ _id: 'filing-9' });

    expect(reasons(outcomes)).toEqual(Array(5).fill(lost));
    expect(await rows.countDocuments()).toBe(1);
  });
});

describe('a duplicate key', () => {
  it.each([
    [{ code: 11000 }, true],
    [{ code: 64 }, false],
    [new Error('E11000'), false],
    [null, false],
    ['11000', false],
  ])('is told by its code alone: %o', (error, expected) => {
    expect(isDuplicateKey(error)).toBe(expected);
  });
});
