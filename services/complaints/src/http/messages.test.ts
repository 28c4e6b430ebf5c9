import { MessageView } from '@anxintui/shared/contracts/cases';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { afterAll, describe, expect, it } from 'vitest';
import { aCase, routed } from '../domain/a-case.contract.js';
import { complaintsApp } from './complaints-app.contract.js';

const { get, post, kept, stored, drop } = await complaintsApp();
afterAll(drop);

const Page = pageOf(MessageView);
const said = async (account: string, path: string) => {
  const { items } = Page.parse((await get(account, path).expect(200)).body);
  return items.map(({ by, words }) => `${by}: ${words}`);
};

describe('POST /cases/{id}/messages', () => {
  it('lets both sides write, and both read it, oldest first', async () => {
    const path = `/cases/${await kept(routed('with-store'))}/messages`;
    await post('manager-1', path, { seen: 1, body: { words: '什么时候拆的？' } }).expect(200);

    const { body } = await post('shopper-1', path, { seen: 2, body: { words: '当天。' } });

    expect(body).toMatchObject({ version: 3, messages: { count: 2, href: `/api/v1${path}` } });
    const both = ['manager: 什么时候拆的？', 'shopper: 当天。'];
    expect(await said('shopper-1', path)).toEqual(both);
    expect(await said('manager-1', path)).toEqual(both);
    expect(await said('headquarters-1', path)).toEqual(both);
  });

  it('is no answer to the claim: the store’s clock runs on', async () => {
    const id = await kept(routed('with-store'));

    const { body } = await post('manager-1', `/cases/${id}/messages`, {
      seen: 1,
      body: { words: '在查' },
    });

    expect(body.clocks).toMatchObject([{ kind: 'store-answer', state: 'open' }, {}]);
  });

  it('keeps the words out of the history, which holds their hash', async () => {
    const id = await kept(routed('with-store'));
    await post('shopper-1', `/cases/${id}/messages`, { seen: 1, body: { words: '请尽快处理' } });

    const row = await stored.findOne({ _id: id });

    expect(JSON.stringify(row)).not.toContain('请尽快处理');
    expect(row?.history.at(-1)).toMatchObject({
      type: 'case.message-sent',
      data: { messageId: expect.any(String), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('sends the same request once', async () => {
    const path = `/cases/${await kept(routed('with-store'))}/messages`;
    const sent = { seen: 1, key: 'm1', body: { words: '您好' } };
    await post('shopper-1', path, sent).expect(200);

    const again = await post('shopper-1', path, sent).expect(200);

    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true' });
    expect(await said('shopper-1', path)).toEqual(['shopper: 您好']);
  });

  it('under a used key sends nothing else', async () => {
    const path = `/cases/${await kept(routed('with-store'))}/messages`;
    await post('shopper-1', path, { seen: 1, key: 'm2', body: { words: '您好' } }).expect(200);

    const { body } = await post('shopper-1', path, { seen: 2, key: 'm2', body: { words: '再见' } });

    expect(body.type).toBe('/problems/idempotency-key-reused');
    expect(await said('shopper-1', path)).toEqual(['shopper: 您好']);
  });

  it('after a refusal sends the words of the next attempt, not those that were refused', async () => {
    const path = `/cases/${await kept(routed('with-store'))}/messages`;
    await post('shopper-1', path, { seen: 9, key: 'm3', body: { words: '初稿' } }).expect(412);
    expect(await said('shopper-1', path)).toEqual([]);

    await post('shopper-1', path, { seen: 1, key: 'm3', body: { words: '定稿' } }).expect(200);

    expect(await said('shopper-1', path)).toEqual(['shopper: 定稿']);
  });

  it('with one key for two cases sends a message in each', async () => {
    const one = `/cases/${await kept(routed('with-store'))}/messages`;
    const other = `/cases/${await kept(routed('with-store'))}/messages`;
    const sent = { seen: 1, key: 'm4', body: { words: '您好' } };
    await post('shopper-1', one, sent).expect(200);

    await post('shopper-1', other, sent).expect(200);

    expect(await said('shopper-1', other)).toEqual(['shopper: 您好']);
  });

  it.each([
    ['a clerk', 'clerk-1', routed('with-store'), 403, 'not-permitted'],
    ['a stranger', 'shopper-2', routed('with-store'), 404, 'not-found'],
    ['anybody once the case is closed', 'shopper-1', aCase('closed'), 409, 'illegal-transition'],
  ])('is not for %s', async (_, account, dispute, status, code) => {
    const path = `/cases/${await kept(dispute)}/messages`;

    const { body } = await post(account, path, { seen: 1, body: { words: '您好' } }).expect(status);

    expect(body.type).toBe(`/problems/${code}`);
    expect(await said('manager-1', path)).toEqual([]);
  });
});

describe('GET /cases/{id}/messages', () => {
  it('goes on after the page before', async () => {
    const path = `/cases/${await kept(routed('with-store'))}/messages`;
    await post('shopper-1', path, { seen: 1, body: { words: '一' } }).expect(200);
    await post('shopper-1', path, { seen: 2, body: { words: '二' } }).expect(200);
    await post('shopper-1', path, { seen: 3, body: { words: '三' } }).expect(200);

    const { body } = await get('shopper-1', `${path}?limit=2`).expect(200);

    expect(Page.parse(body).items.map(({ words }) => words)).toEqual(['一', '二']);
    expect(await said('shopper-1', `${path}?after=${body.next}`)).toEqual(['shopper: 三']);
  });

  it('does not exist for a stranger', async () => {
    await get('shopper-2', `/cases/${await kept(routed('with-store'))}/messages`).expect(404);
  });
});
