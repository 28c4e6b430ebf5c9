import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import type { Connection, mongo } from 'mongoose';
import { type ImportWork, PROBLEMS_SHOWN, type Progress } from '../domain/import-ports.js';
import { type Counts, countsOf, NO_ROWS, type RowOutcome } from '../domain/import-verdict.js';
import {
  type ChunkRow,
  importChunkModel,
  importPlanModel,
  importWorkModel,
  type PlanRow,
  type WorkRow,
} from './import-models.js';
import { asApplied, keepPlans, planOf, plansAfter } from './import-plans.js';

/** As long as several turns take; whoever comes back sooner has not died. */
const HELD_MS = 15_000;

const chunkId = (list: string, chunk: number): string =>
  `${list}:${String(chunk).padStart(6, '0')}`;
const UNTOUCHED: Progress = { checked: 0, appliedTo: '', counts: NO_ROWS, problems: [] };

export function mongoImportWork(connection: Connection): ImportWork {
  const collections = {
    chunks: connection.collection<ChunkRow>(importChunkModel(connection).collection.name),
    plans: connection.collection<PlanRow>(importPlanModel(connection).collection.name),
    work: connection.collection<WorkRow>(importWorkModel(connection).collection.name),
  };
  const { chunks, plans, work } = collections;
  const progress = async (id: string): Promise<Progress> => {
    const row = await work.findOne({ _id: id });
    return row ? progressOf(row) : UNTOUCHED;
  };
  const outcomesOf = async (id: string, found: readonly ChunkRow[]) => {
    const { appliedTo } = await progress(id);
    return asApplied(
      plans,
      { list: id, appliedTo },
      found.flatMap(({ outcomes }) => outcomes),
    );
  };
  return {
    progress,
    claim: (id, worker, now) => claim(work, { id, worker, now }),
    async release(id, worker) {
      await work.updateOne({ _id: id, worker }, { $unset: { worker: true, heldUntil: true } });
    },
    keepChecked: (id, chunk, outcomes) => keepChecked(collections, { id, chunk, outcomes }),
    plans: (id, page) => plansAfter(plans, id, page),
    keepApplied: (id, registered) => keepApplied(collections, { id, ...registered }),
    async chunk(id, chunk) {
      return outcomesOf(id, await chunks.find({ _id: chunkId(id, chunk) }).toArray());
    },
    async rows(id, { after, limit }) {
      const found = await chunks
        .find({ list: id, last: { $gt: after } })
        .sort({ last: 1 })
        .limit(2)
        .toArray();
      const outcomes = await outcomesOf(id, found);
      return outcomes.filter(({ row }) => row > after).slice(0, limit);
    },
  };
}

const progressOf = ({ checked, appliedTo, counts, problems }: WorkRow): Progress => ({
  checked,
  appliedTo,
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
            appliedTo: { $ifNull: ['$appliedTo', ''] },
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
  readonly plans: mongo.Collection<PlanRow>;
  readonly work: mongo.Collection<WorkRow>;
};
type Kept = {
  readonly id: string;
  readonly chunk: number;
  readonly outcomes: readonly RowOutcome[];
};

/** What was kept first counts, so that plans and figures are those of the rows that can be read. */
async function keepChecked({ chunks, plans, work }: Collections, { id, chunk, outcomes }: Kept) {
  const row = {
    _id: chunkId(id, chunk),
    list: id,
    last: outcomes.at(-1)?.row ?? 0,
    outcomes: outcomes.map(({ listing: _, ...outcome }) => outcome),
    counts: countsOf(outcomes),
  };
  const kept = await insertOnce(chunks, row);
  const planned = kept.outcomes.flatMap((outcome, index) =>
    planOf(id, outcome, outcomes[index]?.listing),
  );
  await keepPlans(plans, planned);
  const problems = kept.outcomes.filter(({ result }) => result !== 'good');
  await work.updateOne(
    { _id: id, checked: chunk },
    {
      ...advanced({ before: NO_ROWS, after: kept.counts }, problems),
      $set: { checked: chunk + 1, attempts: 0 },
    },
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

type Applied = {
  readonly id: string;
  readonly after: string;
  readonly upTo: string;
  readonly outcomes: readonly RowOutcome[];
};

/** Only what was not registered is kept row by row; of the others the place says it. */
async function keepApplied(
  { plans, work }: Collections,
  { id, after, upTo, outcomes }: Applied,
): Promise<void> {
  const problems = outcomes.filter(({ result }) => result !== 'applied');
  for (const otherwise of problems)
    await plans.updateOne(
      { list: id, row: otherwise.row, _id: { $gt: after || `${id}:`, $lte: upTo } },
      { $set: { otherwise } },
    );
  const before = { ...NO_ROWS, rows: outcomes.length, good: outcomes.length };
  await work.updateOne(
    { _id: id, appliedTo: after },
    {
      ...advanced({ before, after: countsOf(outcomes) }, problems),
      $set: { appliedTo: upTo, attempts: 0 },
    },
  );
}

/** What was counted before makes room for what is counted now. */
const advanced = (
  { before, after }: { before: Counts; after: Counts },
  problems: readonly RowOutcome[],
) => ({
  $inc: {
    'counts.rows': after.rows - before.rows,
    'counts.good': after.good - before.good,
    'counts.applied': after.applied - before.applied,
    'counts.dirty': after.dirty - before.dirty,
    'counts.duplicate': after.duplicate - before.duplicate,
  },
  $push: { problems: { $each: problems.slice(0, PROBLEMS_SHOWN), $slice: PROBLEMS_SHOWN } },
});
