import { createHmac } from 'node:crypto';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Limiter, Taken } from '../vocabulary/limits.js';
import { isDuplicateKey } from './group-commit.js';

export type LimitOptions = {
  /** Sets one limit apart from another over the same keys, such as `sign-in-address`. */
  readonly name: string;
  readonly points: number;
  readonly durationS: number;
  /** The database's time, the same in every process. */
  readonly now: () => Date;
  /** Phones and addresses can be guessed from a plain hash, so keys are stored under this one. */
  readonly pepper: Uint8Array;
};

/** When something was counted, and how often at that instant. */
type Use = { readonly at: Date; readonly n: number };
type LimitRow = {
  readonly _id: string;
  readonly uses: readonly Use[];
  readonly ok: boolean;
  readonly endsAt: Date;
};
const MS_PER_S = 1_000;
const MOST_INSTANTS = 100;

/** The TTL index only tidies up: what still counts is decided by comparison. */
export function limitModel(connection: Connection): Model<LimitRow> {
  const schema = new Schema<LimitRow>(
    {
      _id: { type: String, required: true },
      uses: { type: Schema.Types.Mixed, required: true },
      ok: { type: Boolean, required: true },
      endsAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'limits' },
  ).index({ endsAt: 1 }, { name: 'ended', expireAfterSeconds: 0 });
  return connection.models['limits'] ?? connection.model<LimitRow>('limits', schema);
}

/**
 * For signing in and codes: never more than `points` within any `durationS` seconds, counted in one atomic write over
 * all processes. It outlives restarts and has nothing to do with Redis. A database out of reach is an error, so that
 * whoever asks stays closed.
 */
export function authLimiter(connection: Connection, options: LimitOptions): Limiter {
  const rows = limitModel(connection);
  const idOf = (key: string) =>
    createHmac('sha256', options.pepper).update(`${options.name}|${key}`).digest('base64url');
  const count = async (_id: string, now: Date): Promise<Taken> => {
    const row = await rows
      .findOneAndUpdate({ _id }, counted(now, options), {
        upsert: true,
        returnDocument: 'after',
        updatePipeline: true,
      })
      .lean<LimitRow>()
      .orFail();
    return { ok: row.ok, retryAfterS: row.ok ? 0 : secondsUntilRoom(row, now, options) };
  };
  return {
    async consume(key) {
      const [id, now] = [idOf(key), options.now()];
      try {
        return await count(id, now);
      } catch (error) {
        // Two processes saw a key for the first time at the same moment.
        if (isDuplicateKey(error)) return count(id, now);
        throw error;
      }
    },
  };
}

/** Forgets what is over, and counts one more where that leaves room. */
function counted(now: Date, { points, durationS }: LimitOptions): Record<string, unknown>[] {
  const since = new Date(now.getTime() - durationS * MS_PER_S);
  const at = instantOf(now, { points, durationS });
  const counts = { $gt: ['$$use.at', since] };
  const sameInstant = { $eq: ['$$use.at', at] };
  const sumOf = (uses: unknown) => ({ $sum: { $map: { input: uses, in: '$$this.n' } } });
  const those = (cond: unknown) => ({ $filter: { input: '$uses', as: 'use', cond } });
  const oneMore = { at, n: { $add: [1, sumOf(those(sameInstant))] } };
  return [
    {
      $set: {
        uses: { $filter: { input: { $ifNull: ['$uses', []] }, as: 'use', cond: counts } },
      },
    },
    { $set: { ok: { $lt: [sumOf('$uses'), points] } } },
    {
      $set: {
        uses: {
          $cond: ['$ok', { $concatArrays: [those({ $not: sameInstant }), [oneMore]] }, '$uses'],
        },
      },
    },
    { $set: { endsAt: { $add: [{ $max: ['$uses.at', now] }, durationS * MS_PER_S] } } },
  ];
}

/** Of large limits only so many instants are kept apart; counted as later than they were, they never let more pass. */
function instantOf(now: Date, { points, durationS }: Pick<LimitOptions, 'points' | 'durationS'>) {
  if (points <= MOST_INSTANTS) return now;
  const grainMs = Math.ceil((durationS * MS_PER_S) / MOST_INSTANTS);
  return new Date(Math.ceil(now.getTime() / grainMs) * grainMs);
}

function secondsUntilRoom({ uses }: LimitRow, now: Date, { durationS }: LimitOptions): number {
  const earliest = Math.min(...uses.map(({ at }) => at.getTime()));
  const room = earliest + durationS * MS_PER_S - now.getTime();
  return Math.max(1, Math.ceil(room / MS_PER_S));
}
