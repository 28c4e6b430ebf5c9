import { type Row, rowsOf } from '@anxintui/shared/store/aggregate-model';
import { readAhead } from '@anxintui/shared/store/read-ahead';
import type { Filter } from '@anxintui/shared/store/visible-to';
import type { CaseOrder } from '@anxintui/shared/vocabulary/cases';
import type { Connection, mongo } from 'mongoose';
import type { CaseDesks, DeskPage, Narrowed, OrderOfCases } from '../domain/case-desks.js';
import type { Pile } from '../domain/desk.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { type ListedCase, STEPS, type Step } from '../domain/listed-case.js';
import { conditionsOf } from './desk-conditions.js';
import { type AskedPile, type Index, indexFor } from './desk-index.js';
import { caseModel, toCase } from './mongo-cases.js';

const WITHOUT_PAST = { history: 0, outbox: 0 } as const;
const TOGETHER = 500;
/** Names of stores on a desk: a store of which nobody had complained before is found by name within this time. */
const NAMES_KEPT = { max: 50, ttlMs: 60_000 };
const MOST_NAMES = 50_000;

type Rows = mongo.Collection<Row>;
type StoredRow = Pick<Row, '_id' | 'version' | 'head' | 'clocks' | 'facts'>;
type SortField = 'listed.due' | 'listed.filed';
/** Equals in status are ordered by when they are due. */
const FIELDS: Readonly<Record<CaseOrder, SortField>> = {
  due: 'listed.due',
  filed: 'listed.filed',
  status: 'listed.due',
};

/** Cases as they lie on desks. Whose they are is said by the desk, inside every query. */
export function mongoCaseDesks(connection: Connection): CaseDesks {
  const rows = rowsOf(caseModel(connection));
  const names = readAhead((desk) => namesOn(rows, desk), NAMES_KEPT);
  return {
    async page(piles, narrowed, page) {
      const found: StoredRow[] = [];
      const indexOf = await indexesFor(rows, { piles, narrowed }, page);
      for (const part of partsOf(piles, page)) {
        if (found.length >= page.limit) break;
        const limit = page.limit - found.length;
        found.push(
          ...(await firstOf(rows, part, {
            narrowed,
            page: { ...page, limit },
            indexOf,
          })),
        );
      }
      return found.map(toCase);
    },
    count: (pile, most) => rows.countDocuments(conditionsOf(pile, {}), { limit: most }),
    async *each(piles, narrowed, order) {
      for (const { pile } of partsOf(piles, order).flatMap(pileByPile))
        yield* inChunks(rows, { pile, narrowed }, order);
    },
    names: async (desk) => (await names.get(desk))?.names ?? [],
  };
}

/** Cases that are listed together: ordered by status there is one part for each, otherwise one for all. */
type Part = { readonly piles: readonly Pile[]; readonly after?: string };

function partsOf(piles: readonly Pile[], { by, isDescending, after }: DeskPage): Part[] {
  if (by !== 'status') return [{ piles, ...(after ? { after: after.key } : {}) }];
  const inOrder = isDescending ? STEPS.toReversed() : STEPS;
  const from = after ? inOrder.indexOf(after.step) : 0;
  return inOrder.slice(Math.max(from, 0)).map((step) => ({
    piles: piles.filter(({ steps }) => steps.includes(step)).map((pile) => only(pile, step)),
    ...(after?.step === step ? { after: after.key } : {}),
  }));
}
const only = (pile: Pile, step: Step): Pile => ({ ...pile, steps: [step] });
const pileByPile = ({ piles }: Part) => piles.map((pile) => ({ pile }));

type Asked = {
  readonly narrowed: Narrowed;
  readonly page: DeskPage & { readonly limit: number };
  readonly indexOf: IndexOf;
};

/** By which index each pile is read: by its desk, for no two piles of a view are of one. */
type IndexOf = ReadonlyMap<string, Index>;
const indexesFor = async (
  rows: Rows,
  { piles, narrowed }: { readonly piles: readonly Pile[]; readonly narrowed: Narrowed },
  order: OrderOfCases,
): Promise<IndexOf> =>
  new Map(
    await Promise.all(
      piles.map(
        async (pile) => [pile.desk, await indexFor(rows, { pile, narrowed }, order)] as const,
      ),
    ),
  );

/** The first of several piles; none of them holds what another does. */
async function firstOf(
  rows: Rows,
  { piles, after }: Part,
  { narrowed, page, indexOf }: Asked,
): Promise<StoredRow[]> {
  const each = await Promise.all(
    piles.map((pile) => {
      const reading = { ...page, after, index: indexOf.get(pile.desk) };
      return cursorOver(rows, { pile, narrowed }, reading).limit(page.limit).toArray();
    }),
  );
  const sign = directionOf(page);
  const keyed = each.flat().map((row) => ({ row, key: keyOf(row, page.by) }));
  return keyed
    .sort((one, other) => (one.key < other.key ? -sign : sign))
    .slice(0, page.limit)
    .map(({ row }) => row);
}

const keyOf = ({ listed }: Pick<Row, 'listed'>, by: CaseOrder): string =>
  String(by === 'filed' ? listed?.['filed'] : listed?.['due']);

/** When ordered by status the steps go up or down; within a step the most urgent is always first. */
const directionOf = ({ by, isDescending }: OrderOfCases): 1 | -1 =>
  isDescending && by !== 'status' ? -1 : 1;

const beyond = (order: OrderOfCases, after: string | undefined): Filter[] =>
  after === undefined
    ? []
    : [{ [FIELDS[order.by]]: { [directionOf(order) === 1 ? '$gt' : '$lt']: after } }];

type Reading = OrderOfCases & {
  readonly after?: string | undefined;
  readonly index: Index | undefined;
};

function cursorOver(rows: Rows, asked: AskedPile, reading: Reading) {
  const conditions = [conditionsOf(asked.pile, asked.narrowed), ...beyond(reading, reading.after)];
  return rows
    .find({ $and: conditions }, { projection: WITHOUT_PAST })
    .sort({ [FIELDS[reading.by]]: directionOf(reading) })
    .hint(reading.index ?? 'queue-due');
}

async function* inChunks(
  rows: Rows,
  asked: AskedPile,
  order: OrderOfCases,
): AsyncGenerator<DisputeCase[]> {
  let chunk: DisputeCase[] = [];
  const index = await indexFor(rows, asked, order);
  const cursor = cursorOver(rows, asked, { ...order, index });
  for await (const row of cursor.batchSize(TOGETHER)) {
    chunk.push(toCase(row));
    if (chunk.length < TOGETHER) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function namesOn(rows: Rows, desk: string): Promise<{ readonly names: readonly string[] }> {
  const found = await rows
    .aggregate<{ _id: ListedCase['name'] }>(
      [
        { $match: { 'listed.desks': desk } },
        { $group: { _id: '$listed.name' } },
        { $limit: MOST_NAMES },
      ],
      { hint: 'queue-name' },
    )
    .toArray();
  return { names: found.map(({ _id }) => _id) };
}
