import type { DeliveryChannel, DeliveryState } from '@anxintui/shared/vocabulary/deliveries';
import type { Notice } from './notice.js';

/** What leaves the platform beside a notice, as it begins. Its id is made of event, recipient and channel, so it exists once. */
export type NewDelivery = Notice & { readonly channel: DeliveryChannel };

/** A notice on its way to one destination. The notice itself is the legally relevant message; this is a courtesy. */
export type Delivery = NewDelivery & {
  readonly state: DeliveryState;
  readonly attempts: number;
  /** When to look next: for the next attempt, or, while sending, at the end of the lease. Absent once it is over. */
  readonly dueAt?: Date;
  /** An earlier attempt may have arrived, and the recipient should be told so. */
  readonly isRepeat: boolean;
};

/**
 * Takes deliveries to where they are read. Resolves when one is taken over for good, rejects when it certainly is not,
 * and does either well within the lease.
 */
export interface Sink {
  send(delivery: Delivery): Promise<void>;
}

export interface Deliveries {
  /** Queueing the same delivery again changes nothing, whatever has become of it. */
  queue(delivery: NewDelivery): Promise<void>;
  /** Those to be looked at by `now`, the longest waiting first. */
  due(now: Date, limit: number): Promise<Delivery[]>;
  /** Writes down the next state of each unless somebody else was first; returns those that it wrote. */
  advance(steps: readonly DeliveryStep[]): Promise<Delivery[]>;
}
export type DeliveryStep = { readonly before: Delivery; readonly next: Delivery };

/** Longer than any sink takes; afterwards whoever was sending is taken for dead. */
const LEASE_MS = 60_000;
const MOST_ATTEMPTS = 8;
const FIRST_PUT_OFF_MS = 1_000;
const LONGEST_PUT_OFF_MS = 300_000;

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

function over({ dueAt: _, ...delivery }: Delivery, state: 'sent' | 'unknown' | 'failed'): Delivery {
  return { ...delivery, state };
}

export const queued = (delivery: NewDelivery): Delivery => ({
  ...delivery,
  state: 'queued',
  attempts: 0,
  isRepeat: false,
  dueAt: delivery.at,
});

/**
 * What a delivery that is due becomes: it is sent; or, when its lease ran out, nobody knows whether it was. Then it is
 * sent once more, marked as a possible repeat, and not a third time.
 */
export function takenUp(delivery: Delivery, now: Date): Delivery {
  if (delivery.state === 'sending')
    return delivery.isRepeat
      ? over(delivery, 'unknown')
      : { ...delivery, state: 'unknown', isRepeat: true, dueAt: now };
  return {
    ...delivery,
    state: 'sending',
    attempts: delivery.attempts + 1,
    dueAt: later(now, LEASE_MS),
  };
}

export const sent = (delivery: Delivery): Delivery => over(delivery, 'sent');

/** 1, 2, 4 … 300 s until the next attempt; after the eighth a person has to look. */
export function refused(delivery: Delivery, now: Date): Delivery {
  if (delivery.attempts >= MOST_ATTEMPTS) return over(delivery, 'failed');
  const waitMs = Math.min(LONGEST_PUT_OFF_MS, FIRST_PUT_OFF_MS * 2 ** (delivery.attempts - 1));
  return { ...delivery, state: 'queued', dueAt: later(now, waitMs) };
}
