import type { Deliveries } from '../domain/delivery.js';
import type { TextMessage, TextSeal } from '../domain/text-message.js';

export type SendTextDeps = {
  readonly deliveries: Pick<Deliveries, 'queue'>;
  readonly texts: Pick<TextSeal, 'seal'>;
  readonly now: () => Date;
};
export type TextAsked = TextMessage & {
  /** The same text under the same id is sent once. */
  readonly id: string;
  /** What it is about, for the log. */
  readonly topic: string;
  /** Later it would be of no use to anybody. */
  readonly until: Date;
};

/** Queues an SMS with words of its own; neither phone nor words can be read before it is sent, and they are gone afterwards. */
export async function sendText(
  { deliveries, texts, now }: SendTextDeps,
  { id, topic, until, to, text }: TextAsked,
): Promise<void> {
  const sealed = await texts.seal(id, { to, text });
  const at = now();
  await deliveries.queue({
    id,
    recipient: 'sealed',
    channel: 'sms',
    topic,
    eventId: id,
    at,
    sealed,
    until,
  });
}
