import type { mongo } from 'mongoose';
import {
  type Aggregate,
  type Beginning,
  type Cause,
  type Decision,
  EVERYTHING,
  type Loaded,
  type Repository,
  type Viewer,
} from '../aggregate/aggregate.js';
import { earliestDue } from '../aggregate/clocks.js';
import { BEGINNING, chain, type Entry } from '../aggregate/history.js';
import { type Row, type RowModel, rowsOf } from './aggregate-model.js';
import { groupCommit, isDuplicateKey } from './group-commit.js';
import { groupedReads } from './grouped-reads.js';
import { UnavailableError } from './unavailable.js';
import type { Filter, VisibleTo } from './visible-to.js';

export type Standing = Pick<Row, '_id' | 'version' | 'head' | 'clocks' | 'facts'>;
const STANDING = { version: 1, head: 1, clocks: 1, facts: 1 } as const;

export type AggregateStore<A extends Aggregate> = Repository<A> & {
  /** The aggregate with its whole history; null when there is none, or none that concerns the viewer. */
  read(id: string, viewer: Viewer): Promise<{ current: A; history: Entry[] } | null>;
  /** The aggregate as it stands, with one event of its history, for the router; null when there is no such event. */
  readEvent(id: string, eventId: string): Promise<{ current: A; event: Entry } | null>;
};
export type StoreParts<A extends Aggregate> = {
  readonly model: RowModel;
  /** From the document to the aggregate; must carry along every fact it does not know. */
  readonly toDomain: (row: Standing) => A;
  /** The events that a consumer waits for. */
  readonly heard: ReadonlySet<string>;
  /** Whose an aggregate is: what is none of somebody's business never leaves the database. */
  readonly visibleTo: VisibleTo;
  /** What lists sort and choose by; what has once had a place in a list keeps one. */
  readonly listed?: ListedOf<A>;
};
type ListedOf<A> = (aggregate: A) => Row['listed'];
const UNLISTED = (): undefined => undefined;

/** One aggregate is one document, one step is one conditional write: no transaction, nothing to roll back. */
export function aggregates<A extends Aggregate>(parts: StoreParts<A>): AggregateStore<A> {
  const { model, heard, toDomain, visibleTo, listed = UNLISTED } = parts;
  const rows = rowsOf(model);
  const insert = groupCommit<Row>((group) => rows.insertMany(group, { ordered: false }));
  const told = groupedReads((keys) => readEvents(rows, keys));
  return {
    async load(id, cause, viewer) {
      const filter = seenBy(viewer, visibleTo);
      return filter && load(model, toDomain, { id, cause, filter });
    },
    async read(id, viewer) {
      const filter = seenBy(viewer, visibleTo);
      if (!filter) return null;
      const row = await theOne<Row>(model, { id, filter }, { ...STANDING, history: 1 });
      return row && { current: toDomain(row), history: row.history };
    },
    async readEvent(id, eventId) {
      const found = await told(eventKey(id, eventId));
      return found && { current: toDomain(found.row), event: found.event };
    },
    async create(decision, cause) {
      const row = { ...newRow(decision, cause, heard), ...listing(listed(decision.next)) };
      const [first] = row.history;
      try {
        await insert(row);
        return { created: true, first: beginning(first) };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return { created: false, first: await firstOf(model, row._id) };
      }
    },
    beginning: (id) => beginningOf(model, id),
    save: (before, decision, cause) => save({ rows, heard, listed }, before, { decision, cause }),
  };
}

const ALL: Filter = {};

/** What must be so of a document that the viewer may read; null where nothing can be theirs, and nobody need ask. */
const seenBy = (viewer: Viewer, visibleTo: VisibleTo): Filter | null =>
  viewer === EVERYTHING ? ALL : visibleTo(viewer);

/** By its number, whatever else is asked: no index of a list is ever weighed against that of `_id`. */
const theOne = <R>(
  model: RowModel,
  { id, filter }: { readonly id: string; readonly filter: Filter },
  projection: object,
): Promise<R | null> =>
  // Side by side: a filter may speak of `_id` too, and must not take the place of the one that is asked for.
  model
    .findOne({ $and: [{ _id: id }, filter] }, projection)
    .hint({ _id: 1 })
    .lean<R>();

type ToldEvent = { readonly row: Standing; readonly event: Entry };
const eventKey = (id: string, eventId: string): string => `${id} ${eventId}`;

