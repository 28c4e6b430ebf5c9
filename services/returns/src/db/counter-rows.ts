import type { Row, RowModel } from '@anxintui/shared/store/aggregate-model';
import { idsOf } from '@anxintui/shared/store/page-of-rows';
import type { Filter } from '@anxintui/shared/store/visible-to';
import type { ReturnOrder, ReturnView } from '@anxintui/shared/vocabulary/returns';
import { trusted } from 'mongoose';
import type { CounterPage } from '../domain/repositories.js';

const HOUR_MS = 3_600_000;
/** What must be done within two days is due soon. */
const SOON_MS = 48 * HOUR_MS;
const FIELDS: Readonly<Record<ReturnOrder, string>> = {
  due: 'nextDueAt',
  filed: 'clocks.0.startAt',
};

/** One page of what waits at a counter. A store has some hundreds open, so they are sorted as they are found. */
export async function counterRows(
  model: RowModel,
  theirs: Filter,
  page: CounterPage,
): Promise<Row[]> {
  const { limit, status, by, isDescending } = page;
  const direction = isDescending ? -1 : 1;
  const conditions = [
    theirs,
    ...(status === undefined ? [] : [{ 'facts.status': status }]),
    ...inView(page),
    ...(await calledBy(model, theirs, page)),
    ...beyond(page),
  ];
  return model
    .find({ $and: conditions })
    .select({ history: 0 })
    .sort({ [FIELDS[by]]: direction, _id: direction })
    .limit(limit)
    .lean<Row[]>();
}

type Viewing = (at: Date) => Filter;
/** A refund whose time has passed has no clock left that could run out. */
const VIEWS: Readonly<Record<ReturnView, Viewing>> = {
  todo: () => ({ 'facts.status': trusted({ $in: ['filed', 'presented', 'accepted'] }) }),
  'due-soon': (at) => ({
    'facts.status': trusted({ $in: ['presented', 'accepted'] }),
    nextDueAt: trusted({ $gte: at, $lt: new Date(at.getTime() + SOON_MS) }),
  }),
  overdue: () => ({
    'facts.status': 'accepted',
    clocks: trusted({ $elemMatch: { kind: 'refund', state: 'fired' } }),
  }),
};
const inView = ({ view, at }: CounterPage): Filter[] => (view ? [VIEWS[view](at)] : []);

async function calledBy(
  model: RowModel,
  theirs: Filter,
  { asked }: CounterPage,
): Promise<Filter[]> {
  if (!asked) return [];
  if (!('words' in asked))
    return [{ _id: trusted({ $in: [...(await idsOf(model, theirs, asked))] }) }];
  return asked.words.map((word) => {
    const holding = new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'iu');
    return { $or: [{ 'facts.items.name': holding }, { 'facts.seller.storeName': holding }] };
  });
}

/** What comes after the last one; what has no date sorts before everything that has one. */
function beyond({ by, isDescending, after }: CounterPage): Filter[] {
  if (!after) return [];
  const field = FIELDS[by];
  const past = isDescending ? '$lt' : '$gt';
  const at = after.at === 0 ? null : new Date(after.at);
  const alike = {
    [field]: at ?? trusted({ $exists: false }),
    _id: trusted({ [past]: after.id }),
  };
  const further = at ? [{ [field]: trusted({ [past]: at }) }] : [];
  // Upwards the dated ones follow the undated, downwards the other way round.
  const hasOthers = isDescending === (at !== null);
  const others = { [field]: trusted({ $exists: !isDescending }) };
  return [{ $or: [alike, ...further, ...(hasOthers ? [others] : [])] }];
}
