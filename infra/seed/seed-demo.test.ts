import { randomBytes, randomUUID } from 'node:crypto';
import { caseModel, mongoCases } from '@anxintui/complaints/db/mongo-cases';
import { accountModel, mongoAccounts } from '@anxintui/identity/db/accounts';
import { bureauModel, readBureauTree } from '@anxintui/identity/db/bureaus';
import { mongoPeople, personModel } from '@anxintui/identity/db/people';
import { directoryModel } from '@anxintui/registry/db/directory';
import { enterpriseModel, mongoEnterprises } from '@anxintui/registry/db/enterprises';
import { movementModel } from '@anxintui/registry/db/figure-movements';
import { mongoPledges, pledgeModel } from '@anxintui/registry/db/pledges';
import { mongoStores, storeModel } from '@anxintui/registry/db/stores';
import { versionOn } from '@anxintui/registry/domain/pledge';
import { mongoReturns, returnModel } from '@anxintui/returns/db/mongo-returns';
import { verifyHistory } from '@anxintui/shared/aggregate/verify';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { connectMongo } from '@anxintui/shared/store/connect';
import { type Connection, trusted } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoIds } from './landmarks.js';
import { populationOf } from './population.js';
import { writeReferenceData } from './reference-data.js';
import { needsDemo, seedDemo } from './seed-demo.js';

const SEED = 7;
const KEYS = { data: randomBytes(32), index: randomBytes(32) };
const NOW = new Date('2026-05-06T01:00:00Z');
const LATER = new Date('2026-05-07T01:00:00Z');
const ids = demoIds(SEED);
const population = populationOf(SEED);
const facts = population.stores.map((store) => store.facts);
const connections: Connection[] = [];

async function seeded(seed: number): Promise<Connection> {
  const uri = process.env['TEST_MONGODB_URI'] ?? '';
  const connection = await connectMongo(uri, `seed-${randomUUID()}`);
  connections.push(connection);
  await writeReferenceData(connection, NOW);
  await seedDemo(connection, { seed, now: NOW, keys: KEYS });
  return connection;
}

async function everything(connection: Connection) {
  const [enterprises, stores, pledges] = await aggregateRows(connection);
  const accounts = await accountModel(connection).find().sort({ _id: 1 }).lean();
  const bureaus = await bureauModel(connection).find().sort({ _id: 1 }).lean();
  const directory = await directoryModel(connection).find().sort({ _id: 1 }).lean();
  const movements = await movementModel(connection).find().sort({ _id: 1 }).lean();
  return { enterprises, stores, pledges, accounts, bureaus, directory, movements };
}

const aggregateRows = (connection: Connection): Promise<Row[][]> =>
  Promise.all(
    [enterpriseModel, storeModel, pledgeModel, returnModel, caseModel].map((model) =>
      model(connection).find().sort({ _id: 1 }).lean<Row[]>(),
    ),
  );

/** Events have random ids, and hashes cover them. */
const withoutEventIds = ({ head: _, history, outbox, ...row }: Row) => ({
  ...row,
  outbox: outbox.map(({ eventId: _____, ...waiting }) => waiting),
  history: history.map(({ id: __, prev: ___, hash: ____, ...entry }) => entry),
});

const problemsOf = ({ _id: id, version, head, clocks, facts: known, history }: Row): string[] =>
  verifyHistory({ id, version, head, clocks, ...known }, history);

let first: Connection;
beforeAll(async () => {
  first = await seeded(SEED);
});
afterAll(async () => {
  for (const connection of connections) {
    await connection.dropDatabase();
    await connection.close();
  }
});

