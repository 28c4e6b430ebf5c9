import { until } from '@anxintui/infra/local/until';
import { Receipt } from '@anxintui/shared/contracts/fields';
import { ImportView } from '@anxintui/shared/contracts/imports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { API, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { gb18030 } from './gb18030.js';

const HEADS = '统一社会信用代码,企业名称,门店名称,区划代码,地址,经营类别,备注';
const row = (cells: { name: string; at: string; goods?: string; remark?: string }): string => {
  const { name, at, goods = '服装', remark = '' } = cells;
  return `91320508MA1MY7C25D,苏州观前商贸有限公司,${name},320508,${at},${goods},${remark}`;
};
/** What spreadsheets of people who mean harm have in their cells. */
const listAt = (street: string): string =>
  [
    HEADS,
    row({ name: '青禾服饰', at: `${street}1号`, remark: "=cmd|'/c calc'!A1" }),
    row({ name: '=HYPERLINK(A1)', at: `${street}2号`, remark: '+1+1' }),
    row({ name: '@SUM(1+1)', at: `${street}3号`, remark: '-2+3' }),
    row({ name: '枫桥服饰', at: `${street}4号`, goods: '=1+1' }),
  ].join('\r\n');

/** A cell that a spreadsheet would work out. */
const FORMULA = /(?:^|,)"?[=+\-@]/m;

describe('a list with formulas in its cells', () => {
  let stack: Stack;
  let analyst: Person;
  let sent: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  let read: (id: string, language: string) => Promise<z.infer<typeof ImportView>>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    analyst = person(stack.url, 'province-analyst-1');
    sent = async (raw) => {
      const headers = { 'content-type': 'text/csv' };
      const call = { method: 'POST', path: `${API}/imports`, raw, headers };
      return Receipt.parse((await analyst.send(call)).body).id;
    };
    read = async (id, language) => {
      const headers = { 'accept-language': language };
      const { body } = await analyst.send({ path: `${API}/imports/${id}`, headers });
      return ImportView.parse(body);
    };
  });
  afterAll(() => stack.stop());

  it.each([
    ['utf-8', '平江路', (text: string) => new TextEncoder().encode(text)],
    ['utf-8', '临顿路', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['gb18030', '凤凰街', gb18030],
  ] as const)(
    'in %s, of stores in %s, is read as text and comes back harmless',
    async (encoding, street, encode) => {
      const id = await sent(encode(listAt(street)));

      const checked = await reaching(id, 'checked');

      expect(checked).toMatchObject({
        file: { kind: 'csv', encoding },
        counts: { rows: 4, good: 3, applied: 0, dirty: 1, duplicates: 0 },
      });
      const inEnglish = await read(id, 'en');
      expect(checked.problems).toMatchObject([
        { row: 5, faults: [{ code: 'unknown-category', column: 'categories' }] },
      ]);
      expect(checked.problems[0]?.faults[0]?.words).toMatch(/\p{Script=Han}/u);
      expect(inEnglish.problems[0]?.faults[0]?.words).toMatch(/\b(the|is|no|of|a)\b/);
      const annotated = await textOf(checked.annotated ?? '', encoding);
      expect(annotated).toContain(`${street}2号`);
      expect(annotated).toContain("'=HYPERLINK(A1)");
      expect(annotated).toContain("'=cmd|'/c calc'!A1");
      expect(annotated).not.toMatch(FORMULA);
    },
  );

  it('registers them under the names that were written, which nothing has worked out', async () => {
    const id = await sent(gb18030(listAt('十全街')));
    const { version } = await reaching(id, 'checked');

    const applied = await analyst.send({
      method: 'POST',
      path: `${API}/imports/${id}/application`,
      seen: version,
      body: {},
    });
    expect(applied.status).toBe(200);
    await reaching(id, 'applied');

    const stores = stack.connection.collection('stores');
    const names = await stores.distinct('facts.name', { 'facts.address': /十全街/ });
    expect(names.sort()).toEqual(['=HYPERLINK(A1)', '@SUM(1+1)', '青禾服饰'].sort());
    expect(stack.failures).toEqual([]);
  });

  const reaching = (id: string, status: string) =>
    until(`${id} ${status}`, 10_000, async () => {
      const view = await read(id, 'zh');
      return view.status === status ? view : false;
    });

  async function textOf(path: string, encoding: string): Promise<string> {
    const { headers, bytes } = await analyst.send({ path });
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    return new TextDecoder(encoding).decode(bytes);
  }
});
