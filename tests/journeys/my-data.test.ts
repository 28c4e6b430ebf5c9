import type { Row } from '@anxintui/shared/store/aggregate-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bedCover, STORES } from '../support/goods.js';
import { API, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { SOON, travelTo } from '../support/time.js';

const ERASURE = {
  method: 'POST',
  path: `${API}/me/erasure`,
  body: { confirm: 'erase-my-account' },
};

describe('a shopper who wants her data, and then to be forgotten', () => {
  let stack: Stack;
  let shopper: Person;
  let returnId: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-2');
    ({ id: returnId } = await shopper.fileReturn(bedCover(STORES.nanjingStore, '2026-03-01')));
  });
  afterAll(() => stack.stop());

  const known = () =>
    stack.connection.collection<{ _id: string }>('people').findOne({ _id: 'shopper-2' });

  /** A day comes, and on that day it is looked whether something still concerns her. */
  async function lookedAtOn(instant: string): Promise<void> {
    await travelTo(stack, instant);
    const after = { _id: 'shopper-2', 'erasing.lookedAt': { $gte: new Date(instant) } };
    const accounts = stack.connection.collection<{ _id: string }>('accounts');
    await expect.poll(() => accounts.countDocuments(after), SOON).toBe(1);
  }

  it('takes everything along in one file: who she is, what she filed and what came of it', async () => {
    const { status, text } = await shopper.send({ path: `${API}/me/export` });

    expect(status).toBe(200);
    const file = JSON.parse(text);
    expect(file.person.profile).toMatchObject({ name: '陈宇', phone: '15499990002' });
    expect(file.returns).toMatchObject([{ id: returnId, timeline: [{ type: 'return.filed' }] }]);
    expect(file.person.sessions).not.toEqual([]);
    expect(text).not.toMatch(/tokenHash|dek|sealed/);
  });

  it('is known to the store by what cannot be misused, and to herself not that way at all', async () => {
    const clerk = person(stack.url, 'clerk-2');

    expect((await clerk.returns.read(returnId)).shopper).toEqual({
      name: '陈**',
      phone: '154****0002',
    });
    expect((await shopper.returns.read(returnId)).shopper).toBeUndefined();
  });

  it('cannot sign in any more once she has asked to be forgotten', async () => {
    expect((await shopper.send(ERASURE)).status).toBe(202);

    const again = person(stack.url, 'shopper-2');
    await expect(again.send({ path: `${API}/me` })).rejects.toThrow('cannot sign in');
  });

  it('is kept while her return goes on, and while somebody may go to court about it', async () => {
    await lookedAtOn('2026-06-01T01:00:00Z');
    await person(stack.url, 'clerk-2').returns.reaching(returnId, 'lapsed');
    expect(await known()).toHaveProperty('dek');

    await lookedAtOn('2029-03-01T01:00:00Z');

    expect(await known()).toHaveProperty('dek');
  });

  it('is forgotten after three years: her key is gone, and what she filed is nobody’s any more', async () => {
    await travelTo(stack, '2030-01-01T01:00:00Z');

    await expect.poll(known, SOON).not.toHaveProperty('dek');
    expect(await known()).not.toHaveProperty('fields');
    const row = await stack.connection.collection<Row>('returns').findOne({ _id: returnId });
    expect(row?.facts).toMatchObject({ shopperId: 'shopper-2' });
    expect(stack.failures).toEqual([]);
  });
});
