import { describe, expect, it } from 'vitest';
import {
  A_ROW,
  ANALYST,
  anEnterprise,
  aRow,
  judged,
  listingOf,
  registered,
} from './a-list.contract.js';
import { enterpriseIdOf } from './enterprise.js';
import { listMemory } from './import-memory.js';
import { countsOf, outcomeOf, type Registered, type Uploader } from './import-verdict.js';
import { placeKeyOf } from './place-key.js';

const CODE = A_ROW.统一社会信用代码;
const OTHER_CODE = '91320505MA1ABCDE3J';
const known = anEnterprise();
const knowing = (over: Partial<Registered> = {}) =>
  registered({ enterprises: new Map([[CODE, known]]), ...over });

/** What becomes of these rows, one after the other. */
function outcomes(
  rows: readonly Readonly<Record<string, string>>[],
  { by = ANALYST, is = registered() }: { by?: Uploader; is?: Registered } = {},
) {
  const memory = listMemory();
  return rows.map((row, index) =>
    outcomeOf({ row: index + 2, judged: judged(row) }, { memory, registered: is, by }),
  );
}
const codes = (...given: Parameters<typeof outcomes>) =>
  outcomes(...given).map(({ result, faults }) =>
    [result, faults?.[0]?.code].filter(Boolean).join(' '),
  );

describe('rows of one list', () => {
  it.each([
    ['the very same', {}],
    ['another name', { 门店名称: '青禾服饰二店' }],
    ['an address without province, city and county', { 地址: '观前街1号' }],
    ['an address in full width, with spaces', { 地址: '江苏省 苏州市 姑苏区 观前街 １ 号' }],
    ['an address that begins with the county', { 地址: '姑苏区观前街1号' }],
  ])('are the same store with %s: the first one counts', (_, over) => {
    const [first, second] = outcomes([aRow(), aRow(over)]);

    expect(first?.result).toBe('good');
    expect(second).toMatchObject({
      result: 'duplicate',
      faults: [{ code: 'twice-in-list', details: { row: 2 } }],
    });
  });

  it.each([
    ['another number', { 地址: '观前街11号' }],
    ['a range of numbers', { 地址: '观前街1-1号' }],
    ['the same road of another county', { 区划代码: '320506', 地址: '观前街1号' }],
    ['another seller', { 统一社会信用代码: OTHER_CODE, 企业名称: '别家公司' }],
  ])('are two stores with %s', (_, over) => {
    expect(codes([aRow({ 地址: '观前街1号' }), aRow(over)])).toEqual(['good', 'good']);
  });

  it('do not yield to a row that cannot be registered', () => {
    expect(codes([aRow({ 经营类别: '军火' }), aRow()])).toEqual(['dirty unknown-category', 'good']);
  });

  it('give one enterprise one name', () => {
    const other = aRow({ 企业名称: '苏州观后商贸有限公司', 地址: '观前街2号' });

    expect(codes([aRow(), other])).toEqual(['good', 'dirty enterprise-name-differs-in-list']);
  });

  it('are all accounted for', () => {
    const given = [aRow(), aRow(), aRow({ 地址: '' }), aRow({ 地址: '观前街9号' })];

    expect(countsOf(outcomes(given))).toEqual({
      rows: 4,
      good: 2,
      applied: 0,
      dirty: 1,
      duplicate: 1,
    });
  });
});

describe('a row beside what is registered', () => {
  const key = placeKeyOf(known.id, listingOf(aRow()).store);

  it('is a duplicate of the store of this seller at this place, and tells its number', () => {
    const is = knowing({ places: new Map([[key, { open: 'STORE-1', closed: 0 }]]) });

    expect(outcomes([aRow({ 地址: '观前街 1 号' })], { is })).toMatchObject([
      { result: 'duplicate', storeId: 'STORE-1', faults: [{ code: 'already-registered' }] },
    ]);
  });

  it('may open again where a store has closed, under another number', () => {
    const closed = knowing({ places: new Map([[key, { closed: 1 }]]) });

    const [anew] = outcomes([aRow()], { is: closed });
    const [first] = outcomes([aRow()], { is: knowing() });

    expect([anew?.result, first?.result]).toEqual(['good', 'good']);
    expect(anew?.storeId).not.toBe(first?.storeId);
  });

  it('has the same number in every list, whatever its address looks like', () => {
    const [one] = outcomes([aRow()]);
    const [other] = outcomes([aRow({ 地址: '观前街1号', 门店名称: '别名' })]);

    expect(one?.storeId).toBe(other?.storeId);
    expect(one?.storeId).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  });

  it('finds its seller by the code, whether registered or not yet', () => {
    const [beside] = outcomes([aRow()], { is: knowing() });
    const [before] = outcomes([aRow()]);
    const fromCode = anEnterprise({ id: enterpriseIdOf(CODE) });
    const [after] = outcomes([aRow()], {
      is: registered({ enterprises: new Map([[CODE, fromCode]]) }),
    });

    expect(before?.storeId).toBe(after?.storeId);
    expect(beside?.storeId).not.toBe(before?.storeId);
  });

  it('must give the name that is registered; brackets may be of any width', () => {
    const named = (name: string) =>
      registered({ enterprises: new Map([[CODE, anEnterprise({ name })]]) });
    const row = aRow({ 企业名称: '观前（苏州）公司' });

    expect(codes([row], { is: named('观前(苏州)公司') })).toEqual(['good']);
    expect(codes([row], { is: named('观后公司') })).toEqual(['dirty enterprise-name-differs']);
  });

  it('registers nothing for an enterprise that was struck off', () => {
    const is = registered({
      enterprises: new Map([[CODE, anEnterprise({ status: 'struck-off' })]]),
    });

    expect(codes([aRow()], { is })).toEqual(['dirty enterprise-struck-off']);
  });
});

describe('who lists a store', () => {
  const owner: Uploader = { account: 'owner-1', role: 'owner', enterpriseId: known.id };
  const headquarters: Uploader = { account: 'hq-1', role: 'headquarters', enterpriseId: 'HQ' };
  const supervisor = (bureauId: string): Uploader => ({
    account: 'supervisor-1',
    role: 'supervisor',
    bureauId,
  });

  it('as an owner lists the own enterprise only', () => {
    expect(codes([aRow()], { by: owner, is: knowing() })).toEqual(['good']);
    expect(codes([aRow()], { by: owner })).toEqual(['dirty not-your-enterprise']);
    expect(codes([aRow()], { by: { ...owner, enterpriseId: 'ANOTHER' }, is: knowing() })).toEqual([
      'dirty not-your-enterprise',
    ]);
  });

  it('as headquarters lists new enterprises and those of the network', () => {
    expect(codes([aRow()], { by: headquarters })).toEqual(['good']);
    expect(codes([aRow()], { by: headquarters, is: knowing() })).toEqual([
      'dirty enterprise-not-in-network',
    ]);
    expect(
      codes([aRow()], { by: headquarters, is: knowing({ network: new Set([known.id]) }) }),
    ).toEqual(['good']);
  });

  it.each([
    ['bureau-320508', 'good'],
    ['bureau-320000', 'good'],
    ['bureau-330000', 'dirty outside-jurisdiction'],
    ['', 'dirty outside-jurisdiction'],
  ])('as an officer of %s finds it %s', (bureauId, code) => {
    expect(codes([aRow()], { by: supervisor(bureauId) })).toEqual([code]);
  });
});
