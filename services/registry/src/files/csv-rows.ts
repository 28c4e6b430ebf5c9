import { pipeline, Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { Encoding } from '../domain/import.js';
import { type RawRow, UnreadableList } from '../domain/import-ports.js';

/** Longer than any row that we could keep; a quotation mark without its partner ends here. */
const LONGEST_ROW = 64 * 1024;

/** The rows of a CSV, separated by commas or tabs. */
export async function* csvRows(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<RawRow> {
  let row = 0;
  try {
    for await (const cells of await parserOf(decoded(bytes, encoding))) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new UnreadableList({ code: 'unreadable-file', row: Math.max(row, recordsIn(error)) + 1 });
  }
}

async function parserOf(pieces: AsyncGenerator<Piece>): Promise<Parser> {
  const first = await firstLineOf(pieces);
  const parser = parse({
    bom: true,
    delimiter: delimiterIn(first.map(String).join('')),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  });
  // Its errors come out of the parser, which is read.
  pipeline(Readable.from(following(first, pieces)), parser, () => undefined);
  return parser;
}

type Piece = Buffer | string;

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Piece> {
  if (encoding === 'utf-8') return yield* bytes;
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Pieces until a line ends, however small they are. */
async function firstLineOf(pieces: AsyncGenerator<Piece>): Promise<Piece[]> {
  const first: Piece[] = [];
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    first.push(next.value);
    if (/[\r\n]/.test(next.value.toString())) break;
  }
  return first;
}

async function* following(first: readonly Piece[], rest: AsyncGenerator<Piece>) {
  yield* first;
  yield* rest;
}

/** The head holds names without commas or tabs in them, so what it holds more of separates. */
function delimiterIn(first: string): ',' | '\t' {
  const [head = ''] = first.split(/[\r\n]/, 1);
  return head.split('\t').length > head.split(',').length ? '\t' : ',';
}

/** What the parser or the decoder cannot make sense of; anything else is no fault of the list. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof CsvError ||
  (error instanceof TypeError &&
    'code' in error &&
    error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA');

/** How many rows the parser had read when it gave up; it may not have handed them over. */
const recordsIn = (error: unknown): number =>
  error instanceof CsvError && typeof error['records'] === 'number' ? error['records'] : 0;
