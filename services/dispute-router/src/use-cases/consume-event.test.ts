import { randomUUID } from 'node:crypto';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { disputed, jobOf, NINE, routerWorld, services } from '../router-world.contract.js';
import { consumeEvent } from './consume-event.js';

const { connection, drop } = await routerWorld('consume-event');
afterAll(drop);
beforeEach(async () => {
  for (const name of ['returns', 'cases', 'notices'])
    await connection.collection(name).deleteMany({});
});
const deps = services(connection);
const cases = () => connection.collection<Row>('cases').find().toArray();
const recipients = async () =>
  (await connection.collection('notices').find().toArray()).map(({ topic, recipient }) =>
    [topic, recipient].join(' '),
  );
/** Delivers the dispute, then the first event of the case that came of it. */
async function routed(over: Parameters<typeof disputed>[2] = {}) {
  const { id, caseId, eventId } = await disputed(connection, NINE, over);
  const first = jobOf(id, eventId);
  await consumeEvent(deps, first);
  const [row] = await cases();
  const second = jobOf(caseId, row?.history[0]?.id ?? '', {
    aggregate: 'cases',
    topic: 'case.filed',
  });
  await consumeEvent(deps, second);
  return { first, second };
}

describe('a disputed return', () => {
  it('opens the case beside it and tells the store', async () => {
    const { id, caseId, eventId } = await disputed(connection);

    await consumeEvent(deps, jobOf(id, eventId));

    expect(await cases()).toMatchObject([
      {
        _id: caseId,
        version: 1,
        facts: { status: 'filed', returnId: id, ground: 'refusal', words: '商品完好' },
        history: [{ type: 'case.filed', cause: `event:${eventId}` }],
        outbox: [{ topic: 'case.filed' }],
      },
    ]);
    expect(await recipients()).toEqual(['return.disputed store:store-1']);
  });
});

describe('a new case', () => {
  it('goes to the store, with the reasons and the bureau that would be next', async () => {
    await routed();

    const [row] = await cases();
    expect(row?.facts).toMatchObject({
      status: 'with-store',
      bureau: { id: 'bureau-320508', publishesChannel: true },
      routing: [
        { code: 'store-answers-first' },
        { code: 'county-of-shop' },
        { code: 'if-in-zone' },
        { code: 'superior-may-take' },
      ],
    });
    expect(row?.clocks.map(({ kind }) => kind)).toEqual(['store-answer', 'headquarters-answer']);
    expect(await recipients()).toContain('case.filed account:shopper-1');
  });

  it('goes to the bureau at once where the shopper wants that', async () => {
    await routed({ firstRung: 'bureau' });

    expect((await cases())[0]?.facts).toMatchObject({ status: 'with-bureau' });
  });

  it('that is routed to the store is none of the bureau’s business yet', async () => {
    const { second } = await routed();
    const [row] = await cases();
    const told = row?.history.find(({ type }) => type === 'case.routed');

    await consumeEvent(deps, { ...second, topic: 'case.routed', eventId: told?.id ?? '' });

    expect((await recipients()).filter((each) => each.startsWith('case.routed')).sort()).toEqual([
      'case.routed account:shopper-1',
      'case.routed store:store-1',
    ]);
  });

  it('that is routed to the bureau is told there', async () => {
    const { second } = await routed({ firstRung: 'bureau' });
    const [row] = await cases();
    const told = row?.history.find(({ type }) => type === 'case.routed');

    await consumeEvent(deps, { ...second, topic: 'case.routed', eventId: told?.id ?? '' });

    expect(await recipients()).toContain('case.routed bureau:bureau-320508');
  });
});

describe('an event that comes twice', () => {
  it('changes nothing the second time, of the return or of the case', async () => {
    const { first, second } = await routed();
    const before = [await cases(), await recipients()];

    await consumeEvent(deps, first);
    await consumeEvent(deps, second);

    expect([await cases(), await recipients()]).toEqual(before);
  });

  it('at the same instant to five workers opens one case and posts one notice', async () => {
    const { id, eventId } = await disputed(connection);

    await Promise.all(Array.from({ length: 5 }, () => consumeEvent(deps, jobOf(id, eventId))));

    expect(await cases()).toHaveLength(1);
    expect(await recipients()).toHaveLength(1);
  });

  it('by another event about the same case does not route it again', async () => {
    const { second } = await routed();
    const asked = { id: second.aggregateId, eventId: randomUUID() };
    const bureau = { ...(await deps.identity.responsible({})).bureau };

    await expect(
      deps.complaints.route(asked, { to: 'unrouted', reasons: [], bureau }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    expect(await cases()).toMatchObject([{ version: 2, facts: { status: 'with-store' } }]);
  });
});

describe('an event that does not exist', () => {
  it.each(['returns', 'cases'] as const)('in the %s has nothing to do', async (aggregate) => {
    const { id } = await disputed(connection);

    await consumeEvent(deps, jobOf(id, '00000000-0000-4000-8000-000000000000', { aggregate }));

    expect([await cases(), await recipients()]).toEqual([[], []]);
  });
});
