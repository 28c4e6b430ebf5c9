import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { after, CODE, NINE, routerWorld, services } from '../router-world.contract.js';
import { consoleSink } from './console-sink.js';
import { sendDue } from './deliverer.js';

const { connection, drop } = await routerWorld('deliverer');
afterAll(drop);
beforeEach(async () => {
  await connection.collection('deliveries').deleteMany({});
});
const queue = (id: string) =>
  services(connection).identity.queueDelivery({
    id,
    recipient: 'account:shopper-1',
    channel: 'sms',
    topic: 'case.offer-made',
    eventId: `event-${id}`,
    subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
    at: NINE,
  });
const away = {
  send: async () => {
    throw new Error('the provider is away');
  },
};
function logged() {
  const lines: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) });
  return { log, said: () => lines.map((line): unknown => JSON.parse(line)) };
}
const { identity } = services(connection);
const set = (change: object) => connection.collection('deliveries').updateOne({}, { $set: change });

describe('the console', () => {
  it('prints what would have gone out: channel, recipient, words and number, and no name', async () => {
    const { log, said } = logged();
    await queue('d1');

    await sendDue({ identity, sink: consoleSink(log), log });
    await sendDue({ identity, sink: consoleSink(log), log });

    expect(said()).toEqual([
      {
        level: 30,
        delivery: 'd1',
        channel: 'sms',
        recipient: 'account:shopper-1',
        topic: 'case.offer-made',
        receiptNumber: '7K3M-9Q2F-X4TD-H8PZ',
        words: '【安心退】收到和解方案，编号 7K3M-9Q2F-X4TD-H8PZ',
        msg: 'delivery.printed',
      },
    ]);
  });

  it('says that it may have been printed before', async () => {
    const { log, said } = logged();
    await queue('d1');
    await set({ state: 'unknown', isRepeat: true });

    await sendDue({ identity, sink: consoleSink(log), log });

    expect(said()).toMatchObject([{ words: expect.stringContaining('如已收到，请忽略') }]);
  });
});

describe('a code', () => {
  it('is not printed, nor is the number it goes to', async () => {
    const { log, said } = logged();
    const text = { to: '13900139000', text: '验证码 048213' };

    await consoleSink(log).send({ ...CODE, ...text });

    expect(said()).toEqual([
      {
        level: 30,
        delivery: 'd1',
        channel: 'sms',
        recipient: 'sealed',
        topic: 'sign-in-code',
        msg: 'delivery.printed',
      },
    ]);
  });
});

describe('a turn of the deliverer', () => {
  it('says that there may be more after a full batch of fifty', async () => {
    const { log } = logged();
    const sink = { send: async () => undefined };
    await Promise.all(Array.from({ length: 51 }, (_, n) => queue(`d${n}`)));

    expect(await sendDue({ identity, sink, log })).toBe(true);
    expect(await sendDue({ identity, sink, log })).toBe(false);
    expect(await connection.collection('deliveries').countDocuments({ state: 'sent' })).toBe(51);
  });

  it('calls a person when the eighth attempt has failed, and not before', async () => {
    const { log, said } = logged();
    await queue('d1');
    await sendDue({ identity, sink: away, log });
    expect(said()).toEqual([]);
    await set({ attempts: 7, dueAt: after(0) });

    await sendDue({ identity, sink: away, log });

    expect(said()).toEqual([
      {
        level: 50,
        delivery: 'd1',
        eventId: 'event-d1',
        channel: 'sms',
        recipient: 'account:shopper-1',
        state: 'failed',
        attempts: 8,
        msg: 'delivery.given-up',
      },
    ]);
  });
});
