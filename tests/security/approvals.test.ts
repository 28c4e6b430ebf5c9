import { ApprovalView } from '@anxintui/shared/contracts/approvals';
import { pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, type Person } from '../support/people.js';
import { chainProblems } from '../support/stored.js';
import { problemIn } from './problem.js';
import { startWorld, type World } from './world.js';

const WORDS = '被投诉人两次无正当理由不参加调解。';

describe('what takes two persons', () => {
  let world: World;
  let mediator: Person;
  let supervisor: Person;
  beforeAll(async () => {
    world = await startWorld();
    mediator = world.as('mediator-1');
    supervisor = world.as('supervisor-1');
  });
  afterAll(() => world.stack.stop());

  const propose = async (by: Person, body: object): Promise<string> => {
    const reply = await by.send({ method: 'POST', path: `${API}/approvals`, body });
    if (reply.status !== 201) throw new Error(reply.text);
    return Receipt.parse(reply.body).id;
  };
  const closing = (id: string) => ({
    purpose: 'close-against-wish',
    subject: { kind: 'cases', id },
    words: WORDS,
  });
  const decide = (by: Person, id: string, noun = 'approval', body: object = {}) =>
    by.send({ method: 'POST', path: `${API}/approvals/${id}/${noun}`, seen: 1, body });
  const terminate = async (id: string, approval?: string) => {
    const { version } = await mediator.cases.read(id);
    return mediator.send({
      method: 'POST',
      path: `${API}/cases/${id}/termination`,
      seen: version,
      body: { cause: 2, words: WORDS, ...(approval ? { approval } : {}) },
    });
  };

  it('is shown to those of the same jurisdiction, with what they may do, and to nobody else', async () => {
    const id = await propose(mediator, closing(world.mediatingId));

    const { items } = await supervisor.get(`${API}/approvals?state=proposed`, pageOf(ApprovalView));

    expect(items.find((each) => each.id === id)).toMatchObject({
      purpose: 'close-against-wish',
      proposed: { account: 'mediator-1', name: '徐文博', role: 'mediator' },
      bureau: 'bureau-320505',
      availableCommands: [{ name: 'approve' }, { name: 'refuse' }],
    });
    const one = await mediator.get(`${API}/approvals/${id}`, ApprovalView);
    expect(one.availableCommands).toEqual([]);
    for (const stranger of ['supervisor-3', 'operator-1', 'owner-1'])
      expect((await world.as(stranger).send({ path: `${API}/approvals/${id}` })).status).toBe(404);
    expect((await decide(world.as('supervisor-3'), id)).status).toBe(404);
  });

  it('is not decided by the one who proposes it, nor by a colleague of the same rank', async () => {
    const id = await propose(supervisor, closing(world.mediatingId));

    expect(problemIn(await decide(supervisor, id)).type).toBe('/problems/own-proposal');
    expect((await decide(mediator, id)).status).toBe(403);
  });

  it('is decided once, under fifty attempts at the same moment by two who may', async () => {
    const id = await propose(mediator, closing(world.withBureauId));
    const others = [supervisor, world.as('bureau-head-1')];
    await Promise.all(others.map((each) => each.send({ path: `${API}/me` })));

    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        n % 3 === 0
          ? decide(others[n % 2] ?? supervisor, id, 'refusal', { words: '再等等' })
          : decide(others[n % 2] ?? supervisor, id),
      ),
    );

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(await chainProblems(world.stack.connection, 'approvals', id)).toEqual([]);
  });

  it('closes a mediation against the shopper’s wish with the consent of another, and only that one', async () => {
    const id = world.mediatingId;
    const refused = problemIn(await terminate(id));
    expect(refused).toMatchObject({
      status: 403,
      type: '/problems/second-person-needed',
      errors: [{ pointer: '/approval' }],
    });
    const proposed = await propose(mediator, closing(id));
    expect(problemIn(await terminate(id, proposed)).type).toBe('/problems/second-person-needed');
    const forAnother = await propose(mediator, closing(world.withBureauId));
    await decide(supervisor, forAnother);
    expect(problemIn(await terminate(id, forAnother)).type).toBe('/problems/second-person-needed');
    await decide(supervisor, proposed);

    const ended = await terminate(id, proposed);

    expect(ended.status).toBe(200);
    const row = await world.stack.connection
      .collection('cases')
      .findOne({ 'facts.status': 'terminated' });
    expect(row?.['facts'].termination.approved).toEqual({ id: proposed, by: 'supervisor-1' });
    expect(ended.text).not.toContain('supervisor-1');
    expect(world.stack.failures).toEqual([]);
  });
});
