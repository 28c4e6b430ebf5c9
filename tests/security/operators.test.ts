import { type TestDatabase, testDatabase } from '@anxintui/shared/testing/test-database';
import { type Model, Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Locker = { readonly _id: string; readonly owner: string; readonly opened: number };

/** What a body or an address could smuggle into a filter, were it handed on as it came. */
const PAYLOADS: readonly (readonly [string, unknown])[] = [
  ['$ne', { $ne: null }],
  ['$gt', { $gt: '' }],
  ['$gte', { $gte: '' }],
  ['$in', { $in: ['anna', 'berta'] }],
  ['$nin', { $nin: [] }],
  ['$exists', { $exists: true }],
  ['$regex', { $regex: '.*' }],
  ['$not', { $not: { $eq: 'nobody' } }],
  ['$type', { $type: 'string' }],
  ['$elemMatch', { $elemMatch: { $ne: null } }],
  ['$where inside', { $where: 'true' }],
  ['$expr inside', { $expr: true }],
  ['a mixture', { a: 1, $ne: null }],
  ['an operator in a list', [{ $ne: null }]],
  ['a lookalike of an id', { _bsontype: 'ObjectId', id: 'anna' }],
  ['a lookalike of a string', { toString: 'anna', valueOf: 'anna' }],
  ['null', null],
];
/**
 * The same in place of a whole filter, which no service does: each spells out its fields, and must go on doing so,
 * because `$nor` of what matches nothing would match everything.
 */
const FILTERS: readonly (readonly [string, string])[] = [
  ['$where', '{"$where":"true"}'],
  ['$expr', '{"$expr":true}'],
  ['$or', '{"$or":[{"owner":{"$ne":null}}]}'],
  ['$and', '{"$and":[{"owner":{"$ne":null}}]}'],
  ['a field that there is not', '{"colour":"red"}'],
  ['__proto__', '{"__proto__":{"owner":"anna"},"owner":{"$ne":null}}'],
];

describe('a filter made of what somebody sent', () => {
  let database: TestDatabase;
  let lockers: Model<Locker>;
  beforeAll(async () => {
    database = await testDatabase('operators');
    const schema = new Schema<Locker>(
      { _id: String, owner: String, opened: Number },
      { strict: 'throw', versionKey: false, collection: 'lockers' },
    );
    lockers = database.connection.model<Locker>('lockers', schema);
    await lockers.insertMany([
      { _id: '1', owner: 'anna', opened: 0 },
      { _id: '2', owner: 'berta', opened: 0 },
    ]);
  });
  afterAll(() => database.drop());

  /** Every method of a model that takes a filter and that a service uses: how many documents it got at. */
  const METHODS: Readonly<Record<string, (filter: object) => Promise<number>>> = {
    find: async (filter) => (await lockers.find(filter).lean()).length,
    findOne: async (filter) => Number((await lockers.findOne(filter).lean()) !== null),
    countDocuments: (filter) => lockers.countDocuments(filter).exec(),
    exists: async (filter) => Number((await lockers.exists(filter)) !== null),
    distinct: async (filter) => (await lockers.distinct('_id', filter)).length,
    updateOne: async (filter) => (await lockers.updateOne(filter, OPENED)).matchedCount,
    updateMany: async (filter) => (await lockers.updateMany(filter, OPENED)).matchedCount,
    findOneAndUpdate: async (filter) =>
      Number((await lockers.findOneAndUpdate(filter, OPENED).lean()) !== null),
    replaceOne: async (filter) =>
      (await lockers.replaceOne(filter, { owner: 'eve', opened: 1 })).matchedCount,
    deleteOne: async (filter) => (await lockers.deleteOne(filter)).deletedCount,
    deleteMany: async (filter) => (await lockers.deleteMany(filter)).deletedCount,
  };
  const OPENED = { $inc: { opened: 1 } };

  const gotAt = (method: string, filter: object): Promise<number> =>
    METHODS[method]?.(filter).catch(() => 0) ?? Promise.reject(new Error(`no method ${method}`));

  describe.each(Object.keys(METHODS))('with %s', (method) => {
    it.each(PAYLOADS)('gets at nothing by %s', async (_, payload) => {
      expect(await gotAt(method, { owner: payload })).toBe(0);
    });

    it.each(FILTERS)('gets at nothing by %s as a whole', async (_, filter) => {
      expect(await gotAt(method, JSON.parse(filter))).toBe(0);
    });
  });

  it('finds what it names, so that the above is no accident', async () => {
    expect(await METHODS['find']?.({ owner: 'anna' })).toBe(1);
    expect(await lockers.find().lean()).toEqual([
      { _id: '1', owner: 'anna', opened: 0 },
      { _id: '2', owner: 'berta', opened: 0 },
    ]);
  });
});