/** The events of these keys, each with the aggregate it belongs to. */
async function readEvents(
  rows: mongo.Collection<Row>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ToldEvent>> {
  const pairs = keys.map((key) => key.split(' '));
  const ids = pairs.map(([id = '']) => id);
  const eventIds = pairs.map(([, eventId = '']) => eventId);
  const asked = { $filter: { input: '$history', cond: { $in: ['$$this.id', eventIds] } } };
  const found = await rows
    .find({ _id: { $in: ids } }, { projection: { ...STANDING, history: asked } })
    .toArray();
  const events = found.flatMap((row) => row.history.map((event) => ({ row, event })));
  return new Map(events.map((each) => [eventKey(each.row._id, each.event.id), each]));
}

async function load<A extends Aggregate>(
  model: RowModel,
  toDomain: (row: Standing) => A,
  { id, cause, filter }: { id: string; cause: string; filter: Filter },
): Promise<Loaded<A> | null> {
  const projection = { ...STANDING, history: { $elemMatch: { cause } } };
  const row = await theOne<Standing & Partial<Pick<Row, 'history'>>>(
    model,
    { id, filter },
    projection,
  );
  if (!row) return null;
  const [earlier] = row.history ?? [];
  const current = toDomain(row);
  return earlier ? { current, honoured: earlier.fingerprint ?? '' } : { current };
}

type Saving<A extends Aggregate> = {
  readonly rows: mongo.Collection<Row>;
  readonly heard: ReadonlySet<string>;
  readonly listed: ListedOf<A>;
};
async function save<A extends Aggregate>(
  { rows, heard, listed }: Saving<A>,
  before: A,
  { decision, cause }: { decision: Decision<A>; cause: Cause },
): Promise<A | null> {
  const { entries, ...standing } = chain(before, decision, cause);
  const saved = { ...decision.next, ...standing };
  const outbox = entries.filter(({ type }) => heard.has(type)).map(undelivered);
  const { $set, $unset } = settled(saved);
  const { matchedCount } = await rows.updateOne(
    { _id: before.id, version: before.version, 'history.cause': { $ne: cause.key } },
    {
      $set: { ...$set, ...listing(listed(saved)) },
      ...($unset ? { $unset } : {}),
      $push: { history: { $each: entries }, outbox: { $each: outbox } },
    },
  );
  return matchedCount === 1 ? saved : null;
}

function settled({ id: _, version, head, clocks, ...facts }: Aggregate) {
  const state = { version, head, clocks: [...clocks], facts };
  const nextDueAt = earliestDue(clocks);
  return nextDueAt
    ? { $set: { ...state, nextDueAt } }
    : { $set: state, $unset: { nextDueAt: true } as const };
}

const listing = (listed: Row['listed']) => (listed ? { listed } : {});

/** The whole document of a new aggregate. */
export function newRow(
  decision: Decision<Aggregate>,
  cause: Cause,
  heard: ReadonlySet<string>,
): Row {
  const { entries, version, head } = chain(BEGINNING, decision, cause);
  const { id, version: _, head: __, clocks, ...facts } = decision.next;
  const nextDueAt = earliestDue(clocks);
  return {
    _id: id,
    version,
    head,
    clocks: [...clocks],
    ...(nextDueAt ? { nextDueAt } : {}),
    facts,
    history: entries,
    outbox: entries.filter(({ type }) => heard.has(type)).map(undelivered),
  };
}

const undelivered = ({ id, type, seq, at }: Entry) => ({
  eventId: id,
  topic: type,
  seq,
  at,
  attempt: 0,
  dueAt: at,
});

const READ_TRIES = 3;
const READ_PAUSE_MS = 50;

/** A document whose insert is still being made known to a majority is not visible at once. */
async function firstOf(model: RowModel, id: string): Promise<Beginning> {
  for (let tries = 0; tries < READ_TRIES; tries += 1) {
    const first = await beginningOf(model, id);
    if (first) return first;
    await new Promise((resolve) => setTimeout(resolve, READ_PAUSE_MS));
  }
  throw new UnavailableError(`${id} is being written`);
}

async function beginningOf(model: RowModel, id: string): Promise<Beginning | null> {
  const row = await model
    .findOne({ _id: id }, { history: { $slice: 1 } })
    .lean<Pick<Row, 'history'>>();
  return row && beginning(row.history[0]);
}

function beginning(first: Entry | undefined): Beginning {
  if (!first) throw new Error('a stored aggregate has no first event');
  const { type, at, data, fingerprint = '' } = first;
  return data ? { type, at, data, fingerprint } : { type, at, fingerprint };
}
