import { cityCodeOf } from '@anxintui/shared/divisions/divisions';
import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import { type Movement, type MovementKind, movementsOf } from '../domain/figure-movements.js';
import { BEFORE, type MovementCount } from '../domain/figures.js';
import type { Pledge } from '../domain/pledge.js';
import type { FigureMovements, MovementPlace, StoreBehind } from '../domain/repositories.js';

/** One movement of one pledge; a projection, so that a year is counted from an index alone. */
export type MovementRow = {
  /** The store's number and, behind a dash, which of its movements this is. */
  readonly _id: string;
  readonly city: string;
  readonly kind: MovementKind;
  readonly month: string;
  readonly on: string;
};
const COUNTED = { kind: 1, month: 1, city: 1, _id: 1 } as const;

export function movementModel(connection: Connection): Model<MovementRow> {
  const text = { type: String, required: true } as const;
  const schema = new Schema<MovementRow>(
    { _id: text, city: text, kind: text, month: text, on: text },
    { strict: 'throw', versionKey: false, collection: 'pledgeMovements' },
  ).index(COUNTED, { name: 'counted' });
  return (
    connection.models['pledgeMovements'] ?? connection.model<MovementRow>('pledgeMovements', schema)
  );
}

/** The rows of one pledge, each at a place of its own, so that writing them again changes nothing. */
export const movementRows = (
  pledge: Pick<Pledge, 'id' | 'versions'>,
  division: string,
): MovementRow[] => {
  const city = cityCodeOf(division);
  return movementsOf(pledge).map((movement, at) => rowOf(movement, { id: pledge.id, at, city }));
};

const rowOf = (
  { kind, on }: Movement,
  { id, at, city }: { id: string; at: number; city: string },
): MovementRow => ({ _id: `${id}-${at}`, city, kind, month: on.slice(0, 7), on });

export function mongoFigureMovements(connection: Connection): FigureMovements {
  const rows = connection.collection<MovementRow>(movementModel(connection).collection.name);
  return {
    async replace(pledge, division) {
      const wanted = movementRows(pledge, division);
      await rows.bulkWrite([
        ...wanted.map(({ _id, ...row }) => ({
          updateOne: { filter: { _id }, update: { $set: row }, upsert: true },
        })),
        {
          deleteMany: {
            filter: { _id: { ...ofPledge(pledge.id), $nin: wanted.map(({ _id }) => _id) } },
          },
        },
      ]);
    },
    counts: (year) => countsOf(rows, year),
    async behind(place, { limit, after }) {
      const found = await rows
        .find({ ...placeFilter(place), ...afterFilter(after) })
        .sort({ month: 1, city: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return found.map(storeBehind);
    },
  };
}

/** Every `_id` of one pledge: a full stop follows the dash. */
const ofPledge = (id: string) => ({ $gte: `${id}-`, $lt: `${id}.` });

const storeBehind = ({ _id, city, month, on }: MovementRow): StoreBehind => ({
  place: [month, city, _id].join(' '),
  storeId: _id.slice(0, _id.indexOf('-')),
  city,
  on,
});

/** Covered by the index `counted`: no document is fetched, however many pledges there are. */
async function countsOf(
  rows: mongo.Collection<MovementRow>,
  year: number,
): Promise<MovementCount[]> {
  const found = await rows
    .aggregate<{ _id: Omit<MovementCount, 'n'>; n: number }>(
      [
        { $match: { kind: { $in: KINDS }, month: { $lte: `${year}-12` } } },
        { $group: { _id: { city: '$city', kind: '$kind', month: '$month' }, n: { $sum: 1 } } },
      ],
      { hint: 'counted' },
    )
    .toArray();
  const earlier = new Map<string, MovementCount>();
  const counts = found.map(({ _id, n }) => ({ ..._id, n }));
  const isOfYear = ({ month }: MovementCount): boolean => month >= `${year}-01`;
  for (const { city, kind, n } of counts.filter((count) => !isOfYear(count))) {
    const key = `${city} ${kind}`;
    earlier.set(key, { city, kind, month: BEFORE, n: n + (earlier.get(key)?.n ?? 0) });
  }
  return [...earlier.values(), ...counts.filter(isOfYear)];
}
const KINDS: readonly MovementKind[] = ['new', 'renewed', 'left', 'covered', 'uncovered'];

const placeFilter = ({ kind, year, month, city }: MovementPlace) => ({
  kind,
  month:
    month === undefined
      ? { $gte: `${year}-01`, $lte: `${year}-12` }
      : `${year}-${String(month).padStart(2, '0')}`,
  ...(city === undefined ? {} : { city }),
});

/** Behind the last row of the page before, in the order of the index. */
function afterFilter(after: string | undefined) {
  if (after === undefined) return {};
  const [month = '', city = '', _id = ''] = after.split(' ');
  return {
    $or: [
      { month: { $gt: month } },
      { month, city: { $gt: city } },
      { month, city, _id: { $gt: _id } },
    ],
  };
}
