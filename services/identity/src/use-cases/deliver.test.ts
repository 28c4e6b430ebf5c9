import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDelivery, after, NINE } from '../a-delivery.contract.js';
import { deliveryModel, mongoDeliveries } from '../db/deliveries.js';
import { mongoPeople } from '../db/people.js';
import { mongoPreferences } from '../db/preferences.js';
import { textSeal } from '../db/text-seal.js';
import { type Delivery, type Parcel, type Sink, takenUp } from '../domain/delivery.js';
import { deliver } from './deliver.js';
import { sendText } from './send-text.js';

const { connection, drop } = await testDatabase('deliver');
afterAll(drop);
const deliveries = mongoDeliveries(connection);
const KEYS = { data: new Uint8Array(32).fill(1), index: new Uint8Array(32).fill(2) };
const people = mongoPeople(connection, KEYS);
const preferences = mongoPreferences(connection);
const texts = textSeal(KEYS.data);
await people.create('shopper-1', { phone: '13800138000' });
beforeEach(async () => {
  await deliveryModel(connection).deleteMany({});
});

/** A sink that writes down what it took, and is out of order for some. */
function sinkFor(isUp: (parcel: Parcel) => boolean = () => true) {
  const taken: Parcel[] = [];
  const sink: Sink = {
    async send(parcel) {
      if (!isUp(parcel)) throw new Error('the provider is away');
      taken.push(parcel);
    },
  };
  return { sink, taken };
}
const turn = (sink: Sink, at = NINE) =>
  deliver({ deliveries, people, preferences, texts, sink, now: () => at }, 10);
const states = async () =>
  (await deliveryModel(connection).find().sort({ _id: 1 }).lean()).map(
    ({ _id, state, attempts }) => `${_id} ${state} ${attempts}`,
  );
/** Somebody took it up and was never heard of again. */
async function leftSending() {
  const [before] = await deliveries.due(NINE, 1);
  await deliveries.advance(before ? [{ before, next: takenUp(before, NINE) }] : []);
}

describe('a delivery', () => {
  it('is sent once, however often it is queued and looked at', async () => {
    const { sink, taken } = sinkFor();
    await Promise.all([deliveries.queue(aDelivery()), deliveries.queue(aDelivery())]);

    await turn(sink);
    await deliveries.queue(aDelivery());
    await turn(sink, after(3_600_000));

    expect(taken).toMatchObject([{ id: 'd1', channel: 'sms', isRepeat: false }]);
    expect(await states()).toEqual(['d1 sent 1']);
  });

  it('is sent by one of two equals that look at the same instant', async () => {
    const { sink, taken } = sinkFor();
    for (const id of ['d1', 'd2', 'd3']) await deliveries.queue(aDelivery({ id }));

    await Promise.all([turn(sink), turn(sink), turn(sink)]);

    expect(taken.map(({ id }) => id).sort()).toEqual(['d1', 'd2', 'd3']);
  });

  it('to a destination that fails holds up no other, and is tried again in a second', async () => {
    const { sink, taken } = sinkFor(({ id }) => id !== 'd1');
    for (const id of ['d1', 'd2']) await deliveries.queue(aDelivery({ id }));

    await turn(sink);
    expect(await states()).toEqual(['d1 queued 1', 'd2 sent 1']);
    await turn(sink, after(999));
    expect(await states()).toEqual(['d1 queued 1', 'd2 sent 1']);
    await turn(sink, after(1_000));

    expect(await states()).toEqual(['d1 queued 2', 'd2 sent 1']);
    expect(taken.map(({ id }) => id)).toEqual(['d2']);
  });

  it('that failed eight times is named to a person, once', async () => {
    const { sink } = sinkFor(() => false);
    await deliveries.queue(aDelivery());
    await connection.collection('deliveries').updateOne({}, { $set: { attempts: 7 } });

    const eighth = await turn(sink);
    const ninth = await turn(sink, after(3_600_000));

    expect(eighth.givenUp).toMatchObject([{ id: 'd1', state: 'failed', attempts: 8 }]);
    expect(ninth).toEqual({ due: 0, givenUp: [] });
    expect(await states()).toEqual(['d1 failed 8']);
  });

  it('whose sender died is left alone until the lease is over, then sent as a possible repeat', async () => {
    const { sink, taken } = sinkFor();
    await deliveries.queue(aDelivery());
    await leftSending();

    await turn(sink, after(59_999));
    expect(await states()).toEqual(['d1 sending 1']);
    await turn(sink, after(60_000));
    expect(await states()).toEqual(['d1 unknown 1']);
    await turn(sink, after(60_001));

    expect(taken).toMatchObject([{ id: 'd1', isRepeat: true }]);
    expect(await states()).toEqual(['d1 sent 2']);
  });

  it('whose sender comes back from the dead too late changes nothing', async () => {
    const { sink, taken } = sinkFor();
    await deliveries.queue(aDelivery());
    await leftSending();
    await turn(sink, after(60_000));

    const [unknown] = await deliveries.due(after(60_000), 1);
    const before: Delivery = { ...aDelivery(), state: 'sending', attempts: 1, isRepeat: false };
    const written = await deliveries.advance([{ before, next: { ...before, state: 'sent' } }]);

    expect(unknown).toMatchObject({ state: 'unknown' });
    expect(written).toEqual([]);
    expect(taken).toEqual([]);
    expect(await states()).toEqual(['d1 unknown 1']);
  });

  it('that was perhaps sent twice is named to a person and not sent again', async () => {
    const { sink, taken } = sinkFor();
    await deliveries.queue(aDelivery());
    const died = { state: 'sending', attempts: 2, isRepeat: true };
    await connection.collection('deliveries').updateOne({}, { $set: died });

    const { givenUp } = await turn(sink);
    await turn(sink, after(3_600_000));

    expect(givenUp).toMatchObject([{ id: 'd1', state: 'unknown' }]);
    expect(taken).toEqual([]);
  });

  it('that has waited longest is looked at first, at most so many at once', async () => {
    const { sink, taken } = sinkFor();
    for (const minute of [3, 1, 2])
      await deliveries.queue(aDelivery({ id: `d${minute}`, at: after(minute) }));

    const { due } = await deliver(
      { deliveries, people, preferences, texts, sink, now: () => after(10) },
      2,
    );

    expect(due).toBe(2);
    expect(taken.map(({ id }) => id).sort()).toEqual(['d1', 'd2']);
  });
});

