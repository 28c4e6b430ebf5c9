import { aggregateModel, type Row, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { standingRows } from '@anxintui/shared/store/grouped-reads';
import { visibleBy } from '@anxintui/shared/store/visible-to';
import { PARTIES } from '@anxintui/shared/vocabulary/actors';
import { GOODS_CATEGORIES, INTACT_POINTS } from '@anxintui/shared/vocabulary/claims';
import { HEARD_PLEDGE_EVENTS } from '@anxintui/shared/vocabulary/events';
import {
  EXCLUSIONS,
  FREIGHT_PAYERS,
  GIFT_RULES,
  RETURN_PLACES,
  SUPERVISION_OUTCOMES,
} from '@anxintui/shared/vocabulary/pledges';
import { type Connection, trusted } from 'mongoose';
import { z } from 'zod';
import type { Pledge } from '../domain/pledge.js';
import type { Pledges, ReviewPage } from '../domain/repositories.js';

/** The oldest versions know three terms; what the others mean where they are absent is the domain's to say. */
const Numbered = z.looseObject({
  version: z.int(),
  renews: z.exactOptional(z.literal(true)),
  windowDays: z.int(),
  refundHours: z.number(),
  excluded: z.array(z.enum(GOODS_CATEGORIES)),
  exclusions: z.exactOptional(z.array(z.enum(EXCLUSIONS))),
  disclosure: z.exactOptional(z.string()),
  conditions: z.exactOptional(
    z.partialRecord(z.enum(GOODS_CATEGORIES), z.array(z.enum(INTACT_POINTS))),
  ),
  freight: z.exactOptional(z.enum(FREIGHT_PAYERS)),
  returnPlaces: z.exactOptional(z.array(z.enum(RETURN_PLACES))),
  gifts: z.exactOptional(z.enum(GIFT_RULES)),
  points: z.exactOptional(z.string()),
  validityYears: z.exactOptional(z.int()),
});
const InForceOnce = Numbered.extend({
  status: z.enum(['in-force', 'superseded', 'suspended', 'withdrawn', 'expired', 'delisted']),
  validFrom: z.string(),
  validUntil: z.string(),
  suspensions: z.exactOptional(
    z.array(z.looseObject({ from: z.string(), until: z.exactOptional(z.string()) })),
  ),
});
const Draft = Numbered.extend({
  status: z.enum(['draft', 'submitted', 'returned', 'withdrawn']),
});
/** Loose: a fact that this version does not know is carried along, never dropped. */
const PledgeFacts = z.looseObject({
  number: z.string(),
  versions: z.array(z.union([InForceOnce, Draft])),
  store: z.exactOptional(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      division: z.string(),
      zone: z.exactOptional(z.string()),
      sellerId: z.string(),
      headquartersId: z.exactOptional(z.string()),
    }),
  ),
  bureau: z.exactOptional(
    z.looseObject({ id: z.string(), name: z.string(), path: z.array(z.string()) }),
  ),
  supervision: z.exactOptional(
    z.array(
      z.looseObject({
        outcome: z.enum(SUPERVISION_OUTCOMES),
        version: z.int(),
        words: z.string(),
        at: z.date(),
        by: z.enum(PARTIES),
      }),
    ),
  ),
  appeals: z.exactOptional(
    z.array(
      z.looseObject({
        against: z.int(),
        words: z.string(),
        at: z.date(),
        by: z.enum(PARTIES),
      }),
    ),
  ),
  closedAt: z.exactOptional(z.date()),
  waitingSince: z.exactOptional(z.date()),
});

export const pledgeModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'pledges', [
    { keys: { 'facts.bureau.path': 1, 'facts.waitingSince': 1, _id: 1 }, name: 'reviews' },
    { keys: { 'facts.waitingSince': 1 }, name: 'waiting' },
    { keys: { 'facts.number': 1 }, name: 'number' },
  ]);

const toDomain = ({ _id, version, head, clocks, facts }: Standing): Pledge => ({
  id: _id,
  version,
  head,
  clocks,
  ...PledgeFacts.parse(facts),
});

/** Whom a pledge concerns beside its public side, as `PLEDGE_RULES` says; its number is its store's. */
const visibleTo = visibleBy({
  'own-store': { paths: ['_id'] },
  'own-network': { paths: ['facts.store.headquartersId'] },
  'own-bureau': { paths: ['facts.bureau.path'] },
});

export function mongoPledges(connection: Connection): Pledges {
  const model = pledgeModel(connection);
  const rows = aggregates<Pledge>({
    model,
    toDomain,
    heard: new Set<string>(HEARD_PLEDGE_EVENTS),
    visibleTo,
  });
  const standing = standingRows(model);
  return {
    ...rows,
    async find(storeId) {
      const row = await standing(storeId);
      return row && toDomain(row);
    },
    async findByNumber(number) {
      const row = await model
        .findOne({ 'facts.number': number })
        .select({ history: 0 })
        .lean<Row>();
      return row && toDomain(row);
    },
    reviews: async (bureauId, page) => (await reviews(model, bureauId, page)).map(toDomain),
  };
}

const LONG_AGO = new Date(0);

/** What was submitted first is due first. */
const reviews = (
  model: RowModel,
  bureauId: string,
  { limit, after = { since: LONG_AGO, id: '' } }: ReviewPage,
): Promise<Row[]> =>
  model
    .find({
      'facts.bureau.path': bureauId,
      'facts.waitingSince': trusted({ $gte: after.since }),
      $or: [
        { 'facts.waitingSince': trusted({ $gt: after.since }) },
        { _id: trusted({ $gt: after.id }) },
      ],
    })
    .select({ history: 0 })
    .sort({ 'facts.waitingSince': 1, _id: 1 })
    .limit(limit)
    .lean<Row[]>();

/** What the auditor asks: reviews that are waited for without a clock that says, or said, until when. */
export async function countReviewsWithoutClock(model: RowModel): Promise<number> {
  const [counted] = await model.aggregate<{ count: number }>([
    { $match: { 'facts.waitingSince': { $gt: LONG_AGO } } },
    { $match: { $expr: { $not: { $anyElementTrue: ofThisReview } } } },
    { $count: 'count' },
  ]);
  return counted?.count ?? 0;
}

/** An earlier review that was late has a clock as well, of an earlier start. */
const ofThisReview = {
  $map: {
    input: '$clocks',
    in: {
      $and: [
        { $eq: ['$$this.kind', 'review'] },
        { $in: ['$$this.state', ['open', 'fired']] },
        { $gte: ['$$this.startAt', '$facts.waitingSince'] },
      ],
    },
  },
};
