import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.js';
import { allOf, cellsOf, inPieces } from './lists.contract.js';

const LIST = '企业名称,地址\r\n苏州商贸,"观前街1号,\n二楼"\r\n=1+1,"说""好"""\r\n';
const CELLS = [
  ['企业名称', '地址'],
  ['苏州商贸', '观前街1号,\n二楼'],
  ['=1+1', '说"好"'],
];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const utf8 = (text: string) => Buffer.from(text);
const read = (bytes: Buffer, encoding: 'utf-8' | 'gb18030' = 'utf-8') =>
  cellsOf(csvRows(inPieces(bytes), encoding));

describe('a CSV', () => {
  it('is read in UTF-8, with or without a mark, and in GB18030', async () => {
    expect(await read(utf8(LIST))).toEqual(CELLS);
    expect(await read(utf8(`\uFEFF${LIST}`))).toEqual(CELLS);
    expect(await read(iconv.encode(LIST, 'gb18030'), 'gb18030')).toEqual(CELLS);
  });

  it('keeps characters that only GB18030 has in four bytes', async () => {
    expect(await read(iconv.encode('名称\n㐀𠮷家', 'gb18030'), 'gb18030')).toEqual([
      ['名称'],
      ['㐀𠮷家'],
    ]);
  });

  it.each([
    ['tabs', CELLS.map((row) => row.map(quoted).join('\t')).join('\r\n')],
    ['single line feeds', LIST.replaceAll('\r\n', '\n')],
    ['no end of the last line', LIST.trimEnd()],
  ])('may have %s', async (_, text) => {
    expect(await read(utf8(text))).toEqual(CELLS);
  });

  it('may have quotation marks inside a cell, and rows of any length', async () => {
    expect(await read(utf8('a,b\n5" 屏,1,2\nx\n'))).toEqual([
      ['a', 'b'],
      ['5" 屏', '1', '2'],
      ['x'],
    ]);
  });

  it('numbers its rows as a spreadsheet does, with the empty ones', async () => {
    const rows = await allOf(csvRows(inPieces(utf8('a\n\n1\n')), 'utf-8'));

    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it.each([
    ['a quotation mark without its partner', utf8(`a,b\n"${'长'.repeat(40_000)}\n`), 'utf-8', 2],
    ['bytes that are no GB18030', Buffer.from([0x61, 0x0a, 0xff, 0xff, 0x0a]), 'gb18030', 1],
  ] as const)('cannot be read with %s', async (_, bytes, encoding, row) => {
    await expect(read(bytes, encoding)).rejects.toMatchObject({
      failure: { code: 'unreadable-file', row },
    });
  });
});
