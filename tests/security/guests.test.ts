import { Receipt } from '@anxintui/shared/contracts/fields';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../support/codes.js';
import { bedCover, STORES } from '../support/goods.js';
import { API, person, personByPhone } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { placesIn, problemIn } from './problem.js';

const TODAY = '2026-03-02';

describe('guests', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ startsAt: `${TODAY}T01:00:00Z` });
  });
  afterAll(() => stack.stop());

  it('file, see and step what is theirs by its number, and nothing else', async () => {
    const guest = personByPhone(stack, '13922223333', 'guest');
    const filed = await guest.fileReturn(bedCover(STORES.suzhouStore, TODAY));
    const { id, shortNumber } = Receipt.parse(filed);
    const get = async (path: string) => guest.send({ path: API + path });

    for (const number of [id, filed.receiptNumber, shortNumber])
      expect((await get(`/returns?number=${encodeURIComponent(number)}`)).body).toMatchObject({
        items: [{ id }],
      });
    expect((await get(`/cases?number=${id}`)).body).toEqual({ items: [], next: null });
    const withdrawn = await guest.returns.take(await guest.returns.read(id), 'withdraw');
    expect(withdrawn.status).toBe('withdrawn');
    for (const path of ['/returns', '/cases', '/me/sessions', '/notices']) {
      const reply = await get(path);
      expect([path, problemIn(reply).type]).toEqual([path, '/problems/account-needed']);
    }
    const changing = await guest.send({
      method: 'POST',
      path: `${API}/me/phone`,
      body: await codeFor(stack, '13922223334', 'change-phone'),
    });
    expect(problemIn(changing).type).toBe('/problems/account-needed');
  });

  it('keep as shoppers everything that they filed as guests', async () => {
    const phone = '13922224444';
    const guest = personByPhone(stack, phone, 'guest');
    const { id } = await guest.fileReturn(bedCover(STORES.suzhouStore, TODAY));

    const shopper = personByPhone(stack, phone);
    const { body } = await shopper.send({ path: `${API}/returns` });

    expect(body).toMatchObject({ items: [{ id }] });
  });

  it('find by a number nothing that is somebody else’s', async () => {
    const { id, shortNumber } = await personByPhone(stack, '13922225555', 'guest').fileReturn(
      bedCover(STORES.suzhouStore, TODAY),
    );
    const other = personByPhone(stack, '13922226666', 'guest');

    for (const number of [id, shortNumber])
      expect((await other.send({ path: `${API}/returns?number=${number}` })).body).toEqual({
        items: [],
        next: null,
      });
  });

  it('are found by the staff of the store by the whole number, not by ten digits', async () => {
    const { id, shortNumber } = await personByPhone(stack, '13922229999').fileReturn(
      bedCover(STORES.suzhouStore, TODAY),
    );
    const clerk = person(stack.url, 'clerk-1');
    const asked = (number: string) => clerk.send({ path: `${API}/returns?number=${number}` });

    expect((await asked(id)).body).toMatchObject({ items: [{ id }] });
    for (const number of [shortNumber, 'return', '1234'])
      expect(placesIn(problemIn(await asked(number)))).toEqual(['number']);
  });
});
