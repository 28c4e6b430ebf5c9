import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { Directory } from '../domain/search-directory.js';
import { type DirectoryRow, directoryRow } from './directory-row.js';
import { LISTED_EVERYWHERE, LISTED_IN_CITY } from './listed-indexes.js';
import { mongoPledges } from './pledges.js';
import { RANK_INDEX, WORDS_INDEX } from './search-plan.js';
import { NEAR_INDEX, searchRows } from './search-rows.js';
import { mongoStores } from './stores.js';

export { type DirectoryRow, directoryRow } from './directory-row.js';

/**
 * A search looks at rows here and there. Pages of a few rows, as they are, cost half the processor time of the usual ones
 * of thirty, which must be unpacked for the sake of one.
 */
const SMALL_PAGES = {
  storageEngine: { wiredTiger: { configString: 'leaf_page_max=4KB,block_compressor=none' } },
};

/** Terms and filters are one kind of entry, so that one index serves every search from its rarest term. */
export function directoryModel(connection: Connection): Model<DirectoryRow> {
  const existing = connection.models['directory'];
  if (existing) return existing;
  const mixed = { type: Schema.Types.Mixed, required: true } as const;
  const schema = new Schema<DirectoryRow>(
    {
      _id: { type: String, required: true },
      status: { type: String, required: true },
      name: { type: String, required: true },
      seller: mixed,
      division: { type: String, required: true },
      zone: String,
      address: { type: String, required: true },
      categories: [String],
      openingHours: String,
      point: Schema.Types.Mixed,
      pledge: Schema.Types.Mixed,
      listed: Schema.Types.Mixed,
      terms: [String],
      rank: { type: Number, required: true },
      city: { type: String, required: true },
      placeKey: { type: String, required: true },
      madeFrom: mixed,
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'directory' },
  )
    .index({ terms: 1, city: 1, rank: 1 }, { name: WORDS_INDEX })
    .index({ placeKey: 1 }, { name: 'place-key' })
    .index({ rank: 1 }, { name: RANK_INDEX })
    .index({ point: '2dsphere', categories: 1 }, { name: NEAR_INDEX })
    .index(LISTED_EVERYWHERE.keys, LISTED_EVERYWHERE.options)
    .index(LISTED_IN_CITY.keys, LISTED_IN_CITY.options);
  const model = connection.model<DirectoryRow>('directory', schema);
  const create = model.createCollection.bind(model);
  model.createCollection = (options) => create({ ...options, ...SMALL_PAGES });
  return model;
}

const REBUILT_TOGETHER = 500;

/** A projection of stores and pledges: `refresh` follows one of them, `rebuild` makes it anew. */
export function mongoDirectory(connection: Connection): Directory & {
  /** Brings every row up to date; for a database whose directory is missing or in doubt. */
  readonly rebuild: () => Promise<number>;
} {
  const stores = mongoStores(connection);
  const pledges = mongoPledges(connection);
  const rows = directoryRows(connection);
  const refresh = async (storeId: string): Promise<void> => {
    const [store, pledge] = await Promise.all([stores.find(storeId), pledges.find(storeId)]);
    if (store) await replaceOlder(rows, directoryRow(store, pledge));
  };
  return {
    refresh,
    search: searchRows(rows, connection.getClient().db(connection.name)),
    async rebuild() {
      let done = 0;
      for (let page = await stores.list({ limit: REBUILT_TOGETHER }); page.length > 0; ) {
        await Promise.all(page.map(({ id }) => refresh(id)));
        done += page.length;
        page = await stores.list({ limit: REBUILT_TOGETHER, after: page.at(-1)?.id ?? '' });
      }
      return done;
    },
  };
}

const directoryRows = (connection: Connection): mongo.Collection<DirectoryRow> =>
  connection.collection<DirectoryRow>(directoryModel(connection).collection.collectionName);

/** A row made from newer versions stays as it is: the upsert then meets its `_id`. */
async function replaceOlder(
  rows: mongo.Collection<DirectoryRow>,
  { _id, ...row }: DirectoryRow,
): Promise<void> {
  const { store, pledge } = row.madeFrom;
  const older = { 'madeFrom.store': { $lte: store }, 'madeFrom.pledge': { $lte: pledge } };
  try {
    await rows.replaceOne({ _id, ...older }, row, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
