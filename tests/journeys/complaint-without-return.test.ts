import { Receipt } from '@anxintui/shared/contracts/fields';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, told } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { SOON } from '../support/time.js';

const WORDS = {
  claim: { kind: 'compensate', amountFen: 50_000 },
  words: '买的电热毯用了两次就冒烟，要求退款并赔偿。',
  purchasedOn: '2026-02-20',
  paidFen: 25_900,
} as const;

describe('a complaint that is about no return', () => {
  let stack: Stack;
  let shopper: Person;
  let officer: Person;
  let complained: (respondent: object) => Promise<string>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    officer = person(stack.url, 'intake-1');
    complained = async (respondent) => {
      const body = { ...WORDS, respondent };
      const reply = await shopper.send({ method: 'POST', path: '/api/v1/cases', body });
      expect(reply.status).toBe(201);
      return Receipt.parse(reply.body).id;
    };
  });
  afterAll(() => stack.stop());

  it('goes first to the store where somebody there can answer', async () => {
    const id = await complained({ storeId: STORES.suzhouStore });

    const routed = await shopper.cases.reaching(id, 'with-store');

    expect(routed).toMatchObject({
      ground: 'complaint',
      claim: WORDS.claim,
      respondent: { storeId: STORES.suzhouStore },
    });
    expect(routed.returnId).toBeUndefined();
    expect(routed.breaches).toEqual([]);
    expect(openClocks(routed)).toEqual(['store-answer', 'headquarters-answer']);
    expect(offeredIn(routed)).toEqual([
      'add-evidence',
      'appoint-representative',
      'change-wishes',
      'escalate',
      'offer',
      'send-message',
      'withdraw',
    ]);
    expect(await shopper.cases.takenUnoffered(routed)).toEqual([]);
    expect(told(routed)).toEqual(['shopper: case.filed', 'router: case.routed']);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('goes to the bureau at once where the store has nobody with an account', async () => {
    const id = await complained({ storeId: STORES.storeWithoutAccount });

    const routed = await shopper.cases.reaching(id, 'with-bureau');

    expect(routed.bureau).toMatchObject({ id: 'bureau-320505' });
    expect(routed.routing.map(({ code }) => code)).toContain('nobody-to-answer');
    expect(clockOf(routed, 'complaint-acceptance')).toMatchObject({
      standing: 'statutory',
      dayType: 'working-day',
      article: '《市场监督管理投诉举报处理办法》第15条',
      dueOn: '2026-03-11',
      dueAt: '2026-03-11T16:00:00.000Z',
    });
    expect(routed.breaches).toEqual([]);
    expect(offeredIn(await officer.cases.read(id))).toEqual([
      'accept',
      'refuse',
      'request-materials',
    ]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('about a shop that is not registered goes to the bureau of the place where it trades', async () => {
    const id = await complained({
      name: '街角电器行',
      address: '苏州市虎丘区竹园路 12 号',
      division: '320505',
    });

    const routed = await shopper.cases.reaching(id, 'with-bureau');

    expect(routed.respondent).toMatchObject({ storeName: '街角电器行', division: '320505' });
    expect(routed.respondent.storeId).toBeUndefined();
    expect(routed.bureau).toMatchObject({ id: 'bureau-320505' });
    await expect.poll(() => officer.noticesAbout(id), SOON).toEqual(['case.routed']);
    expect(await officer.cases.takenUnoffered(await officer.cases.read(id))).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
  });

  it('about a place that has no bureau of ours is refused with words that say what to do', async () => {
    const respondent = { name: '外地店', address: '北京市东城区', division: '110101' };
    const body = { ...WORDS, respondent };

    const reply = await shopper.send({ method: 'POST', path: '/api/v1/cases', body });

    expect(reply).toMatchObject({
      status: 422,
      body: { type: '/problems/outside-the-delta', errors: [{ pointer: '/respondent/division' }] },
    });
    expect(stack.failures).toEqual([]);
  });
});
