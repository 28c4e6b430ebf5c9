import type { Readable } from 'node:stream';
import type ExcelJs from 'exceljs';
import type { ZipPart } from './zip-parts.js';

type Reader = ExcelJs.stream.xlsx.WorkbookReader;

/**
 * What exceljs 4.4 reads the parts of a workbook with, one at a time. Its own `parse` takes them in the order in which
 * they lie in the ZIP and now and then misses the last (exceljs issue 3064): an honest list failed by chance. It also
 * laid sheets down in temporary files. Here each part is opened when it is its turn.
 */
type Parsing = {
  readonly model?: { readonly sheets?: readonly { readonly rId: string }[] };
  readonly workbookRels?: readonly { readonly Id: string; readonly Target: string }[];
  _parseRels(part: Readable): Promise<void>;
  _parseWorkbook(part: Readable): Promise<void>;
  _parseStyles(part: Readable): Promise<void>;
  _parseSharedStrings(part: Readable): AsyncIterable<unknown>;
  _parseWorksheet(
    part: AsyncIterable<Uint8Array>,
    number: string,
  ): Iterable<{ value: AsyncIterable<ExcelJs.Row> }>;
};

/** The rows of the sheet that a person sees first. Throws on what is no workbook. */
export async function firstSheetOf(parts: readonly ZipPart[]): Promise<AsyncIterable<ExcelJs.Row>> {
  const part = (name: string) => parts.find((each) => each.name === name);
  const needed = async (name: string): Promise<Readable> => {
    const found = part(name);
    if (!found) throw new Error(`no ${name}`);
    return await found.open();
  };
  const reader = await readerOf();

  await reader._parseRels(await needed('xl/_rels/workbook.xml.rels'));
  await reader._parseWorkbook(await needed('xl/workbook.xml'));
  const styles = part('xl/styles.xml');
  if (styles) await reader._parseStyles(await styles.open());
  const texts = part('xl/sharedStrings.xml');
  if (texts) for await (const _ of reader._parseSharedStrings(await texts.open()));

  const first = reader.model?.sheets?.[0];
  const target = reader.workbookRels?.find(({ Id }) => Id === first?.rId)?.Target;
  if (target === undefined) throw new Error('no sheet');
  const [sheet] = reader._parseWorksheet(await needed(pathOf(target)), '1');
  if (!sheet) throw new Error('no sheet');
  return sheet.value;
}

/** A target is meant from `xl/`, or from the root when it begins with a slash (ECMA-376 part 2, 8.3). */
const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`;

/** The library is loaded with the first list that needs it: it takes longer than all else at start. */
async function readerOf(): Promise<Reader & Parsing> {
  const { default: excel } = await import('exceljs');
  return new excel.stream.xlsx.WorkbookReader('', {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  }) as Reader & Parsing;
}
