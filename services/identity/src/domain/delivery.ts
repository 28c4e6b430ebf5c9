import type { DeliveryChannel, DeliveryState } from '@anxintui/shared/vocabulary/deliveries';
import type { SealedText } from './code.js';
import type { Notice, Recipient } from './notice.js';
import type { Preferences } from './preferences.js';
import type { TextMessage } from './text-message.js';

/**
 * What leaves the platform, as it begins: beside a notice, with an id made of event, recipient and channel, so that it
 * exists once; or a text of its own, whose recipient is sealed with it.
 */
export type NewDelivery = Omit<Notice, 'recipient' | 'subject'> & {
  readonly recipient: Recipient | 'sealed';
  readonly subject?: Notice['subject'];
  readonly channel: DeliveryChannel;
  readonly sealed?: SealedText;
  /** Later it would be of no use. */
  readonly until?: Date;
  /** Goes out by SMS only to those who want it; what the law or a decision says goes to everybody. */
  readonly isOptional?: true;
};

/** A notice on its way to one destination. The notice itself is the legally relevant message; this is a courtesy. */
export type Delivery = NewDelivery & {
  readonly state: DeliveryState;
  readonly attempts: number;
  /** When to look next: for the next attempt, or, while sending, at the end of the lease. Absent once it is over. */
  readonly dueAt?: Date;
  /** An earlier attempt may have arrived, and the recipient should be told so. */
  readonly isRepeat: boolean;
};

/** A delivery with the number it goes to and, where it has words of its own, those; in the reader's language. */
export type Parcel = Omit<Delivery, 'sealed'> &
  Partial<TextMessage> & { readonly language?: Preferences['language'] };

/**
 * Takes deliveries to where they are read. Resolves when one is taken over for good, rejects when it certainly is not,
 * and does either well within the lease.
 */
export interface Sink {
  send(parcel: Parcel): Promise<void>;
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

/** What was sealed is not kept a moment longer than it is needed. */
function over(
  { dueAt: _, sealed: __, ...delivery }: Delivery,
  state: 'sent' | 'unknown' | 'failed',
): Delivery {
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

/** Nobody is to be called for it: it has become useless, or there is no telephone to send it to. */
export const dropped = (delivery: Delivery): Delivery => over(delivery, 'failed');

export const isTooLate = ({ until }: Delivery, now: Date): boolean =>
  until !== undefined && until <= now;

export const sent = (delivery: Delivery): Delivery => over(delivery, 'sent');

/** 1, 2, 4 … 300 s until the next attempt; after the eighth a person has to look. */
export function refused(delivery: Delivery, now: Date): Delivery {
  if (delivery.attempts >= MOST_ATTEMPTS) return over(delivery, 'failed');
  const waitMs = Math.min(LONGEST_PUT_OFF_MS, FIRST_PUT_OFF_MS * 2 ** (delivery.attempts - 1));
  return { ...delivery, state: 'queued', dueAt: later(now, waitMs) };
}
