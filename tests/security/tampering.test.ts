import type { Row } from '@anxintui/shared/store/aggregate-model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf, storedRow } from '../support/stored.js';
import { startWorld, type World } from './world.js';

const EDITS = 200;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

type Path = readonly (string | number)[];
/** One edit that somebody with access to the database could make by hand. */
type Edit = { readonly what: string; readonly set: Readonly<Record<string, unknown>> };

const isPart = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !(value instanceof Date);

/** Every single value inside a value, with the way to it. */
function leavesOf(value: unknown, path: Path = []): { path: Path; leaf: unknown }[] {
  if (!isPart(value)) return [{ path, leaf: value }];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

function altered(leaf: unknown): unknown {
  if (leaf instanceof Date) return new Date(leaf.getTime() + 1);
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf === 'boolean') return !leaf;
  return typeof leaf === 'string' ? `${leaf} ` : 'nothing';
}

const PARTS = ['history', 'facts', 'clocks'] as const;

/** A value changed; an entry dropped, doubled, or exchanged with its neighbour; a fact added or dropped. */
function editsOf(row: Row): Edit[] {
  const values = PARTS.flatMap((part) =>
    leavesOf(row[part]).map(({ path, leaf }) => {
      const name = [part, ...path].join('.');
      return { what: `another ${name}`, set: { [name]: altered(leaf) } };
    }),
  );
  const lists = (['history', 'clocks'] as const).flatMap((part) =>
    row[part].flatMap((_, at) => listEdits(part, row[part], at)),
  );
  const facts = Object.keys(row.facts).map((name) => {
    const { [name]: dropped, ...others } = row.facts;
    return { what: `no ${name}, which was ${typeof dropped}`, set: { facts: others } };
  });
  const added = { what: 'one more fact', set: { facts: { ...row.facts, isSettled: true } } };
  const standing = [
    { what: 'another version', set: { version: row.version - 1 } },
    { what: 'another head', set: { head: row.history[0]?.prev ?? '' } },
  ];
  return [...values, ...lists, ...facts, added, ...standing];
}

function listEdits(part: string, list: readonly unknown[], at: number): Edit[] {
  const without = list.filter((_, index) => index !== at);
  const doubled = [...list.slice(0, at + 1), ...list.slice(at)];
  const exchanged = [...list.slice(0, at), list[at + 1], list[at], ...list.slice(at + 2)];
  const edits = [
    { what: `no ${part}.${at}`, set: { [part]: without } },
    { what: `${part}.${at} twice`, set: { [part]: doubled } },
  ];
  const isLast = at === list.length - 1;
  return isLast
    ? edits
    : [...edits, { what: `${part}.${at} after the next`, set: { [part]: exchanged } }];
}

describe('an edit made by hand in the database', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    const { as, withBureauId } = world;
    await as('intake-1').cases.take(await as('intake-1').cases.read(withBureauId), 'accept');
    await world.stack.stopRouter();
  });
  afterAll(() => world.stack.stop());

  it(`is found by the verifier, ${EDITS} of ${EDITS} (seed ${SEED})`, async () => {
    const { connection } = world.stack;
    const targets = [
      ['returns', world.filedId],
      ['cases', world.withStoreId],
      ['cases', world.withBureauId],
    ] as const;
    const possible: { edit: Edit; row: Row; collection: 'returns' | 'cases' }[] = [];
    for (const [collection, id] of targets) {
      const row = await storedRow(connection, collection, id);
      expect(problemsOf(row)).toEqual([]);
      possible.push(...editsOf(row).map((edit) => ({ edit, row, collection })));
    }
    const chosen = fc.sample(fc.constantFrom(...possible), { numRuns: EDITS, seed: SEED });

    const unnoticed: string[] = [];
    for (const { edit, row, collection } of chosen) {
      const rows = connection.collection<Row>(collection);
      await rows.updateOne({ _id: row._id }, { $set: edit.set });
      const found = problemsOf(await storedRow(connection, collection, row._id));
      if (found.length === 0) unnoticed.push(`${collection}: ${edit.what}`);
      await rows.replaceOne({ _id: row._id }, row);
    }

    expect(possible.length).toBeGreaterThan(EDITS);
    expect(unnoticed).toEqual([]);
  });

  it('that moves a whole history under the number of another case is found', async () => {
    const { connection } = world.stack;
    const one = await storedRow(connection, 'cases', world.withStoreId);

    expect(problemsOf({ ...one, _id: world.withBureauId })).not.toEqual([]);
  });
});
