import { listUnlistedCases } from '@anxintui/complaints/db/list-cases';
import { bureauModel } from '@anxintui/identity/db/bureaus';
import { personModel } from '@anxintui/identity/db/people';
import { type PeopleKeys, personSealer } from '@anxintui/identity/db/person-sealing';
import { bureauIdOf } from '@anxintui/identity/domain/bureau-tree';
import { storeModel } from '@anxintui/registry/db/stores';
import { type Connection, trusted } from 'mongoose';
import { demoPeople, FIRST_OF_ALL } from './demo-people.js';
import { PUBLISHING, STORES } from './landmarks.js';
import { landmarkPopulation, populationParts } from './population.js';
import { writePeople } from './somebody.js';
import { writeStories } from './stories/write-stories.js';
import { writePopulation } from './write-population.js';

/** `now` is when the story of the seed has come to; `stores` how many there are, the landmarks first. */
export type DemoSeed = {
  readonly seed: number;
  readonly now: Date;
  readonly keys: PeopleKeys;
  readonly stores?: number;
  /** With returns and disputes in every stage. */
  readonly hasStories?: boolean;
};

/** A demo life: enterprises, stores, pledges and people. The stores of a batch come last: with them it is complete. */
export async function seedDemo(
  connection: Connection,
  { seed, now, keys, stores = STORES, hasStories = false }: DemoSeed,
): Promise<number> {
  const sealer = personSealer(keys);
  const since = await firstSeeded(connection, { seed, now });
  await publishChannels(connection);
  await writePeople(connection, demoPeople(landmarkPopulation(seed)), sealer);
  if (hasStories) {
    await writeStories(connection, { seed, stores, now: since, sealer });
    await listUnlistedCases(connection);
  }
  return writePopulation(connection, { seed, stores, now: since, sealer });
}

/** A seed that is written again, or made larger, goes on in the time of its first writing, so that all parts agree. */
async function firstSeeded(
  connection: Connection,
  { seed, now }: Pick<DemoSeed, 'seed' | 'now'>,
): Promise<Date> {
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

/**
 * True where nobody has registered a store, or an earlier seeding was cut off between its stores or is from when people
 * had no names of their own.
 */
export async function needsDemo(
  connection: Connection,
  seed: number,
  wanted = STORES,
): Promise<boolean> {
  const stores = storeModel(connection);
  const ids = [...populationParts(seed, wanted)].flatMap((part) => part.stores.map(({ id }) => id));
  const seeded = await stores.countDocuments({ _id: trusted({ $in: ids }) });
  if (seeded === 0) return (await stores.exists({})) === null;
  return seeded < wanted || (await personModel(connection).exists({ _id: FIRST_OF_ALL })) === null;
}
