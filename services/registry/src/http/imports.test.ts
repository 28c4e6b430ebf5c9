import { pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { ImportRowView, ImportView } from '@anxintui/shared/contracts/imports';
import { expressApp } from '@anxintui/shared/http/express-app';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import iconv from 'iconv-lite';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { A_ROW } from '../domain/a-list.contract.js';
import { aWorkbook } from '../files/lists.contract.js';
import { registryQueries } from '../queries.js';
import { importWorld, NINE, turnsUntil } from '../use-cases/import-world.contract.js';

const { connection, drop } = await testDatabase('imports-http');
afterAll(drop);
const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ACTORS: Readonly<Record<string, Actor>> = {
  analyst: { accountId: 'analyst-1', roles: ['province-analyst'], bureauId: 'bureau-320000' },
  stranger: { accountId: 'owner-1', roles: ['owner'], enterpriseId: 'E' },
  shopper: { accountId: 'shopper-1', roles: ['shopper'] },
};
const county = {
  id: 'bureau-320508',
  name: '姑苏区局',
  level: 'county',
  division: '320508',
} as const;
const bureau = { ...county, path: ['bureau-320508'], parent: null, publishesChannel: false };
const ruleBook = {
  current: () => testRuleBook,
  refresh: async () => undefined,
  stop: () => undefined,
};
const parts = {
  connection,
  now: () => NINE,
  queries: registryQueries(connection),
  responsible: async () => ({ bureau, reason: [], alternatives: [] }),
  ruleBook,
};
const api = expressApp([createApp(parts)], {
  authenticate: async (token) => ACTORS[token.replace('-is-signed-in-here-now', '')] ?? null,
  isUnavailable: () => false,
  health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
  log: pino({ level: 'silent' }),
});
const { aRouter, imports } = importWorld(connection);
const turn = aRouter('router-1');

const bearer = (who: string) => ({ Authorization: `Bearer ${who}-is-signed-in-here-now` });
const get = (path: string, who = 'analyst') =>
  request(api).get(`/api/v1/imports${path}`).set(bearer(who));
const upload = (bytes: Buffer | string, key: string, type = CSV, who = 'analyst') =>
  request(api)
    .post('/api/v1/imports')
    .set({ ...bearer(who), 'Idempotency-Key': key, 'Content-Type': type })
    .send(bytes);
const apply = (id: string, seen: number, key = `apply-${id}`) =>
  request(api)
    .post(`/api/v1/imports/${id}/application`)
    .set({ ...bearer('analyst'), 'Idempotency-Key': key, 'If-Match': `"${seen}"` })
    .send({});
const idOf = ({ body }: Response): string => Receipt.parse(body).id;
const seen = async (id: string) => ImportView.parse((await get(`/${id}`).expect(200)).body);
const reaching = (id: string, status: string) =>
  turnsUntil(turn, async () => (await imports.find(id))?.status === status);

const HEADS = [...Object.keys(A_ROW), '备注'];
const row = (over: Readonly<Record<string, string>>) =>
  Object.values({ ...A_ROW, 备注: '', ...over });
/** One good row, one with a formula and a fault, and the first one again; each list at a place of its own. */
const rowsAt = (place: string) => [
  HEADS,
  row({ 地址: `${place}1号` }),
  row({ 地址: `${place}2号`, 经营类别: '军火', 备注: '=1+1' }),
  row({ 地址: `苏州市姑苏区${place} 1 号`, 备注: '重' }),
];
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((each) => each.join(',')).join('\r\n');

describe('POST /imports', () => {
  it('takes in a list once: the same bytes again get the same receipt, others are refused', async () => {
    const list = csv(rowsAt('平江路'));
    const first = await upload(list, 'once').expect(201);
    const again = await upload(list, 'once').expect(201);
    const other = await upload(`${list}\r\n`, 'once').expect(422);

    expect(again.text).toBe(first.text);
    expect(again.headers).toHaveProperty('idempotency-replayed', 'true');
    expect(other.body.type).toBe('/problems/idempotency-key-reused');
    expect(await connection.collection('imports.files').countDocuments()).toBe(1);
  });

  it.each([
    ['JSON', '{}', 'application/json', 415, 'not-csv-or-xlsx'],
    ['nothing', '', CSV, 422, 'empty-list'],
    [
      'an XLSX that is called a CSV',
      Buffer.from('PK\x03\x04 and more'),
      CSV,
      422,
      'not-the-declared-type',
    ],
    ['a CSV that is called an XLSX', 'a,b', XLSX, 422, 'not-the-declared-type'],
    ['an image', Buffer.from([0x89, 0x50, 0, 0x0d]), CSV, 422, 'not-the-declared-type'],
  ])('refuses %s and keeps nothing of it', async (_, bytes, type, status, code) => {
    const before = await connection.collection('imports.files').countDocuments();

    const res = await upload(bytes, `refused-${code}-${type}`, type).expect(status);

    expect(res.body.type).toBe(`/problems/${code}`);
    expect(await connection.collection('imports.files').countDocuments()).toBe(before);
    expect(await connection.collection('imports.chunks').countDocuments()).toBe(before);
  });

  it('refuses a list larger than 64 MB by what it says of itself', async () => {
    const asking = upload('a', 'large').set('Content-Length', String(65 * 1024 * 1024));

    const res = await asking.expect(413);

    expect(res.body.type).toBe('/problems/list-too-large');
  });

  it('is for those who list stores', async () => {
    await upload('a,b', 'shopper', CSV, 'shopper').expect(403);
  });
});

describe('GET /imports/{id}', () => {
  it('tells what is wrong, in which column, and what to do; nobody else learns of it', async () => {
    const id = idOf(await upload(csv(rowsAt('临顿路')), 'told'));
    await reaching(id, 'checked');

    const view = await seen(id);

    expect(view).toMatchObject({
      status: 'checked',
      file: { kind: 'csv', encoding: 'utf-8' },
      counts: { rows: 3, good: 1, applied: 0, dirty: 1, duplicates: 1 },
      availableCommands: [{ name: 'apply', href: `/api/v1/imports/${id}/application` }],
    });
    expect(view.problems).toMatchObject([
      { row: 3, result: 'dirty', faults: [{ column: 'categories', columnName: '经营类别' }] },
      { row: 4, result: 'duplicate', faults: [{ code: 'twice-in-list' }] },
    ]);
    expect(view.problems[0]?.faults[0]?.words).toContain('军火');
    for (const path of [`/${id}`, `/${id}/rows`, `/${id}/file`]) {
      await get(path, 'stranger').expect(404);
    }
  });

  it('tells which columns are missing', async () => {
    const id = idOf(await upload('企业名称,地址\r\n甲,乙', 'columns'));
    await reaching(id, 'failed');

    const { failure, availableCommands } = await seen(id);

    expect(failure?.code).toBe('missing-columns');
    expect(failure?.words).toContain('统一社会信用代码、门店名称、经营类别、区划代码');
    expect(availableCommands).toEqual([]);
    await apply(id, 2).expect(409);
    await get(`/${id}/file`).expect(409);
  });

  it('gives the rows page by page', async () => {
    const id = idOf(await upload(csv(rowsAt('十全街')), 'paged'));
    await reaching(id, 'checked');

    const first = await get(`/${id}/rows?limit=2`).expect(200);
    const second = await get(`/${id}/rows?limit=2&after=${first.body.next}`).expect(200);

    const pages = [first, second].map(({ body }) => pageOf(ImportRowView).parse(body).items);
    expect(pages.map((items) => items.map(({ row: n }) => n))).toEqual([[2, 3], [4]]);
    expect(second.body.next).toBeNull();
  });
});

describe('POST /imports/{id}/application', () => {
  it('registers what is good, once, for whoever has seen the result', async () => {
    const id = idOf(await upload(csv(rowsAt('凤凰街')), 'applied'));
    await apply(id, 1, 'too-early').expect(409);
    await reaching(id, 'checked');
    await apply(id, 1, 'stale').expect(412);

    const first = await apply(id, 2).expect(200);
    const again = await apply(id, 2).expect(200);
    await reaching(id, 'applied');

    expect(ImportView.parse(first.body).status).toBe('applying');
    expect(again.headers).toHaveProperty('idempotency-replayed', 'true');
    expect(await seen(id)).toMatchObject({
      status: 'applied',
      counts: { rows: 3, good: 0, applied: 1, dirty: 1, duplicates: 1 },
      availableCommands: [],
    });
  });
});

describe('GET /imports/{id}/file', () => {
  const lines = ({ text }: Response) => text.replace('\uFEFF', '').trimEnd().split('\r\n');

  it('gives the list back with the result of each row, as a file, without formulas', async () => {
    const id = idOf(await upload(csv(rowsAt('桃花坞')), 'annotated'));
    await reaching(id, 'checked');

    const res = await get(`/${id}/file`).expect(200);

    const [head, good, dirty, again] = lines(res);
    expect(res.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="import-${id}.csv"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(head).toBe(`${HEADS.join(',')},结果,原因,编号`);
    expect(good).toMatch(/,可登记,,$/);
    expect(dirty).toMatch(/,'=1\+1,有误,.*军火.*,$/);
    expect(again).toMatch(/,重,重复,与第 2 行重复.*,$/);
  });

  it('may be corrected and sent again: the old results go', async () => {
    const once = csv(rowsAt('山塘街').map((cells, n) => [...cells, n === 0 ? '结果' : '有误']));
    const id = idOf(await upload(once, 'again'));
    await reaching(id, 'checked');

    const [head] = lines(await get(`/${id}/file`).expect(200));

    expect(head).toBe(`${HEADS.join(',')},结果,原因,编号`);
  });

  it('comes back in GB18030, or as an XLSX, where it came so', async () => {
    const rows = rowsAt('葑门');
    const gb = idOf(await upload(iconv.encode(csv(rows), 'gb18030'), 'gb', CSV));
    const xlsx = idOf(await upload(await aWorkbook(rows), 'xlsx', XLSX));
    await reaching(gb, 'checked');
    await reaching(xlsx, 'checked');

    const inGb = await get(`/${gb}/file`).responseType('blob').expect(200);
    const inXlsx = await get(`/${xlsx}/file`).responseType('blob').expect(200);

    expect(iconv.decode(inGb.body, 'gb18030')).toContain('葑门2号');
    expect(inXlsx.headers['content-type']).toBe(XLSX);
    expect((await seen(xlsx)).counts).toMatchObject({ rows: 3, good: 1, dirty: 1, duplicates: 1 });
    expect(inXlsx.body.subarray(0, 2).toString()).toBe('PK');
  });
});
