import type { Import } from '../domain/import.js';
import type { Layout } from '../domain/import-columns.js';
import { layoutOf } from '../domain/import-columns.js';
import { type ListMemory, listMemory } from '../domain/import-memory.js';
import type { ImportFiles, RawRow } from '../domain/import-ports.js';
import { UnreadableList } from '../domain/import-ports.js';
import { judgeRow } from '../domain/import-row.js';
import {
  outcomeOf,
  type ReadRow,
  type RowOutcome,
  type Uploader,
} from '../domain/import-verdict.js';
import type { LookUp } from './look-up-import.js';

/** The dry run of one list as far as this process has read it. */
export type Reading = {
  /** The number of the next chunk. */
  readonly next: () => number;
  /** Judges the next chunk beside what is registered; null at the end. */
  readonly judge: (lookUp: LookUp, by: Uploader) => Promise<readonly RowOutcome[] | null>;
  /** Passes over a chunk that is judged already; only what its rows say is remembered. */
  readonly skip: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** Opens a list and reads its head; refuses one that lacks a column. */
export async function openReading(files: ImportFiles, { file }: Import): Promise<Reading> {
  const chunks = files.rows(file)[Symbol.asyncIterator]();
  const layout = await layoutIn(chunks);
  const memory = listMemory();
  let next = 0;
  const read = async (): Promise<ReadRow[] | null> => {
    const { done, value } = await chunks.next();
    if (done) return null;
    next += 1;
    return judged(value, layout);
  };
  return {
    next: () => next,
    async judge(lookUp, by) {
      const rows = await read();
      if (!rows) return endOf(next);
      const registered = await lookUp(rows.flatMap(listingOf), by);
      return rows.map((row) => outcomeOf(row, { memory, registered, by }));
    },
    async skip() {
      const rows = await read();
      for (const row of rows ?? []) remember(memory, row);
      return rows !== null;
    },
    async close() {
      await chunks.return?.();
    },
  };
}

async function layoutIn(chunks: AsyncIterator<readonly RawRow[]>): Promise<Layout> {
  const { done, value } = await chunks.next();
  if (done) throw new UnreadableList({ code: 'no-rows' });
  const layout = layoutOf(value[0]?.cells ?? []);
  if (layout.missing.length === 0) return layout;
  throw new UnreadableList({ code: 'missing-columns', columns: layout.missing });
}

function endOf(chunks: number): null {
  if (chunks === 0) throw new UnreadableList({ code: 'no-rows' });
  return null;
}

const judged = (rows: readonly RawRow[], layout: Layout): ReadRow[] =>
  rows.map(({ row, cells }) => ({ row, judged: judgeRow(cells, layout) }));
const listingOf = ({ judged: row }: ReadRow) => ('listing' in row ? [row.listing] : []);

function remember(memory: ListMemory, { row, judged: judgedRow }: ReadRow): void {
  if ('listing' in judgedRow && !memory.against(judgedRow.listing))
    memory.remember(judgedRow.listing, row);
}
