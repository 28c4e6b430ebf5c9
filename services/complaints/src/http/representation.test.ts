import { CaseView } from '@anxintui/shared/contracts/cases';
import { afterAll, describe, expect, it } from 'vitest';
import { aMandate, laterBy, NINE, routed } from '../domain/a-case.contract.js';
import { complaintsApp, MANDATE } from './complaints-app.contract.js';

const { get, post, kept, stored, drop } = await complaintsApp();
afterAll(drop);

const HOUR_MS = 3_600_000;
const PHONE = '15400000009';
const appointing = (more: object = {}) => ({
  seen: 1,
  body: { phone: PHONE, mandate: { words: '女儿代为处理' }, ...more },
});
const represented = (until?: Date) =>
  kept(
    routed('with-store', {
      representative: { ...aMandate(until ? { until } : {}), since: laterBy(NINE, -HOUR_MS) },
    }),
  );

describe('POST /cases/{id}/representative', () => {
  it('lets somebody act for the shopper, who then finds the case among her own', async () => {
    const id = await kept(routed('with-store'));

    const asked = appointing({
      mandate: { words: '委托书', upload: MANDATE },
      until: '2026-04-01',
    });
    const { body } = await post('shopper-1', `/cases/${id}/representative`, asked).expect(200);

    expect(CaseView.pick({ representative: true }).parse(body).representative).toEqual({
      name: '李**',
      phone: '154****0009',
      since: NINE.toISOString(),
      until: '2026-04-01T16:00:00.000Z',
      mandate: { words: '委托书', upload: MANDATE },
    });
    const { items } = (await get('shopper-9', '/cases').expect(200)).body;
    expect(items).toMatchObject([{ id, status: 'with-store' }]);
    await post('shopper-9', `/cases/${id}/escalation`, { seen: 2 }).expect(200);
  });

  it('keeps the hash of the mandate on paper, and the phone nowhere', async () => {
    const id = await kept(routed('with-store'));
    const asked = appointing({ mandate: { words: '委托书', upload: MANDATE } });
    await post('shopper-1', `/cases/${id}/representative`, asked).expect(200);

    const row = await stored.findOne({ _id: id });

    expect(row?.facts).toMatchObject({
      representative: { accountId: 'shopper-9', mandate: { upload: MANDATE, sha256: 'ab12' } },
    });
    expect(JSON.stringify(row)).not.toContain(PHONE);
  });

  it.each([
    ['whoever has never signed in', { phone: '15400000008' }, 'no-such-representative', '/phone'],
    [
      'by a file of somebody else',
      { mandate: { words: '委托书', upload: 'M0000000000000MX' } },
      'unknown-mandate',
      '/mandate/upload',
    ],
    ['until a day that has passed', { until: '2026-03-01' }, 'mandate-too-short', '/until'],
  ])('is refused for %s, with what to do', async (_, more, code, pointer) => {
    const id = await kept(routed('with-store'));

    const { body } = await post('shopper-1', `/cases/${id}/representative`, appointing(more));

    expect([body.status, body.type]).toEqual([422, `/problems/${code}`]);
    expect(body.errors).toMatchObject([{ pointer }]);
    expect(body.detail.length).toBeGreaterThan(20);
  });

  it('tells nobody but the shopper whether a phone is known', async () => {
    const id = await kept(routed('with-store'));
    const unknown = { phone: '15400000008', mandate: { words: '试探' } };

    for (const [who, status] of [
      ['manager-1', 403],
      ['shopper-2', 404],
    ] as const) {
      const known = await post(who, `/cases/${id}/representative`, appointing());
      const other = await post(who, `/cases/${id}/representative`, { seen: 1, body: unknown });
      expect([known.status, other.status]).toEqual([status, status]);
    }
  });
});

describe('a representative', () => {
  it('does not decide about the mandate', async () => {
    const id = await represented();

    const { body } = await post('shopper-9', `/cases/${id}/representative/dismissal`, { seen: 1 });

    expect([body.status, body.type]).toEqual([403, '/problems/only-shopper-herself']);
  });

  it('may do nothing more from the hour the mandate ends', async () => {
    const id = await represented(NINE);

    const message = { seen: 1, body: { words: '请尽快答复' } };
    const { body } = await post('shopper-9', `/cases/${id}/messages`, message);

    expect([body.status, body.type]).toEqual([403, '/problems/mandate-ended']);
    expect(await stored.countDocuments({ _id: id, version: 1 })).toBe(1);
  });

  it('is dismissed by the shopper and then learns that there is no such case', async () => {
    const id = await represented();
    await get('shopper-9', `/cases/${id}`).expect(200);

    await post('shopper-1', `/cases/${id}/representative/dismissal`, { seen: 1 }).expect(200);

    await get('shopper-9', `/cases/${id}`).expect(404);
    expect((await get('shopper-9', '/cases')).body.items).not.toContainEqual(
      expect.objectContaining({ id }),
    );
  });
});
