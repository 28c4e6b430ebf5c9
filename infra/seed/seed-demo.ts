import { accountModel } from '@anxintui/identity/db/accounts';
import { bureauModel } from '@anxintui/identity/db/bureaus';
import { bureauIdOf } from '@anxintui/identity/domain/bureau-tree';
import { storeModel } from '@anxintui/registry/db/stores';
import { type Connection, trusted } from 'mongoose';
import { demoPeople } from './demo-people.js';
import { insertMissing } from './insert-missing.js';
import { PUBLISHING, STORES } from './landmarks.js';
import { landmarkPopulation, populationParts } from './population.js';
import { writeStories } from './stories/write-stories.js';
import { writePopulation } from './write-population.js';

/** `now` is when the story of the seed has come to; `stores` how many there are, the landmarks first. */
export type DemoSeed = {
  readonly seed: number;
  readonly now: Date;
  readonly stores?: number;
  /** With returns and disputes in every stage. */
  readonly hasStories?: boolean;
};

/** A demo life: enterprises, stores, pledges and people. The stores of a batch come last: with them it is complete. */
export async function seedDemo(
  connection: Connection,
  { seed, now, stores = STORES, hasStories = false }: DemoSeed,
): Promise<number> {
  const people = demoPeople(landmarkPopulation(seed));
  const since = await firstSeeded(connection, { seed, now });
  await publishChannels(connection);
  await insertMissing(
    connection,
    accountModel(connection).collection.collectionName,
    people.map(({ id, ...account }) => ({ _id: id, ...account })),
  );
  if (hasStories) await writeStories(connection, { seed, stores, now: since });
  return writePopulation(connection, { seed, stores, now: since });
}

/** A seed that is written again, or made larger, goes on in the time of its first writing, so that all parts agree. */
async function firstSeeded(connection: Connection, { seed, now }: DemoSeed): Promise<Date> {
  const seeds = connection.collection<{ _id: number; at: Date }>('seeds');
  await seeds.updateOne({ _id: seed }, { $setOnInsert: { at: now } }, { upsert: true });
  return (await seeds.findOne({ _id: seed }))?.at ?? now;
}

async function publishChannels(connection: Connection): Promise<void> {
  const ids = PUBLISHING.map(bureauIdOf);
  const { matchedCount } = await bureauModel(connection).updateMany(
    { _id: trusted({ $in: ids }) },
    { $set: { publishesChannel: true } },
  );
  if (matchedCount < ids.length) throw new Error('there are no bureaus; run the migration first');
}

/** True where nobody has registered a store, or an earlier seeding was cut off between its stores. */
export async function needsDemo(
  connection: Connection,
  seed: number,
  wanted = STORES,
): Promise<boolean> {
  const stores = storeModel(connection);
  const ids = [...populationParts(seed, wanted)].flatMap((part) => part.stores.map(({ id }) => id));
  const seeded = await stores.countDocuments({ _id: trusted({ $in: ids }) });
  return seeded === 0 ? (await stores.exists({})) === null : seeded < wanted;
}
