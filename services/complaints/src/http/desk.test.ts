import { CaseList } from '@anxintui/shared/contracts/case-lists';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseModel } from '../db/mongo-cases.js';
import { aCase, accepted, laterBy, NINE, routed } from '../domain/a-case.contract.js';
import { complaintsApp } from './complaints-app.contract.js';

const { connection, stored, kept, get, drop } = await complaintsApp();
afterAll(drop);
const OTHER = { storeName: '=1+1,"平江路店"', division: '320506' };
const ids = {
  toAccept: '',
  inMediation: '',
  closed: '',
};
beforeAll(async () => {
  await buildIndexes([caseModel(connection)]);
  ids.toAccept = await kept({
    ...routed('with-bureau', { filedAt: laterBy(NINE, 1) }),
    officer: 'mediator-1',
  });
  ids.inMediation = await kept(accepted({ respondent: OTHER }));
  ids.closed = await kept({ ...aCase('closed'), clocks: routed('with-bureau').clocks });
});
const listed = async (account: string, query: string) =>
  CaseList.parse((await get(account, `/cases?${query}`).expect(200)).body);
const idsOf = async (account: string, query: string) =>
  (await listed(account, query)).items.map(({ id }) => id);

describe('GET /cases of a desk', () => {
  it('shows what a row of the work list needs', async () => {
    const { items } = await listed('supervisor-1', 'view=todo&limit=1');

    expect(items).toMatchObject([
      {
        id: ids.toAccept,
        status: 'with-bureau',
        storeName: '观前街店',
        claim: { kind: 'refund' },
        officer: { id: 'mediator-1', name: '姓名 mediator-1' },
        clock: { kind: 'complaint-acceptance', state: 'open' },
        why: { code: 'decide-acceptance', words: 'Decide whether the bureau accepts it' },
      },
    ]);
    expect(items[0]?.clock?.article).not.toBe('');
  });

  it('tells how much is in each view, whatever else is asked', async () => {
    const { counts } = await listed('supervisor-1', 'view=todo&q=nobody');

    expect(counts).toMatchObject({
      todo: { count: 2, isMore: false },
      overdue: { count: 0, isMore: false },
      review: { count: 0, isMore: false },
    });
  });

  it('shows each role what it can act on', async () => {
    expect(await idsOf('intake-1', 'view=todo')).toEqual([ids.toAccept]);
    expect(await idsOf('mediator-1', 'view=todo')).toEqual([ids.inMediation]);
    expect(await idsOf('bureau-head-1', 'view=todo')).toEqual([ids.toAccept, ids.inMediation]);
  });

  it.each([
    ['officer=me', 'mediator-1', ['toAccept']],
    ['officer=none', 'mediator-1', ['inMediation', 'closed']],
    ['officer=mediator-1', 'intake-1', ['toAccept']],
    ['status=mediating,closed&sort=status', 'intake-1', ['inMediation', 'closed']],
    ['sort=filed&order=desc&limit=1', 'intake-1', ['toAccept']],
    ['q=平江 路店', 'intake-1', ['inMediation']],
    ['q=查无此店', 'intake-1', []],
    ['division=320506', 'intake-1', ['inMediation']],
    ['kind=repair', 'intake-1', []],
    ['view=todo', 'manager-1', []],
    ['sort=due&status=closed', 'manager-1', ['closed']],
  ] as const)('narrows down by %s for %s', async (query, account, names) => {
    expect(await idsOf(account, query)).toEqual(names.map((name) => ids[name]));
  });

  it.each(['short', 'whole'] as const)('finds a case by its %s number', async (form) => {
    const row = await stored.findOne({ _id: ids.closed });
    const asked = { short: String(row?.listed?.['short']), whole: ids.closed }[form];

    expect(await idsOf('intake-1', `q=${asked}`)).toEqual([ids.closed]);
  });

  it('goes on after the page before, in every order', async () => {
    for (const sort of ['due', 'filed', 'status']) {
      const first = await listed('intake-1', `sort=${sort}&limit=2`);
      const second = await listed('intake-1', `sort=${sort}&limit=2&after=${first.next}`);
      const both = [...first.items, ...second.items].map(({ id }) => id);
      expect(both).toEqual(await idsOf('intake-1', `sort=${sort}`));
      expect(second.next).toBeNull();
    }
  });

  it('refuses a page mark that no list gave', async () => {
    const mark = Buffer.from('nonsense').toString('base64url');

    await get('intake-1', `/cases?sort=due&after=${mark}`).expect(400);
  });

  it('tells shops nothing of officers, and nobody anything of shoppers', async () => {
    const ofShop = await get('manager-1', '/cases?sort=due');
    const ofBureau = await get('intake-1', '/cases?sort=due');

    expect(ofShop.body.counts).not.toHaveProperty('review');
    expect(ofShop.text).not.toContain('mediator-1');
    expect(`${ofShop.text}${ofBureau.text}`).not.toContain('shopper-1');
  });

  it('gives whoever has no desk their own cases, whatever they ask', async () => {
    expect((await listed('shopper-9', 'view=todo')).items).toEqual([]);
    expect((await listed('shopper-1', 'sort=due')).items).toHaveLength(3);
  });
});

describe('GET /cases/export', () => {
  const exported = (query: string) =>
    get('intake-1', `/cases/export?${query}`).buffer(true).expect(200);

  it('is the whole list as a file, one row for each case', async () => {
    const { text, headers } = await exported('sort=due');
    const lines = text.trimEnd().split('\r\n');

    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="cases.csv"');
    expect(text.startsWith('\uFEFF"Number","Status"')).toBe(true);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('"with the bureau, not yet accepted","观前街店"');
  });

  it('holds what was asked for and nothing else', async () => {
    expect((await exported('view=todo')).text.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('has no cell that a spreadsheet would work out, and nobody’s personal data', async () => {
    const { text } = await exported('');

    expect(text).toContain(`"'=1+1,""平江路店"""`);
    expect(text).not.toMatch(/shopper|张\*|154/);
  });

  it('is for officers', async () => {
    await get('manager-1', '/cases/export').expect(403);
    await get('shopper-1', '/cases/export').expect(403);
  });
});
