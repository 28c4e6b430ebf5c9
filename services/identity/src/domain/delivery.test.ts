import { describe, expect, it } from 'vitest';
import { aDelivery, after, NINE } from '../a-delivery.contract.js';
import { type Delivery, queued, refused, sent, takenUp } from './delivery.js';

const waiting = queued(aDelivery());
const sending = takenUp(waiting, NINE);
const MINUTE_MS = 60_000;
const after8 = (delivery: Delivery): Delivery => ({ ...delivery, attempts: 8 });

describe('a delivery', () => {
  it('waits from the instant of its event', () => {
    expect(waiting).toEqual({
      ...aDelivery(),
      state: 'queued',
      attempts: 0,
      isRepeat: false,
      dueAt: NINE,
    });
  });

  it('is sent under a lease of a minute, and each time counts', () => {
    expect(sending).toMatchObject({ state: 'sending', attempts: 1, dueAt: after(MINUTE_MS) });
  });

  it('that has been sent is over', () => {
    expect(sent(sending)).toMatchObject({ state: 'sent', attempts: 1, isRepeat: false });
    expect(sent(sending)).not.toHaveProperty('dueAt');
  });

  it('whose sender died may have arrived: it is unknown, and marked as a possible repeat', () => {
    const unknown = takenUp(sending, after(MINUTE_MS));

    expect(unknown).toMatchObject({
      state: 'unknown',
      attempts: 1,
      isRepeat: true,
      dueAt: after(MINUTE_MS),
    });
    expect(takenUp(unknown, after(MINUTE_MS))).toMatchObject({
      state: 'sending',
      attempts: 2,
      isRepeat: true,
    });
  });

  it('whose sender died twice is not sent a third time', () => {
    const unknown = takenUp(sending, NINE);
    const again = takenUp(takenUp(unknown, NINE), NINE);

    expect(again).toMatchObject({ state: 'unknown', attempts: 2 });
    expect(again).not.toHaveProperty('dueAt');
  });

  it.each([
    [1, 1_000],
    [2, 2_000],
    [4, 8_000],
    [7, 64_000],
  ])('that failed for the %ith time waits %i ms', (attempts, ms) => {
    expect(refused({ ...sending, attempts }, NINE)).toMatchObject({
      state: 'queued',
      attempts,
      dueAt: after(ms),
    });
  });

  it('that failed for the eighth time is given up', () => {
    expect(refused(after8(sending), NINE)).toMatchObject({ state: 'failed', attempts: 8 });
    expect(refused(after8(sending), NINE)).not.toHaveProperty('dueAt');
  });
});
