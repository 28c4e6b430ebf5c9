import { complaintsCommands } from '@anxintui/complaints/commands';
import { pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { FlagView } from '@anxintui/shared/contracts/flags';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../support/http.js';
import { API, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { travelTo } from '../support/time.js';

const COMPLAINT = {
  respondent: { name: '街角电器行', address: '竹园路 12 号', division: '320505' },
  claim: { kind: 'compensate' },
  words: '商品有质量问题。',
  firstRung: 'bureau',
} as const;

describe('a shopper who complains often', () => {
  let stack: Stack;
  let shopper: Person;
  let supervisor: Person;
  let lastId: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    supervisor = person(stack.url, 'supervisor-1');
  });
  afterAll(() => stack.stop());

  async function complain(n: number): Promise<string> {
    const body = { ...COMPLAINT, words: `第 ${n} 件商品有质量问题。` };
    const reply = await shopper.send({ method: 'POST', path: `${API}/cases`, body });
    return Receipt.parse(reply.body).id;
  }
  const raiseFlags = () =>
    complaintsCommands(stack.connection, {
      now: stack.clock.now,
      ruleBook: () => testRuleBook,
    }).raiseFlags();
  const mine = async () => (await shopper.get(`${API}/me/flags`, pageOf(FlagView))).items;
  const contest = (path: string): Promise<Reply> =>
    shopper.send({ method: 'POST', path, body: { words: '我家刚装修，买得多。' } });
  const factorsOf = async (id: string) =>
    (await supervisor.cases.read(id)).advice?.map(({ factor }) => factor);

  it('is not striking after nine complaints', async () => {
    for (let n = 1; n <= 9; n += 1) await complain(n);

    await raiseFlags();

    expect(await mine()).toEqual([]);
  });

  it('is after the tenth, which is filed, routed and answered for like every other', async () => {
    lastId = await complain(10);
    await raiseFlags();

    const next = await complain(11);

    const arrived = await supervisor.cases.reaching(next, 'with-bureau');
    expect(arrived.clocks).toMatchObject([{ kind: 'complaint-acceptance', state: 'open' }]);
    expect(arrived.advice).toMatchObject([{ factor: 'many-complaints', figures: { count: 10 } }]);
    expect((await shopper.cases.read(next)).advice).toBeUndefined();
    const intake = person(stack.url, 'intake-1');
    const accepted = await intake.cases.take(await intake.cases.read(next), 'accept');
    expect(accepted.status).toBe('mediating');
  });

  it('reads what was counted, that it decides nothing, and contests it', async () => {
    const [flag] = await mine();
    expect(flag).toMatchObject({ reason: expect.stringContaining('10'), figures: { count: 10 } });

    const reply = await contest(flag?.contest ?? '');

    expect(reply.status).toBe(200);
    const [contested] = await mine();
    expect(contested).toMatchObject({ contested: { words: '我家刚装修，买得多。' } });
    expect(contested?.contest).toBeUndefined();
  });

  it('is heard by a supervisor, who lifts it: officers are advised of it no more', async () => {
    const [flag] = await mine();
    const decision = { decision: 'lifted', words: '理由成立。' };
    const path = `${API}/flags/${flag?.id}/decision`;

    const reply = await supervisor.send({ method: 'POST', path, body: decision });

    expect(reply.status).toBe(200);
    expect(await factorsOf(lastId)).toEqual([]);
    expect((await mine())[0]?.decided).toMatchObject({ decision: 'lifted', words: '理由成立。' });
    await raiseFlags();
    expect(await mine()).toHaveLength(1);
  });

  it('is forgotten by the figures when the thirty days are over', async () => {
    await travelTo(stack, '2026-04-02T01:00:00Z');

    await raiseFlags();

    expect(await mine()).toHaveLength(1);
    expect(stack.failures).toEqual([]);
  });
});
