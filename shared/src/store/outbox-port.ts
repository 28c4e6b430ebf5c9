import { type mongo, trusted } from 'mongoose';
import { type OutboxEntry, type Row, type RowModel, rowsOf } from './aggregate-model.js';
import { groupCommit } from './group-commit.js';

/** One undelivered event of one aggregate. */
export type Undelivered = OutboxEntry & { readonly aggregateId: string };
export type Delivery = Pick<Undelivered, 'aggregateId' | 'eventId'>;

/** What the relay and the consumers do to the outboxes of one collection; none of it touches `version`. */
export type OutboxPort = {
  /** Entries due by `now`, of the documents that have waited longest. */
  claim(now: Date, limit: number): Promise<Undelivered[]>;
  /** Counts the attempt and puts the entry off until `dueAt`, unless somebody else has done so meanwhile. */
  mark(sent: readonly Undelivered[], dueAt: Date): Promise<void>;
  /** The consumer has done its effect: the entry leaves the document. */
  acknowledge(done: Delivery): Promise<void>;
  /** A handler failed: look again at `dueAt`. */
  putOff(failed: Delivery, dueAt: Date): Promise<void>;
  /** Redis came back empty: everything that was sent may be lost, so all of it is due, and no attempt counts. */
  makeAllDue(now: Date): Promise<number>;
  /** How many aggregates have an event undelivered since before `since`. */
  countOlder(since: Date): Promise<number>;
};

export function outboxPort(model: RowModel): OutboxPort {
  const rows = rowsOf(model);
  // Acknowledgements of the same instant share one write; each is safe to repeat.
  const acknowledge = groupCommit<Update>((group) =>
    rows.bulkWrite(
      group.map((update) => ({ updateOne: update })),
      { ordered: false },
    ),
  );
  return {
    claim: (now, limit) => claim(model, now, limit),
    async mark(sent, dueAt) {
      if (sent.length === 0) return;
      await rows.bulkWrite(
        sent.map((entry) => ({ updateOne: marking(entry, dueAt) })),
        { ordered: false },
      );
    },
    acknowledge: ({ aggregateId, eventId }) =>
      acknowledge({
        filter: { _id: aggregateId },
        update: { $pull: { outbox: { eventId } } },
      }),
    async putOff({ aggregateId, eventId }, dueAt) {
      await rows.updateOne(
        { _id: aggregateId },
        { $set: { 'outbox.$[entry].dueAt': dueAt } },
        { arrayFilters: [{ 'entry.eventId': eventId }] },
      );
    },
    async makeAllDue(now) {
      const { modifiedCount } = await rows.updateMany(
        { 'outbox.dueAt': { $gt: now } },
        { $set: { 'outbox.$[entry].dueAt': now, 'outbox.$[entry].attempt': 0 } },
        { arrayFilters: [{ 'entry.dueAt': { $gt: now } }] },
      );
      return modifiedCount;
    },
    countOlder: (since) =>
      model.countDocuments({
        'outbox.dueAt': trusted({ $exists: true }),
        'outbox.at': trusted({ $lt: since }),
      }),
  };
}

/** In the index's own order, the longest waiting first: a sort over a multikey index would walk all of it. */
async function claim(model: RowModel, now: Date, limit: number): Promise<Undelivered[]> {
  const rows = await model
    .find({ 'outbox.dueAt': trusted({ $lte: now }) }, { outbox: 1 })
    .hint('outbox')
    .limit(limit)
    .lean<Pick<Row, '_id' | 'outbox'>[]>();
  return rows.flatMap(({ _id, outbox }) =>
    outbox.filter(({ dueAt }) => dueAt <= now).map((entry) => ({ ...entry, aggregateId: _id })),
  );
}

const marking = ({ aggregateId, eventId, attempt }: Undelivered, dueAt: Date) => ({
  filter: { _id: aggregateId },
  update: {
    $set: { 'outbox.$[entry].dueAt': dueAt, 'outbox.$[entry].attempt': attempt + 1 },
  },
  arrayFilters: [{ 'entry.eventId': eventId, 'entry.attempt': attempt }],
});

type Update = { filter: mongo.Filter<Row>; update: mongo.UpdateFilter<Row> };