describe('the demo seed in the database', () => {
  it('is the same for the same seed, apart from the ids of events', async () => {
    const one = await everything(first);
    const other = await everything(await seeded(SEED));

    for (const kind of ['enterprises', 'stores', 'pledges'] as const)
      expect(other[kind]?.map(withoutEventIds)).toEqual(one[kind]?.map(withoutEventIds));
    expect(other.accounts).toEqual(one.accounts);
    expect(other.bureaus).toEqual(one.bureaus);
    expect(other.directory).toEqual(one.directory);
    expect(other.movements).toEqual(one.movements);
  });

  it('is other people and places for another seed', () => {
    const other = populationOf(SEED + 1);

    expect(other.stores.map(({ id }) => id)).not.toContain(ids.suzhouStore);
    expect(other.enterprises.map(({ name }) => name)).not.toEqual(
      population.enterprises.map(({ name }) => name),
    );
  });

  it('has 30 enterprises and 200 stores with a pledge each, and every chain of events is whole', async () => {
    const [enterprises = [], stores = [], pledges = []] = await aggregateRows(first);

    expect([enterprises.length, stores.length, pledges.length]).toEqual([30, 200, 200]);
    expect(pledges.map(({ _id }) => _id)).toEqual(stores.map(({ _id }) => _id));
    expect([...enterprises, ...stores, ...pledges].flatMap(problemsOf)).toEqual([]);
  });

  it('changes nothing when it is written again', async () => {
    const before = await everything(first);

    await writeReferenceData(first, LATER);
    await seedDemo(first, { seed: SEED, now: LATER, keys: KEYS });

    expect(await everything(first)).toEqual(before);
    expect(await needsDemo(first, SEED)).toBe(false);
  });

  it('is completed when it was cut off between its stores, and kept away from the stores of others', async () => {
    const connection = await seeded(SEED);
    await storeModel(connection).deleteOne({ _id: ids.suzhouStore });

    expect(await needsDemo(connection, SEED)).toBe(true);
    expect(await needsDemo(connection, SEED + 1)).toBe(false);
    await storeModel(connection).deleteMany();
    expect(await needsDemo(connection, SEED + 1)).toBe(true);
  });

  it('is completed where it was written before people had names of their own', async () => {
    const connection = await seeded(SEED);
    await personModel(connection).deleteMany();

    expect(await needsDemo(connection, SEED)).toBe(true);
    await seedDemo(connection, { seed: SEED, now: LATER, keys: KEYS });

    expect(await mongoPeople(connection, KEYS).names(['intake-1'])).toEqual(
      new Map([['intake-1', '周晓燕']]),
    );
    expect(await needsDemo(connection, SEED)).toBe(false);
  });

  it('grows with its stories, is completed when it was cut off, and stays in the time of its first writing', async () => {
    const connection = await seeded(SEED);
    const larger = { seed: SEED, now: LATER, keys: KEYS, stores: 320, hasStories: true };
    await seedDemo(connection, larger);
    const whole = await aggregateRows(connection);
    const some = { _id: trusted({ $gt: 'M' }) };
    await storeModel(connection).deleteMany(some);
    await caseModel(connection).deleteMany(some);

    expect(await needsDemo(connection, SEED, larger.stores)).toBe(true);
    await seedDemo(connection, { ...larger, now: new Date('2026-07-01T01:00:00Z') });

    const again = await aggregateRows(connection);
    expect(again.map((rows) => rows.map(withoutEventIds))).toEqual(
      whole.map((rows) => rows.map(withoutEventIds)),
    );
    expect(again.map((rows) => rows.length)).toEqual([48, 320, 315, 317, 198]);
    expect(await needsDemo(connection, SEED, larger.stores)).toBe(false);
    const mine = { accountId: 'shopper-1', roles: ['shopper'] } as const;
    expect(await mongoReturns(connection).list(mine, { limit: 100 })).toHaveLength(34);
    expect(await mongoCases(connection).list(mine, { limit: 100 })).toHaveLength(25);
  });

  it('is read by the registry as any other store, enterprise and pledge', async () => {
    const store = await mongoStores(first).find(ids.suzhouStore);
    const enterprise = await mongoEnterprises(first).find(ids.suzhouEnterprise);
    const pledge = await mongoPledges(first).find(ids.suzhouStore);

    expect(store).toMatchObject({
      name: '枫禾百货店（狮山路店）',
      division: '320505',
      seller: { id: ids.suzhouEnterprise, name: enterprise?.name },
    });
    expect(pledge && versionOn(pledge, '2026-05-06')).toMatchObject({
      windowDays: 7,
      refundHours: 48,
      excluded: ['food'],
    });
  });

  it('lets two bureaus publish the platform as their channel, and overwrites no setting of a bureau', async () => {
    const connection = await seeded(SEED);
    await bureauModel(connection).updateOne({ _id: 'bureau-320102' }, { publishesChannel: false });

    await writeReferenceData(connection, LATER);

    const publishing = async (one: Connection) =>
      (await readBureauTree(one)).filter((it) => it.publishesChannel).map(({ id }) => id);
    expect(await publishing(first)).toEqual(['bureau-320102', 'bureau-320505']);
    expect(await publishing(connection)).toEqual(['bureau-320505']);
  });

  it('needs the bureaus', async () => {
    const connection = await seeded(SEED);
    await bureauModel(connection).deleteMany();

    await expect(seedDemo(connection, { seed: SEED, now: NOW, keys: KEYS })).rejects.toThrow(
      'no bureaus',
    );
  });
});

