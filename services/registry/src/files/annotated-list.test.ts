import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ImportFile } from '../domain/import.js';
import { writtenAs } from './annotated-list.js';
import { csvRows } from './csv-rows.js';
import { allOf, cellsOf, inPieces } from './lists.contract.js';
import { xlsxRows } from './xlsx-rows.js';

const file = (over: Partial<ImportFile> = {}): ImportFile => ({
  id: 'f',
  kind: 'csv',
  encoding: 'utf-8',
  bytes: 1,
  sha256: 'a',
  ...over,
});
const ROWS = [
  [['名称', '结果']],
  [
    ['=1+1', '有误'],
    ['+86', '-1'],
    ['@家', '\tA'],
    ['观前街,"店"\n二楼', '已登记'],
  ],
];
const GUARDED = [
  ['名称', '结果'],
  ["'=1+1", '有误'],
  ["'+86", "'-1"],
  ["'@家", "'\tA"],
  ['观前街,"店"\n二楼', '已登记'],
];
async function* chunks() {
  yield* ROWS;
}
const written = async (over: Partial<ImportFile> = {}) => {
  const { type, bytes } = writtenAs(file(over), chunks());
  return { type, bytes: Buffer.concat(await allOf(bytes)) };
};

describe('an annotated list', () => {
  it('is UTF-8 with a mark, and no cell of it is a formula', async () => {
    const { type, bytes } = await written();

    expect(type).toBe('text/csv; charset=utf-8');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(await cellsOf(csvRows(inPieces(bytes), 'utf-8'))).toEqual(GUARDED);
  });

  it('comes back in GB18030 where it came in GB18030', async () => {
    const { type, bytes } = await written({ encoding: 'gb18030' });

    expect(type).toBe('text/csv; charset=gb18030');
    expect(iconv.decode(bytes, 'gb18030')).toContain('名称,结果\r\n');
    expect(await cellsOf(csvRows(inPieces(bytes), 'gb18030'))).toEqual(GUARDED);
  });

  it('is an XLSX where it was one', async () => {
    const { type, bytes } = await written({ kind: 'xlsx' });

    expect(type).toContain('spreadsheetml.sheet');
    expect(await cellsOf(xlsxRows(inPieces(bytes, 999), bytes.length))).toEqual(GUARDED);
  });
});
