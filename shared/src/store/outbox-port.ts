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
  /** A handler failed, with an error of that code: look again at `dueAt`. */
  putOff(failed: Delivery, dueAt: Date, failedWith?: string): Promise<void>;
  /** An event that was given up is due anew; false where there is no such event. Safe to repeat. */
  sendAgain(given: Delivery, dueAt: Date): Promise<boolean>;
  /** Redis came back empty: everything that was sent may be lost, so all of it is due, and no attempt counts. */
  makeAllDue(now: Date): Promise<number>;
  /** How many aggregates have an event undelivered since before `since`. */
  countOlder(since: Date): Promise<number>;
  /** How many aggregates have an event undelivered, counted up to `most`, and the oldest of those events. */
  waiting(most: number): Promise<Waiting>;
};
export type Waiting = { readonly count: number; readonly oldestAt: Date | null };

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
    async putOff({ aggregateId, eventId }, dueAt, failedWith) {
      const why = failedWith === undefined ? {} : { 'outbox.$[entry].failedWith': failedWith };
      await rows.updateOne(
        { _id: aggregateId },
        { $set: { 'outbox.$[entry].dueAt': dueAt, ...why } },
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
    sendAgain: (given, dueAt) => sendAgain(rows, given, dueAt),
    waiting: (most) => waiting(model, most),
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

/** The history has every event for ever, so one that has left the outbox can be put back. */
async function sendAgain(
  rows: mongo.Collection<Row>,
  { aggregateId, eventId }: Delivery,
  dueAt: Date,
): Promise<boolean> {
  const projection = { history: { $elemMatch: { id: eventId } } };
  const row = await rows.findOne({ _id: aggregateId }, { projection });
  const [event] = row?.history ?? [];
  if (!event) return false;
  const { type: topic, seq, at } = event;
  await rows.updateOne(
    { _id: aggregateId, 'outbox.eventId': { $ne: eventId } },
    { $push: { outbox: { eventId, topic, seq, at, attempt: 0, dueAt } } },
  );
  return true;
}

async function waiting(model: RowModel, most: number): Promise<Waiting> {
  const found = await model
    .find({ 'outbox.dueAt': trusted({ $exists: true }) }, { 'outbox.at': 1 })
    .hint('outbox')
    .limit(most)
    .lean<{ readonly outbox: readonly { readonly at: Date }[] }[]>();
  const instants = found.flatMap(({ outbox }) => outbox.map(({ at }) => at.getTime()));
  const oldest = instants.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return {
    count: found.length,
    oldestAt: instants.length === 0 ? null : new Date(oldest),
  };
}

const marking = ({ aggregateId, eventId, attempt }: Undelivered, dueAt: Date) => ({
  filter: { _id: aggregateId },
  update: {
    $set: { 'outbox.$[entry].dueAt': dueAt, 'outbox.$[entry].attempt': attempt + 1 },
  },
  arrayFilters: [{ 'entry.eventId': eventId, 'entry.attempt': attempt }],
});

type Update = { filter: mongo.Filter<Row>; update: mongo.UpdateFilter<Row> };
