import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Entry } from '@anxintui/shared/aggregate/history';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Import } from '../domain/import.js';
import { RESULT_COLUMNS } from '../domain/import-columns.js';
import type { ImportFiles, Imports, ImportWork, Progress } from '../domain/import-ports.js';
import type { RowOutcome } from '../domain/import-verdict.js';

export type ReadImportDeps = {
  readonly imports: Imports;
  readonly work: ImportWork;
  readonly files: ImportFiles;
};
export type SeenImport = {
  readonly current: Import;
  readonly history: readonly Entry[];
  readonly progress: Progress;
};

/** A list with how far it has come; for whoever may see it. */
export async function readImport(
  { imports, work }: ReadImportDeps,
  id: string,
  actor: Actor,
): Promise<SeenImport> {
  const [found, progress] = await Promise.all([imports.read(id, actor), work.progress(id)]);
  if (!found) throw nothing(id);
  return { ...found, progress };
}

/** What became of the rows so far, some at a time. */
export async function readImportRows(
  deps: ReadImportDeps,
  { id, after, limit }: { id: string; after: number; limit: number },
  actor: Actor,
): Promise<readonly RowOutcome[]> {
  await readImport(deps, id, actor);
  return deps.work.rows(id, { after, limit });
}

/** The three cells behind a row: what became of it, why, and the number of its store. */
export type ResultCells = readonly [string, string, string];
export type AnnotatedList = {
  readonly current: Import;
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
};

/** The list as it was sent, with what became of each row behind it. */
export async function annotateImport(
  deps: ReadImportDeps,
  { id, cellsOf }: { id: string; cellsOf: (outcome: RowOutcome) => ResultCells },
  actor: Actor,
): Promise<AnnotatedList> {
  const { current } = await readImport(deps, id, actor);
  if (current.status !== 'checked' && current.status !== 'applied')
    throw new DomainError('conflict', 'import-not-ready', `it is ${current.status}`, {
      details: { status: current.status },
    });
  return { current, rows: annotated(deps, current, cellsOf) };
}

async function* annotated(
  { files, work }: ReadImportDeps,
  { id, file }: Import,
  cellsOf: (outcome: RowOutcome) => ResultCells,
): AsyncGenerator<readonly (readonly string[])[]> {
  let kept: readonly number[] = [];
  let chunk = -1;
  for await (const rows of files.rows(file)) {
    chunk += 1;
    if (chunk === 0) {
      kept = columnsKept(rows[0]?.cells ?? []);
      yield rows.map(({ cells }) => [...picked(cells, kept), ...RESULT_COLUMNS]);
      continue;
    }
    const outcomes = await work.chunk(id, chunk - 1);
    yield rows.map(({ cells }, index) => {
      const outcome = outcomes[index];
      return [...picked(cells, kept), ...(outcome ? cellsOf(outcome) : [])];
    });
  }
}

/** All but the results of an earlier time. */
const columnsKept = (heads: readonly string[]): number[] =>
  heads.flatMap((head, index) =>
    RESULT_COLUMNS.some((name) => name === head.trim()) ? [] : [index],
  );
const picked = (cells: readonly string[], kept: readonly number[]): string[] =>
  kept.map((index) => cells[index] ?? '');
