import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import { aggregateModel, type Row, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import type { VisibleTo } from '@anxintui/shared/store/visible-to';
import { ROLES } from '@anxintui/shared/vocabulary/actors';
import { IMPORT_COLUMNS, IMPORT_FAILURES } from '@anxintui/shared/vocabulary/imports';
import { type Connection, trusted } from 'mongoose';
import { z } from 'zod';
import { type Import, listingBureauOf } from '../domain/import.js';
import type { Imports } from '../domain/import-ports.js';

const Counts = z.object({
  rows: z.int(),
  good: z.int(),
  applied: z.int(),
  dirty: z.int(),
  duplicate: z.int(),
});
const BASE = {
  file: z.looseObject({
    id: z.string(),
    name: z.exactOptional(z.string()),
    kind: z.enum(['csv', 'xlsx']),
    encoding: z.enum(['utf-8', 'gb18030']),
    bytes: z.int(),
    sha256: z.string(),
  }),
  by: z.looseObject({
    account: z.string(),
    role: z.enum(ROLES),
    enterpriseId: z.exactOptional(z.string()),
    bureauId: z.exactOptional(z.string()),
  }),
  bureauPath: z.exactOptional(z.array(z.string())),
};
const Failure = z.looseObject({
  code: z.enum(IMPORT_FAILURES),
  columns: z.exactOptional(z.array(z.enum(IMPORT_COLUMNS))),
  row: z.exactOptional(z.int()),
});
const ImportFacts = z.discriminatedUnion('status', [
  z.looseObject({ ...BASE, status: z.literal('uploaded') }),
  z.looseObject({ ...BASE, status: z.enum(['checked', 'applied']), counts: Counts }),
  z.looseObject({ ...BASE, status: z.literal('applying'), counts: Counts, since: z.date() }),
  z.looseObject({ ...BASE, status: z.literal('failed'), failure: Failure }),
]);
const NONE_HEARD: ReadonlySet<string> = new Set();
/** The router works on these. */
const WAITING = ['uploaded', 'applying'];

export const importModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'imports', [
    { keys: { 'facts.status': 1, _id: 1 }, name: 'status' },
    { keys: { 'facts.file.id': 1 }, name: 'file' },
  ]);

const envelope = ({ _id, version, head, clocks }: Standing): Aggregate => ({
  id: _id,
  version,
  head,
  clocks,
});
const toDomain = (row: Standing): Import => ({
  ...ImportFacts.parse(row.facts),
  ...envelope(row),
});

/** Their own lists, and officers those that were sent at their bureau or below it. */
const visibleTo: VisibleTo = (actor) => {
  const own = { 'facts.by.account': actor.accountId };
  const bureau = listingBureauOf(actor);
  return bureau === undefined ? own : { $or: [own, { 'facts.bureauPath': bureau }] };
};

export function mongoImports(connection: Connection): Imports & {
  readonly hasFile: (fileId: string) => Promise<boolean>;
} {
  const model = importModel(connection);
  return {
    ...aggregates<Import>({ model, toDomain, heard: NONE_HEARD, visibleTo }),
    async find(id) {
      const row = await model.findOne({ _id: id }, { history: 0 }).lean<Row>();
      return row && toDomain(row);
    },
    async waiting() {
      const rows = await model
        .find({ 'facts.status': trusted({ $in: WAITING }) }, { history: 0 })
        .sort({ _id: 1 })
        .lean<Row[]>();
      return rows.map(toDomain);
    },
    hasFile: async (fileId) => (await model.exists({ 'facts.file.id': fileId })) !== null,
  };
}
