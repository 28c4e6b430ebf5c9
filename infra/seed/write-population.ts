import type { PersonSealer } from '@anxintui/identity/db/person-sealing';
import { directoryModel } from '@anxintui/registry/db/directory';
import { enterpriseModel } from '@anxintui/registry/db/enterprises';
import { movementModel } from '@anxintui/registry/db/figure-movements';
import { pledgeModel } from '@anxintui/registry/db/pledges';
import { storeModel } from '@anxintui/registry/db/stores';
import { type Connection, trusted } from 'mongoose';
import { type Documents, documentsOf } from './documents.js';
import { insertMissing } from './insert-missing.js';
import { type Population, populationParts } from './population.js';
import { writePeople } from './somebody.js';
import { withoutListIndexes } from './without-list-indexes.js';

/** So many stores go to the database together. */
const BATCH_STORES = 300;
/** From here on building indexes anew is faster than adding to them. */
const MANY_STORES = 10_000;
/** While one batch is written, the next is made. */
const IN_FLIGHT = 2;

type Wanted = {
  readonly seed: number;
  readonly stores: number;
  readonly now: Date;
  readonly sealer: PersonSealer;
};

/** Writes a population of any size, a batch at a time; what an earlier run has written stays as it is. */
export async function writePopulation(connection: Connection, wanted: Wanted): Promise<number> {
  const write = () => writeBatches(connection, wanted);
  return wanted.stores < MANY_STORES ? write() : withoutListIndexes(connection, write);
}

async function writeBatches(connection: Connection, wanted: Wanted): Promise<number> {
  const inFlight: Promise<void>[] = [];
  let written = 0;
  for (const batch of batchesOf(wanted)) {
    if (await isWritten(connection, batch)) continue;
    inFlight.push(writeDocuments(connection, documentsOf(batch, wanted.now), wanted.sealer));
    written += batch.stores.length;
    if (inFlight.length >= IN_FLIGHT) await inFlight.shift();
  }
  await Promise.all(inFlight);
  return written;
}

/** Parts put together until they are worth a round trip. */
function* batchesOf({ seed, stores }: Wanted): Generator<Population> {
  let parts: Population[] = [];
  let size = 0;
  for (const part of populationParts(seed, stores)) {
    parts.push(part);
    size += part.stores.length;
    if (size < BATCH_STORES) continue;
    yield together(seed, parts);
    [parts, size] = [[], 0];
  }
  if (size > 0) yield together(seed, parts);
}

const together = (seed: number, parts: readonly Population[]): Population => ({
  seed,
  enterprises: parts.flatMap(({ enterprises }) => enterprises),
  stores: parts.flatMap(({ stores }) => stores),
});

/** The stores of a batch are written last, so where they all are, everything is. */
async function isWritten(connection: Connection, { stores }: Population): Promise<boolean> {
  const ids = stores.map(({ id }) => id);
  const found = await storeModel(connection).countDocuments({ _id: trusted({ $in: ids }) });
  return found === stores.length;
}

async function writeDocuments(
  connection: Connection,
  documents: Documents,
  sealer: PersonSealer,
): Promise<void> {
  const insert = <T extends { readonly _id: string }>(
    model: { readonly collection: { readonly collectionName: string } },
    rows: readonly T[],
  ) => insertMissing(connection, model.collection.collectionName, rows);
  await Promise.all([
    insert(enterpriseModel(connection), documents.enterprises),
    insert(pledgeModel(connection), documents.pledges),
    insert(movementModel(connection), documents.movements),
    insert(directoryModel(connection), documents.directory),
    writePeople(connection, documents.people, sealer),
  ]);
  await insert(storeModel(connection), documents.stores);
}
