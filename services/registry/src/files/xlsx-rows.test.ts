import { zipOf } from '@anxintui/shared/testing/zip-of';
import { describe, expect, it } from 'vitest';
import { aWorkbook, cellsOf, inPieces } from './lists.contract.js';
import { type Limits, unpacksWithin } from './unpacked-size.js';
import { xlsxRows } from './xlsx-rows.js';
import { partsOf } from './zip-parts.js';

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

  it('is read alike, time after time', async () => {
    const book = await aWorkbook([['名称'], ['观前街店']]);

    for (let time = 0; time < 100; time += 1)
      expect(await read(book)).toEqual([['名称'], ['观前街店']]);
  });

  it.each([
    ['is cut off', async () => (await aWorkbook([['a']])).subarray(0, 900)],
    ['is no workbook', async () => lyingZip('a.txt', Buffer.from('a'))],
  ])('that %s is refused, not crashed on', async (_, make) => {
    await expect(read(await make())).rejects.toMatchObject({
      failure: { code: 'unreadable-file', row: 1 },
    });
  });

  it('that unpacks to more than it may is refused before it is read, whatever it says of itself', async () => {
    const bomb = lyingZip('xl/worksheets/sheet1.xml', Buffer.alloc(2_000_000));

    expect(bomb.length).toBeLessThan(5_000);
    expect(await unpacks(bomb, { all: 2_000_000, sharedTexts: 0 })).toBe(true);
    expect(await unpacks(bomb, { all: 1_999_999, sharedTexts: 0 })).toBe(false);
  });

  it('holds shared texts up to a limit of their own', async () => {
    const texts = lyingZip('xl/sharedStrings.xml', Buffer.alloc(1_000));

    expect(await unpacks(texts, { all: 9_999, sharedTexts: 999 })).toBe(false);
    expect(await unpacks(texts, { all: 9_999, sharedTexts: 1_000 })).toBe(true);
  });
});

const unpacks = async (zip: Buffer, limits: Limits) => unpacksWithin(await partsOf(zip), limits);

/** A ZIP of one entry that says of itself that it unpacks to nothing. */
const lyingZip = (name: string, content: Buffer): Buffer => zipOf(name, content, 0);
