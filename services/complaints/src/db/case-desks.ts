import { rowsOf } from '@anxintui/shared/store/aggregate-model';
import { readAhead } from '@anxintui/shared/store/read-ahead';
import type { Connection } from 'mongoose';
import type { CaseDesks, OrderOfCases } from '../domain/case-desks.js';
import type { Pile } from '../domain/desk.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { idInKey, type ListedCase } from '../domain/listed-case.js';
import { conditionsOf } from './desk-conditions.js';
import { indexOfAll } from './desk-index.js';
import { keysOfPage, partsOf } from './desk-keys.js';
import { type AskedPile, cursorOver, type Rows } from './desk-reading.js';
import { caseModel, toCase } from './mongo-cases.js';

const WITHOUT_PAST = { history: 0, outbox: 0 } as const;
const TOGETHER = 500;
/** Names of stores on a desk: a store of which nobody had complained before is found by name within this time. */
const NAMES_KEPT = { max: 50, ttlMs: 60_000 };
const MOST_NAMES = 50_000;

/** Cases as they lie on desks. Whose they are is said by the desk, inside every query. */
export function mongoCaseDesks(connection: Connection): CaseDesks {
  const rows = rowsOf(caseModel(connection));
  const names = readAhead((desk) => namesOn(rows, desk), NAMES_KEPT);
  return {
    async page(piles, narrowed, page) {
      const keys = await keysOfPage(rows, piles, { narrowed, page });
      return await casesBehind(rows, keys, piles);
    },
    count: (pile, most) =>
      rows.countDocuments(conditionsOf(pile, {}), { limit: most, hint: 'queue-due' }),
    async *each(piles, narrowed, order) {
      for (const part of partsOf(piles, order))
        for (const pile of part.piles) yield* inChunks(rows, { pile, narrowed }, order);
    },
    names: async (desk) => (await names.get(desk))?.names ?? [],
  };
}

/** The cases that stand behind these keys and still lie on these desks, in the order of the keys. */
async function casesBehind(
  rows: Rows,
  keys: readonly string[],
  piles: readonly Pile[],
): Promise<DisputeCase[]> {
  const ids = keys.map(idInKey);
  const onDesk = { 'listed.desks': { $in: piles.map(({ desk }) => desk) } };
  const found = await rows
    .find({ _id: { $in: ids }, ...onDesk }, { projection: WITHOUT_PAST, hint: { _id: 1 } })
    .toArray();
  const byId = new Map(found.map((row) => [row._id, toCase(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function* inChunks(
  rows: Rows,
  asked: AskedPile,
  order: OrderOfCases,
): AsyncGenerator<DisputeCase[]> {
  let chunk: DisputeCase[] = [];
  const reading = { ...order, index: indexOfAll(asked, order) };
  const cursor = cursorOver(rows, asked, reading).project<StoredRow>(WITHOUT_PAST);
  for await (const row of cursor.batchSize(TOGETHER)) {
    chunk.push(toCase(row));
    if (chunk.length < TOGETHER) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
type StoredRow = Parameters<typeof toCase>[0];

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
