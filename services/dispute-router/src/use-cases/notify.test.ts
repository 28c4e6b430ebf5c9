import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { caseWith } from '../heard-events.contract.js';
import { NINE, routerWorld, services } from '../router-world.contract.js';
import { consumeEvent } from './consume-event.js';

const { connection, drop } = await routerWorld('notify');
afterAll(drop);
beforeEach(async () => {
  for (const name of ['cases', 'notices', 'deliveries'])
    await connection.collection(name).deleteMany({});
});
const deps = services(connection);
const deliveries = () =>
  connection.collection('deliveries').find().sort({ recipient: 1 }).toArray();
const overdue = { type: 'case.store-answer-overdue', by: 'clock' };

describe('a notice of something that matters', () => {
  it('goes out beside it to the shopper by SMS and to the store by mail', async () => {
    const job = await caseWith(connection, overdue);

    await consumeEvent(deps, job);

    const common = {
      topic: 'case.store-answer-overdue',
      eventId: job.eventId,
      subject: { kind: 'cases', id: job.aggregateId },
      at: NINE,
      state: 'queued',
      attempts: 0,
      dueAt: NINE,
      isRepeat: false,
    };
    expect(await deliveries()).toMatchObject([
      { ...common, recipient: 'account:shopper-1', channel: 'sms', isOptional: true },
      { ...common, recipient: 'store:store-1', channel: 'mail' },
    ]);
  });

  it('goes out once, however often and by however many workers it is heard of', async () => {
    const job = await caseWith(connection, overdue);

    await Promise.all(Array.from({ length: 5 }, () => consumeEvent(deps, job)));
    await consumeEvent(deps, job);

    expect(await deliveries()).toHaveLength(2);
    expect(await connection.collection('notices').countDocuments()).toBe(2);
  });

  it('is not sent again because it is heard of again', async () => {
    const job = await caseWith(connection, overdue);
    await consumeEvent(deps, job);
    await deps.identity.deliver({ send: async () => undefined }, 10);

    await consumeEvent(deps, job);

    expect(await deliveries()).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
  });
});

describe('a notice of something that can wait', () => {
  it('is a notice and nothing else', async () => {
    await consumeEvent(
      deps,
      await caseWith(connection, { type: 'case.message-sent', by: 'clerk' }),
    );

    expect(await connection.collection('notices').countDocuments()).toBe(1);
    expect(await deliveries()).toEqual([]);
  });
});
