import { demoPeople } from '@anxintui/infra/seed/demo-people';
import { landmarkPopulation } from '@anxintui/infra/seed/population';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenByPhone } from '../support/codes.js';
import { refusedAndDisputed } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { send } from '../support/http.js';
import { API, type Person, person, personByPhone } from '../support/people.js';
import { SEED, type Stack, startStack } from '../support/stack.js';

/** As long as a session may be believed without asking again. */
const HOLDS_WITHIN = { timeout: 1_500 };
const TODAY = '2026-03-02';
/** Told in the story itself, besides what the seed has of people. */
const TOLD = {
  name: '欧阳婉儿',
  address: '上海市静安区延安中路 1000 号',
  idNumber: '440524188001010014',
};

const PEOPLE = demoPeople(landmarkPopulation(SEED));
const seededPhone = (account: string): string =>
  PEOPLE.find((one) => one.account.id === account)?.facts.phone ?? '';

/** Every document of every collection, as the database has it. */
async function storedTexts({ connection }: Stack): Promise<ReadonlyMap<string, string>> {
  const collections = (await connection.db?.collections()) ?? [];
  const texts = collections.map(async (collection) => {
    const documents = await collection.find().toArray();
    return [collection.collectionName, JSON.stringify(documents)] as const;
  });
  return new Map(await Promise.all(texts));
}

/** `collection: value` for everything that stands somewhere in clear. */
const foundIn = (texts: ReadonlyMap<string, string>, values: readonly string[]): string[] =>
  [...texts].flatMap(([collection, text]) =>
    values.filter((value) => text.includes(value)).map((value) => `${collection}: ${value}`),
  );

describe('a database in which people have filed, disputed, written and been read about', () => {
  let stack: Stack;
  let texts: ReadonlyMap<string, string>;
  let shopper: Person;
  beforeAll(async () => {
    stack = await startStack({ startsAt: `${TODAY}T01:00:00Z` });
    shopper = person(stack.url, 'shopper-1');
    const clerk = person(stack.url, 'clerk-1');
    const newcomer = person(stack.url, 'shopper-2');
    await newcomer.send({ method: 'POST', path: `${API}/me/profile`, body: TOLD });
    const told = { shopper, clerk, storeId: STORES.suzhouStore, boughtOn: TODAY };
    const { id: caseId } = await refusedAndDisputed(told);
    await shopper.cases.reaching(caseId, 'with-store');
    texts = await storedTexts(stack);
  });
  afterAll(() => stack.stop());

  it('holds no name, telephone number, address or identity number in clear', () => {
    const seeded = PEOPLE.flatMap(({ facts }) => Object.values(facts));

    expect(seeded.length).toBeGreaterThan(40);
    expect(foundIn(texts, [...seeded, ...Object.values(TOLD)])).toEqual([]);
  });

  it('was searched where people, their sessions and their notices are', () => {
    const searched = [
      'people',
      'accounts',
      'sessions',
      'notices',
      'deliveries',
      'cases',
      'returns',
    ];

    expect(foundIn(texts, ['shopper-1']).map((hit) => hit.split(':')[0])).toEqual(
      expect.arrayContaining(searched),
    );
  });

  it('still shows people what they told', async () => {
    const { body } = await person(stack.url, 'shopper-2').send({ path: `${API}/me/profile` });

    expect(body).toMatchObject({ ...TOLD, isComplete: true });
    expect((await shopper.send({ path: `${API}/me` })).body).toMatchObject({ name: '张桂英' });
  });

  it('lets nobody in any more who has closed their account, and their phone begins anew', async () => {
    const phone = seededPhone('shopper-2');
    const token = await tokenByPhone(stack, phone);
    const ask = (path: string, body?: object) =>
      send(stack.url, { path: API + path, token, ...(body ? { method: 'POST', body } : {}) });
    const { body: before } = await ask('/me');

    const closed = await ask('/me/erasure', { confirm: 'erase-my-account' });

    expect([closed.status, before]).toEqual([
      202,
      expect.objectContaining({ account: 'shopper-2' }),
    ]);
    await expect.poll(async () => (await ask('/me')).status, HOLDS_WITHIN).toBe(401);
    const anew = personByPhone(stack, phone);
    const { body: after } = await anew.send({ path: `${API}/me` });
    expect(after).toMatchObject({ account: expect.stringMatching(/^shopper-[0-9a-f]{16}$/) });
    const { body: known } = await anew.send({ path: `${API}/me/profile` });
    expect(known).toEqual({ phone, isComplete: false });
  });
});
