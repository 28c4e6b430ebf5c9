import fc from 'fast-check';

const HEADS = ['统一社会信用代码', '企业名称', '门店名称', '区划代码', '地址', '经营类别', '经度'];
const CELLS = [
  '91320508MA1MY7C25D',
  '苏州观前商贸有限公司',
  '320508',
  '观前街1号',
  '服装；鞋靴箱包',
  '',
  '"',
  '""',
  '"未完',
  "=cmd|'/c calc'!A1",
  '+1',
  '\t@SUM(A1)',
  '1e999',
  '\0',
  '\ufeff',
  '長'.repeat(3_000),
];

const row = fc.array(fc.constantFrom(...CELLS), { maxLength: 9 });
/** Lists of stores as people send them who mean harm, or whose spreadsheet is broken. */
export const lists: fc.Arbitrary<string> = fc
  .record({
    heads: fc.shuffledSubarray(HEADS, { minLength: 0 }),
    rows: fc.array(row, { maxLength: 6 }),
    comma: fc.constantFrom(',', ',', ';', '\t'),
    line: fc.constantFrom('\r\n', '\n', '\r'),
  })
  .map(({ heads, rows, comma, line }) =>
    [heads, ...rows].map((cells) => cells.join(comma)).join(line),
  );
