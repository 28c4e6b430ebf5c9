import type { Aggregate, Decision } from '@anxintui/shared/aggregate/aggregate';
import { type Row, rowsOf } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { insertMissing } from '@anxintui/shared/store/insert-missing';
import type { Connection, mongo } from 'mongoose';
import type { BulkRegistry, Caused } from '../domain/import-ports.js';
import type { Taken } from '../domain/import-verdict.js';
import type { Store } from '../domain/store.js';
import { type DirectoryRow, directoryModel, directoryRow } from './directory.js';
import { enterpriseModel, enterpriseOf } from './enterprises.js';
import { storeModel } from './stores.js';

/** What a list registers is told to nobody: its directory rows are written here, and its owner reads the result. */
const NONE_HEARD: ReadonlySet<string> = new Set();

/** The registry, asked and added to for many rows of a list at once. */
export function bulkRegistry(connection: Connection): BulkRegistry {
  const enterprises = rowsOf(enterpriseModel(connection));
  const stores = rowsOf(storeModel(connection));
  const directory = connection.collection<DirectoryRow>(
    directoryModel(connection).collection.collectionName,
  );
  return {
    async enterprisesByCode(creditCodes) {
      const rows = await enterprises
        .find({ 'facts.creditCode': { $in: [...creditCodes] } }, { projection: STANDING })
        .toArray();
      return new Map(rows.map(enterpriseOf).map((each) => [each.creditCode, each]));
    },
    placesTaken: (placeKeys) => placesTaken(directory, placeKeys),
    async inNetwork(sellerIds, headquartersId) {
      const ids = await stores.distinct('facts.seller.id', {
        'facts.headquartersId': headquartersId,
        'facts.seller.id': { $in: [...sellerIds] },
      });
      return new Set(ids.map(String));
    },
    async addEnterprises(added) {
      await insertMissing(enterprises, added.map(rowOf));
    },
    addStores: (added) => addStores({ stores, directory }, added),
  };
}

const STANDING = { version: 1, head: 1, clocks: 1, facts: 1 } as const;

const rowOf = ({ decision, cause }: { decision: Decision<Aggregate>; cause: string }): Row =>
  newRow(decision, { key: cause }, NONE_HEARD);

async function placesTaken(
  directory: mongo.Collection<DirectoryRow>,
  placeKeys: readonly string[],
): Promise<ReadonlyMap<string, Taken>> {
  const rows = await directory
    .find({ placeKey: { $in: [...placeKeys] } }, { projection: { placeKey: 1, status: 1 } })
    .toArray();
  const taken = new Map<string, Taken>();
  for (const { _id, placeKey, status } of rows) {
    const { open, closed } = taken.get(placeKey) ?? { closed: 0 };
    const next = status === 'closed' ? { closed: closed + 1 } : { closed, open: _id };
    taken.set(placeKey, open === undefined ? next : { ...next, open });
  }
  return taken;
}

type Collections = {
  readonly stores: mongo.Collection<Row>;
  readonly directory: mongo.Collection<DirectoryRow>;
};

async function addStores(
  { stores, directory }: Collections,
  added: readonly Caused<Store>[],
): Promise<ReadonlySet<string>> {
  const rows = added.map(rowOf);
  const present = await insertMissing(stores, rows);
  const foreign = present.length > 0 ? await foreignOf(stores, rows, present) : new Set<string>();
  const listed = added.flatMap(({ decision: { next } }, index) => {
    const row = rows[index];
    if (!row || foreign.has(next.id)) return [];
    return [directoryRow({ ...next, version: row.version, head: row.head }, null)];
  });
  await insertMissing(directory, listed);
  return foreign;
}

/** Of the stores that were there before, those that another cause has made. */
async function foreignOf(
  stores: mongo.Collection<Row>,
  rows: readonly Row[],
  present: readonly string[],
): Promise<Set<string>> {
  const found = await stores
    .find({ _id: { $in: [...present] } }, { projection: { history: { $slice: 1 } } })
    .toArray();
  const causes = new Map(rows.map(({ _id, history }) => [_id, history[0]?.cause]));
  const foreign = found.filter(({ _id, history }) => history[0]?.cause !== causes.get(_id));
  return new Set(foreign.map(({ _id }) => _id));
}