describe('a delivery to somebody who wants no SMS', () => {
  const wantsNone = async () => preferences.change('shopper-1', { channels: { sms: false } });
  afterEach(() => preferences.forget('shopper-1'));

  it('stays away where it is a courtesy, and nobody is called for it', async () => {
    const { sink, taken } = sinkFor();
    await wantsNone();
    await deliveries.queue(aDelivery({ isOptional: true }));

    expect(await turn(sink)).toMatchObject({ due: 1, givenUp: [] });
    expect(taken).toEqual([]);
  });

  it('goes out all the same where the law or a decision says it', async () => {
    const { sink, taken } = sinkFor();
    await wantsNone();
    await deliveries.queue(aDelivery());

    await turn(sink);

    expect(taken).toMatchObject([{ id: 'd1' }]);
  });

  it('is sent in the language that they chose', async () => {
    const { sink, taken } = sinkFor();
    await preferences.change('shopper-1', { language: 'en' });
    await deliveries.queue(aDelivery({ isOptional: true }));

    await turn(sink);

    expect(taken).toMatchObject([{ language: 'en' }]);
  });
});

describe('where a delivery goes', () => {
  it('is the telephone of the account, read when it is sent', async () => {
    const { sink, taken } = sinkFor();
    await deliveries.queue(aDelivery());

    await turn(sink);

    expect(taken).toMatchObject([{ to: '13800138000', recipient: 'account:shopper-1' }]);
    expect(JSON.stringify(await deliveryModel(connection).find().lean())).not.toContain('138001');
  });

  it('is nowhere for an account without a telephone, and nobody is called for it', async () => {
    const { sink, taken } = sinkFor();
    await deliveries.queue(aDelivery({ recipient: 'account:nobody' }));

    const { givenUp } = await turn(sink);

    expect([taken, givenUp]).toEqual([[], []]);
    expect(await states()).toEqual(['d1 failed 1']);
  });

  it('is a desk as it was, whose mailbox is not known here', async () => {
    const { sink, taken } = sinkFor();
    await deliveries.queue(aDelivery({ recipient: 'store:store-1', channel: 'mail' }));

    await turn(sink);

    expect(taken).toMatchObject([{ recipient: 'store:store-1' }]);
    expect(taken[0]).not.toHaveProperty('to');
  });
});

describe('a text of its own', () => {
  const text = { to: '13900139000', text: '验证码 123456' };
  const queue = () =>
    sendText(
      { deliveries, texts, now: () => NINE },
      { id: 't1', topic: 'sign-in-code', until: after(300_000), ...text },
    );
  const stored = async () => JSON.stringify(await deliveryModel(connection).find().lean());

  it('is sealed until it is sent, and gone afterwards', async () => {
    const { sink, taken } = sinkFor();
    await queue();
    const waiting = await stored();

    await turn(sink);

    expect(taken).toMatchObject([{ id: 't1', recipient: 'sealed', ...text }]);
    expect(waiting).toContain('sealed');
    expect(waiting).not.toMatch(/13900139000|123456/);
    expect(await deliveryModel(connection).countDocuments({ sealed: { $exists: true } })).toBe(0);
  });

  it('is sealed for its own delivery: moved to another one it does not open', async () => {
    const { sink, taken } = sinkFor();
    await queue();
    const row = await connection.collection<{ _id: string }>('deliveries').findOne({ _id: 't1' });
    await deliveryModel(connection).deleteMany({});
    await connection.collection<{ _id: string }>('deliveries').insertOne({ ...row, _id: 't2' });

    await turn(sink);

    expect(taken).toEqual([]);
    expect(await states()).toEqual(['t2 queued 1']);
  });

  it('is tried again while the provider is away, and dropped with its words once it is of no use', async () => {
    const { sink } = sinkFor(() => false);
    const { sink: up, taken } = sinkFor();
    await queue();

    await turn(sink);
    const { givenUp } = await turn(up, after(300_000));

    expect([taken, givenUp]).toEqual([[], []]);
    expect(await states()).toEqual(['t1 failed 2']);
    expect(await stored()).not.toContain('"dek"');
  });
});
