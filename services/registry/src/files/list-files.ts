import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { LIST_TYPES } from '@anxintui/shared/vocabulary/imports';
import type { ImportBytes } from '../db/import-bytes.js';
import type { Encoding, ImportFile } from '../domain/import.js';
import type { ImportFiles } from '../domain/import-ports.js';
import { csvRows } from './csv-rows.js';
import { inChunks } from './in-chunks.js';
import { xlsxRows } from './xlsx-rows.js';

/** Lists as files: CSV in UTF-8 or GB18030, and XLSX. */
export function listFiles(bytes: ImportBytes): ImportFiles {
  return {
    async keep(pieces, { type, name }) {
      const kind = type === LIST_TYPES.xlsx ? 'xlsx' : 'csv';
      const seen = onlooker(kind);
      const { id, ...kept } = await bytes.keep(pieces, seen.look);
      if (kept.bytes === 0) {
        await bytes.remove(id);
        throw new DomainError('rule-broken', 'empty-list', 'no bytes');
      }
      return { id, ...(name ? { name } : {}), kind, encoding: seen.encoding(), ...kept };
    },
    remove: bytes.remove,
    rows: (file) => inChunks(rowsOf(file, bytes.read(file.id))),
  };
}

const rowsOf = (file: ImportFile, bytes: AsyncIterable<Buffer>) =>
  file.kind === 'xlsx' ? xlsxRows(bytes, file.bytes) : csvRows(bytes, file.encoding);

/** Looks at a list on its way in: whether it is what it is said to be, and whether all of it is UTF-8. */
function onlooker(kind: ImportFile['kind']) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  let isUtf8 = true;
  const decode = (piece?: Buffer): void => {
    if (!isUtf8 || kind === 'xlsx') return;
    try {
      decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  return {
    look(piece: Buffer): void {
      if (isFirst) assertKind(piece, kind);
      isFirst = false;
      decode(piece);
    },
    encoding(): Encoding {
      decode();
      return isUtf8 ? 'utf-8' : 'gb18030';
    },
  };
}

/** Every XLSX is a ZIP; no text begins like one, and none holds NUL. */
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

function assertKind(first: Buffer, kind: ImportFile['kind']): void {
  const isZip = first.subarray(0, ZIP.length).equals(ZIP);
  if (isZip === (kind === 'xlsx') && (isZip || !first.includes(0))) return;
  throw new DomainError('rule-broken', 'not-the-declared-type', `this is no ${kind}`);
}
