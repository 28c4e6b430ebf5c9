import { CaseListItem } from '@anxintui/shared/contracts/case-lists';
import { CaseView } from '@anxintui/shared/contracts/cases';
import { pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { afterAll, describe, expect, it } from 'vitest';
import { complaintsApp, STORE } from './complaints-app.contract.js';

const { get, post, stored, drop } = await complaintsApp();
afterAll(drop);

const COMPLAINT = {
  claim: { kind: 'compensate', amountFen: 50_000 },
  words: '电热毯用了两次就冒烟，要求退款并赔偿。',
  purchasedOn: '2026-02-20',
  paidFen: 25_900,
} as const;
const NAMED = { name: '街角电器行', address: '竹园路 12 号', division: '320505' };
const filing = (respondent: object, more: object = {}) => ({
  body: { ...COMPLAINT, respondent, ...more },
});

describe('POST /cases', () => {
  it('files a complaint about a store of the directory, which the shopper then reads', async () => {
    const filed = await post('shopper-1', '/cases', filing({ storeId: STORE })).expect(201);

    const { id, status, href } = Receipt.parse(filed.body);
    const { body } = await get('shopper-1', `/cases/${id}`).expect(200);
    expect([status, href]).toEqual(['filed', `/api/v1/cases/${id}`]);
    expect(CaseView.parse(body)).toMatchObject({
      status: 'filed',
      ground: 'complaint',
      claim: COMPLAINT.claim,
      words: COMPLAINT.words,
      paidFen: 25_900,
      purchasedOn: '2026-02-20',
      handOver: 'ask',
      wishes: { publish: false, entrust: false },
      respondent: {
        storeId: STORE,
        storeName: '观前街店',
        address: '观前街 1 号',
        division: '320508',
      },
      timeline: [{ by: 'shopper', what: 'case.filed' }],
    });
  });

  it('names the seller and its headquarters as the respondent', async () => {
    const { body } = await post('shopper-1', '/cases', filing({ storeId: STORE })).expect(201);

    expect(await stored.findOne({ _id: body.id })).toMatchObject({
      facts: {
        shopperId: 'shopper-1',
        respondent: { enterpriseId: 'seller-1', headquartersId: 'brand-1' },
      },
    });
  });

  it('files one about a shop that is not registered, by what stands on its door', async () => {
    const zone = { ...NAMED, zone: '320576' };
    const { body } = await post('shopper-1', '/cases', filing(zone)).expect(201);

    expect(await stored.findOne({ _id: body.id })).toMatchObject({
      facts: {
        respondent: {
          storeName: '街角电器行',
          address: '竹园路 12 号',
          division: '320505',
          zone: '320576',
        },
      },
    });
  });

  it('gives the same receipt for the same request, and refuses another under its key', async () => {
    const key = 'call-1';
    const first = await post('shopper-1', '/cases', { ...filing(NAMED), key }).expect(201);

    const again = await post('shopper-1', '/cases', { ...filing(NAMED), key }).expect(201);
    const other = await post('shopper-1', '/cases', {
      ...filing(NAMED, { paidFen: 1 }),
      key,
    }).expect(422);

    expect(again.text).toBe(first.text);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true' });
    expect(other.body.type).toBe('/problems/idempotency-key-reused');
  });

  it.each([
    ['unknown-store', { storeId: '0000000000000000' }, '/respondent/storeId'],
    ['outside-the-delta', { ...NAMED, division: '110101' }, '/respondent/division'],
    ['outside-the-delta', { ...NAMED, division: '320500' }, '/respondent/division'],
    ['division-replaced', { ...NAMED, division: '320502' }, '/respondent/division'],
    ['unknown-zone', { ...NAMED, zone: '320599' }, '/respondent/zone'],
  ])('refuses with %s and points at the field', async (code, respondent, pointer) => {
    const { body } = await post('shopper-1', '/cases', filing(respondent)).expect(422);

    expect(body).toMatchObject({ type: `/problems/${code}`, errors: [{ pointer }] });
  });

  it('takes a purchase of today, and none of tomorrow', async () => {
    const bought = (purchasedOn: string) => filing(NAMED, { purchasedOn });
    await post('shopper-1', '/cases', bought('2026-03-02')).expect(201);

    const { body } = await post('shopper-1', '/cases', bought('2026-03-03')).expect(422);

    expect(body).toMatchObject({
      type: '/problems/bought-after-today',
      detail: expect.stringContaining('2026-03-02'),
      errors: [{ pointer: '/purchasedOn' }],
    });
  });

  // 《市场监督管理投诉举报处理办法》第十六条第（四）项
  it('takes a purchase of three years ago to the day, and none before, naming the other routes', async () => {
    const bought = (purchasedOn: string) => filing(NAMED, { purchasedOn });
    await post('shopper-1', '/cases', bought('2023-03-02')).expect(201);

    const { body } = await post('shopper-1', '/cases', bought('2023-03-01')).expect(422);

    expect(body).toMatchObject({
      type: '/problems/limitation-passed',
      detail: expect.stringContaining('arbitration'),
      errors: [{ pointer: '/purchasedOn' }],
    });
  });

  it.each(['manager-1', 'intake-1', 'headquarters-1'])('is not for %s', async (account) => {
    const { body } = await post(account, '/cases', filing(NAMED)).expect(403);

    expect(body.type).toBe('/problems/not-permitted');
  });

  it.each([
    ['a respondent that is both', { ...NAMED, storeId: STORE }],
    ['a respondent without an address', { name: '店', division: '320505' }],
  ])('does not understand %s', async (_, respondent) => {
    await post('shopper-1', '/cases', filing(respondent)).expect(400);
  });
});

describe('GET /cases', () => {
  it('lists what was filed, with its ground and when', async () => {
    const filed = await post('shopper-2', '/cases', filing(NAMED)).expect(201);

    const { body } = await get('shopper-2', '/cases').expect(200);

    expect(pageOf(CaseListItem).parse(body).items).toEqual([
      {
        id: filed.body.id,
        receiptNumber: filed.body.receiptNumber,
        status: 'filed',
        version: 1,
        storeName: '街角电器行',
        ground: 'complaint',
        claim: { kind: 'compensate', amountFen: 50_000 },
        county: { code: '320505', name: '虎丘区' },
        filedAt: '2026-03-02T01:00:00.000Z',
      },
    ]);
  });
});
