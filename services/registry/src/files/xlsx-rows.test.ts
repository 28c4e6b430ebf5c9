import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aWorkbook, cellsOf, inPieces } from './lists.contract.js';
import { unpacksWithin } from './unpacked-size.js';
import { xlsxRows } from './xlsx-rows.js';

const read = (bytes: Uint8Array) => cellsOf(xlsxRows(inPieces(bytes, 64 * 1024), bytes.length));

describe('an XLSX', () => {
  it('is read as text from its first sheet; nothing is worked out', async () => {
    const book = await aWorkbook([
      ['名称', '代码', '日期', '公式'],
      ['观前街店', 320_508, new Date('2026-03-02T00:00:00Z'), { formula: 'SUM(1,2)', result: 3 }],
      [{ richText: [{ text: '青' }, { text: '禾' }] }, null, true, { error: '#N/A' }],
      [{ text: '网址', hyperlink: 'http://x' }],
    ]);

    expect(await read(book)).toEqual([
      ['名称', '代码', '日期', '公式'],
      ['观前街店', '320508', '2026-03-02', '=SUM(1,2)'],
      ['青禾', '', 'true', '#N/A'],
      ['网址'],
    ]);
  });

  it.each([
    ['is cut off', async () => (await aWorkbook([['a']])).subarray(0, 900)],
    ['is no workbook', async () => zipOf('a.txt', Buffer.from('a'))],
  ])('that %s is refused, not crashed on', async (_, make) => {
    const rows = await read(await make()).catch((error: unknown) => error);

    expect(rows).toEqual(
      Array.isArray(rows) ? [] : expect.objectContaining({ failure: expect.anything() }),
    );
  });

  it('that unpacks to more than it may is refused before it is read, whatever it says of itself', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(2_000_000));

    expect(bomb.length).toBeLessThan(5_000);
    expect(await unpacksWithin(bomb, { all: 2_000_000, sharedTexts: 0 })).toBe(true);
    expect(await unpacksWithin(bomb, { all: 1_999_999, sharedTexts: 0 })).toBe(false);
  });

  it('holds shared texts up to a limit of their own', async () => {
    const texts = zipOf('xl/sharedStrings.xml', Buffer.alloc(1_000));

    expect(await unpacksWithin(texts, { all: 9_999, sharedTexts: 999 })).toBe(false);
    expect(await unpacksWithin(texts, { all: 9_999, sharedTexts: 1_000 })).toBe(true);
  });
});

/** A ZIP of one entry that says of itself that it unpacks to nothing. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    common,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
