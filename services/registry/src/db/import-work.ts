import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import type { Connection, mongo } from 'mongoose';
import { type ImportWork, PROBLEMS_SHOWN, type Progress } from '../domain/import-ports.js';
import { type Counts, countsOf, NO_ROWS, type RowOutcome } from '../domain/import-verdict.js';
import { type ChunkRow, importChunkModel, importWorkModel, type WorkRow } from './import-models.js';

/** As long as several turns take; whoever comes back sooner has not died. */
const HELD_MS = 15_000;

const chunkId = (list: string, chunk: number): string =>
  `${list}:${String(chunk).padStart(6, '0')}`;
const UNTOUCHED: Progress = { checked: 0, applied: 0, counts: NO_ROWS, problems: [] };

export function mongoImportWork(connection: Connection): ImportWork {
  const collections = {
    chunks: connection.collection<ChunkRow>(importChunkModel(connection).collection.name),
    work: connection.collection<WorkRow>(importWorkModel(connection).collection.name),
  };
  const { chunks, work } = collections;
  return {
    async progress(id) {
      const row = await work.findOne({ _id: id });
      return row ? progressOf(row) : UNTOUCHED;
    },
    claim: (id, worker, now) => claim(work, { id, worker, now }),
    async release(id, worker) {
      await work.updateOne({ _id: id, worker }, { $unset: { worker: true, heldUntil: true } });
    },
    keepChecked: (id, chunk, outcomes) => keepChecked(collections, { id, chunk, outcomes }),
    keepApplied: (id, chunk, registered) => keepApplied(collections, { id, chunk, ...registered }),
    async chunk(id, chunk) {
      const row = await chunks.findOne({ _id: chunkId(id, chunk) });
      return row ? outcomesOf(row) : [];
    },
    async rows(id, { after, limit }) {
      const found = await chunks
        .find({ list: id, last: { $gt: after } })
        .sort({ last: 1 })
        .limit(2)
        .toArray();
      const outcomes = found.flatMap(outcomesOf);
      return outcomes.filter(({ row }) => row > after).slice(0, limit);
    },
  };
}

const outcomesOf = ({ outcomes, registered }: ChunkRow) => registered ?? outcomes;
const progressOf = ({ checked, applied, counts, problems }: WorkRow): Progress => ({
  checked,
  applied,
  counts,
  problems,
});

type Claim = { readonly id: string; readonly worker: string; readonly now: Date };

async function claim(work: mongo.Collection<WorkRow>, { id, worker, now }: Claim) {
  const isMine = { $eq: ['$worker', worker] };
  try {
    const row = await work.findOneAndUpdate(
      { _id: id, $or: [{ worker }, { heldUntil: { $lt: now } }, { worker: { $exists: false } }] },
      [
        {
          $set: {
            attempts: {
              $cond: [isMine, '$attempts', { $add: [{ $ifNull: ['$attempts', 0] }, 1] }],
            },
            worker,
            heldUntil: new Date(now.getTime() + HELD_MS),
            checked: { $ifNull: ['$checked', 0] },
            applied: { $ifNull: ['$applied', 0] },
            counts: { $ifNull: ['$counts', NO_ROWS] },
            problems: { $ifNull: ['$problems', []] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    );
    return row && { ...progressOf(row), attempts: row.attempts };
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

type Collections = {
  readonly chunks: mongo.Collection<ChunkRow>;
  readonly work: mongo.Collection<WorkRow>;
};
type Kept = {
  readonly id: string;
  readonly chunk: number;
  readonly outcomes: readonly RowOutcome[];
};

/** What was kept first counts, so that the figures are those of the rows that can be read. */
async function keepChecked({ chunks, work }: Collections, { id, chunk, outcomes }: Kept) {
  const row = {
    _id: chunkId(id, chunk),
    list: id,
    last: outcomes.at(-1)?.row ?? 0,
    outcomes,
    counts: countsOf(outcomes),
  };
  const kept = await insertOnce(chunks, row);
  const problems = kept.outcomes.filter(({ result }) => result !== 'good');
  await work.updateOne(
    { _id: id, checked: chunk },
    advanced('checked', { before: NO_ROWS, after: kept.counts }, problems),
  );
}

async function insertOnce(chunks: mongo.Collection<ChunkRow>, row: ChunkRow): Promise<ChunkRow> {
  try {
    await chunks.insertOne(row);
    return row;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (await chunks.findOne({ _id: row._id })) ?? row;
  }
}

async function keepApplied(
  { chunks, work }: Collections,
  { id, chunk, outcomes, problems }: Kept & { readonly problems: readonly RowOutcome[] },
) {
  const _id = chunkId(id, chunk);
  const registered = { registered: outcomes, registeredCounts: countsOf(outcomes) };
  await chunks.updateOne({ _id, registered: { $exists: false } }, { $set: registered });
  const kept = await chunks.findOne({ _id }, { projection: { counts: 1, registeredCounts: 1 } });
  if (!kept?.registeredCounts) throw new Error(`the chunk ${_id} is not there`);
  await work.updateOne(
    { _id: id, applied: chunk },
    advanced('applied', { before: kept.counts, after: kept.registeredCounts }, problems),
  );
}

/** One chunk further: what it counted before makes room for what it counts now. */
const advanced = (
  phase: 'checked' | 'applied',
  { before, after }: { before: Counts; after: Counts },
  problems: readonly RowOutcome[],
) => ({
  $inc: {
    [phase]: 1,
    'counts.rows': after.rows - before.rows,
    'counts.good': after.good - before.good,
    'counts.applied': after.applied - before.applied,
    'counts.dirty': after.dirty - before.dirty,
    'counts.duplicate': after.duplicate - before.duplicate,
  },
  $push: { problems: { $each: problems.slice(0, PROBLEMS_SHOWN), $slice: PROBLEMS_SHOWN } },
  $set: { attempts: 0 },
});