describe('the people of the demo seed', () => {
  it('have a name and a telephone number each, sealed, and of shoppers all that a complaint needs', async () => {
    const people = mongoPeople(first, KEYS);
    const ids = await accountModel(first).distinct('_id');
    const known = await Promise.all(ids.map(people.read));

    expect(known.filter((facts) => !facts?.name || !facts.phone)).toEqual([]);
    expect(new Set(known.map((facts) => facts?.phone)).size).toBe(ids.length);
    expect((await people.names(['intake-1'])).get('intake-1')).toBe('周晓燕');
    expect(await people.read('shopper-1')).toMatchObject({
      name: '张桂英',
      address: expect.stringMatching(/^江苏省苏州市虎丘区/),
      idNumber: expect.stringMatching(/^\d{17}[\dX]$/),
    });
  });

  it('may refund and publish where they manage a store or a headquarters, and nobody else may', async () => {
    const accounts = await accountModel(first)
      .find({ rights: trusted({ $exists: true }) })
      .lean();
    const roles = new Set(accounts.flatMap((one) => one.roles));

    expect(roles).toEqual(new Set(['manager', 'headquarters', 'owner']));
    expect(accounts.filter(({ rights }) => rights?.length !== 2)).toEqual([]);
  });

  it('have one active account at every store but ten, and somebody at every headquarters', async () => {
    const accounts = mongoAccounts(first);
    const staffed = await Promise.all(population.stores.map(({ id }) => accounts.hasStaff(id)));
    const above = new Set(facts.flatMap(({ headquartersId }) => headquartersId ?? []));
    const answered = await Promise.all([...above].map(accounts.hasHeadquarters));

    expect(staffed.filter((isStaffed) => !isStaffed)).toHaveLength(10);
    expect(await accounts.hasStaff(ids.storeWithoutAccount)).toBe(false);
    expect(await accounts.hasStaff(ids.brandStoreWithoutAccount)).toBe(false);
    expect(answered).toEqual(Array(11).fill(true));
  });

  it('can be signed in as for every part of a dispute', async () => {
    const people = await mongoAccounts(first).demoPeople();
    const desk = (wanted: string) => {
      const { roles, storeId, enterpriseId, bureauId } =
        people.find(({ id }) => id === wanted) ?? {};
      return [roles?.[0], storeId ?? enterpriseId ?? bureauId];
    };

    expect(people).toHaveLength(21);
    expect(desk('shopper-1')).toEqual(['shopper', undefined]);
    expect(desk('clerk-1')).toEqual(['clerk', ids.suzhouStore]);
    expect(desk('manager-1')).toEqual(['manager', ids.suzhouStore]);
    expect(desk('manager-2')).toEqual(['manager', ids.nanjingStore]);
    expect(desk('headquarters-1')).toEqual(['headquarters', ids.brand]);
    expect(desk('owner-1')).toEqual(['owner', ids.suzhouEnterprise]);
    expect(desk('intake-2')).toEqual(['intake', 'bureau-320102']);
    expect(desk('intake-3')).toEqual(['intake', 'bureau-320500']);
    expect(desk('intake-4')).toEqual(['intake', 'queue-32']);
    expect(desk('mediator-2')).toEqual(['mediator', 'bureau-320102']);
    expect(desk('supervisor-2')).toEqual(['supervisor', 'bureau-320500']);
    expect(desk('bureau-head-1')).toEqual(['bureau-head', 'bureau-320505']);
    expect(people.find(({ id }) => id === 'intake-1')).toMatchObject({
      bureauId: 'bureau-320505',
      organisation: '苏州市虎丘区市场监督管理局 · 受理员',
    });
  });
});
