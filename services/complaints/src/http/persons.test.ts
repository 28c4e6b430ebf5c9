import { CaseView } from '@anxintui/shared/contracts/cases';
import { afterAll, describe, expect, it } from 'vitest';
import { routed } from '../domain/a-case.contract.js';
import { complaintsApp, STORE } from './complaints-app.contract.js';

const { get, post, kept, disclosed, drop } = await complaintsApp();
afterAll(drop);

const seenBy = async (who: string, id: string) =>
  CaseView.pick({ shopper: true }).parse((await get(who, `/cases/${id}`).expect(200)).body).shopper;
const asked = { body: { purpose: 'contact-party', fields: ['name', 'phone'] } };

describe('the shopper of a case', () => {
  it('is seen masked by the other side and by officers, and not shown to herself', async () => {
    const id = await kept(routed('with-bureau'));

    for (const who of ['manager-1', 'headquarters-1', 'intake-1', 'bureau-head-1'])
      expect(await seenBy(who, id)).toEqual({ name: '张**', phone: '154****0001' });
    expect(await seenBy('shopper-1', id)).toBeUndefined();
  });
});

describe('POST /cases/{id}/disclosures', () => {
  it('tells an officer what she asks for, by way of the record of who read what and why', async () => {
    const id = await kept(routed('with-bureau'));

    const { body } = await post('intake-1', `/cases/${id}/disclosures`, asked).expect(200);

    expect(body).toEqual({ name: '张桂英' });
    expect(disclosed.at(-1)).toMatchObject({
      account: 'shopper-1',
      purpose: 'contact-party',
      fields: ['name', 'phone'],
      reader: { accountId: 'intake-1' },
      subject: { kind: 'cases', id },
    });
  });

  it.each([
    ['the other side', 'manager-1', 403],
    ['the shopper', 'shopper-1', 403],
    ['an officer whose bureau has no such case', 'intake-4', 404],
  ])('tells nothing to %s', async (_, who, status) => {
    const id = await kept(routed('with-bureau'));
    const before = disclosed.length;

    await post(who, `/cases/${id}/disclosures`, asked).expect(status);

    expect(disclosed).toHaveLength(before);
  });

  it('tells nothing of a case that has not come to the bureau', async () => {
    const id = await kept(routed('with-store'));

    await post('intake-1', `/cases/${id}/disclosures`, asked).expect(404);
  });
});

describe('a complaint that goes to the bureau by itself', () => {
  const filing = (more: object) => ({
    body: {
      respondent: { storeId: STORE },
      claim: { kind: 'refund' },
      words: '不退款',
      ...more,
    },
  });

  it.each([
    [{ handOver: 'automatic' }, '/handOver'],
    [{ firstRung: 'bureau' }, '/firstRung'],
  ])('needs somebody whom the bureau can reach: %j', async (way, pointer) => {
    const { body } = await post('shopper-2', '/cases', filing(way));

    expect([body.status, body.type]).toEqual([422, '/problems/contact-incomplete']);
    expect(body.errors).toMatchObject([{ pointer }]);
    await post('shopper-1', '/cases', filing(way)).expect(201);
  });

  it('is taken without an address where she is asked first', async () => {
    await post('shopper-2', '/cases', filing({})).expect(201);
  });
});

describe('GET /me/export', () => {
  it('gives everything that is kept about somebody, and nothing of anybody else', async () => {
    const id = await kept(routed('with-bureau'));
    const theirs = await kept(routed('with-bureau', { shopperId: 'shopper-2' }));
    const path = `/cases/${id}/messages`;
    await post('shopper-1', path, { seen: 1, body: { words: '请尽快处理' } }).expect(200);

    const { body, headers } = await get('shopper-1', '/me/export').expect(200);

    expect(headers['content-disposition']).toBe('attachment; filename="anxintui.json"');
    expect(body.person.profile).toEqual({ name: '张桂英' });
    expect(body.cases).toContainEqual(
      expect.objectContaining({
        id,
        facts: expect.objectContaining({ words: '商品完好，请退款' }),
        messages: [expect.objectContaining({ by: 'shopper', words: '请尽快处理' })],
      }),
    );
    expect(body).toMatchObject({ returns: [], uploads: [], flags: [] });
    expect(JSON.stringify(body)).not.toContain(theirs);
  });

  it('leaves hidden what an officer has hidden', async () => {
    const id = await kept(routed('with-bureau'));
    await post('manager-1', `/cases/${id}/messages`, { seen: 1, body: { words: '她是骗子' } });
    const [sent] = (await get('shopper-1', `/cases/${id}/messages`)).body.items;
    const body = { target: { message: sent.id }, act: 'hide', words: '侮辱' };
    await post('supervisor-1', `/cases/${id}/moderations`, { body }).expect(201);

    const exported = await get('shopper-1', '/me/export').expect(200);

    expect(exported.text).not.toContain('她是骗子');
    expect(exported.text).toContain('侮辱');
  });
});
