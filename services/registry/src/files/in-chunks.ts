import { MOST_IMPORT_ROWS } from '@anxintui/shared/vocabulary/imports';
import { type RawRow, ROWS_IN_CHUNK, UnreadableList } from '../domain/import-ports.js';

/** The head alone, then the rows in chunks; rows without any text are not counted. */
export async function* inChunks(rows: AsyncIterable<RawRow>): AsyncGenerator<readonly RawRow[]> {
  let chunk: RawRow[] = [];
  let size = 1;
  let given = 0;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (given > MOST_IMPORT_ROWS) throw new UnreadableList({ code: 'too-many-rows', row: row.row });
    given += 1;
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
    size = ROWS_IN_CHUNK;
  }
  if (chunk.length > 0) yield chunk;
}
