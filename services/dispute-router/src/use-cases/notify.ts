import type { IdentityCommands, Notice, Recipient } from '@anxintui/identity/commands';
import { sha256Of } from '@anxintui/shared/aggregate/history';
import type { EventJob } from '@anxintui/shared/contracts/events';
import type { DeliveryChannel } from '@anxintui/shared/vocabulary/deliveries';
import { desksTold, isHeard } from '../domain/audience.js';
import { isCritical, isStatutory } from '../domain/critical-topics.js';
import type { Consumed } from './consumed.js';

export type NotifyDeps = {
  readonly identity: Pick<IdentityCommands, 'postNotice' | 'queueDelivery'>;
};

/** A notice for everybody who must know, and beside it a delivery for what must not wait until they look. */
export async function notify(
  { identity }: NotifyDeps,
  { aggregate, aggregateId }: EventJob,
  { event, desks }: Consumed,
): Promise<void> {
  const { type, by, at, id: eventId } = event;
  if (!isHeard(type) || aggregate === 'stores' || aggregate === 'enterprises') return;
  const subject = { kind: aggregate, id: aggregateId };
  const notices = desksTold({ type, by }, desks).map((recipient) => ({
    id: idOf({ eventId, recipient }),
    recipient,
    topic: type,
    eventId,
    subject,
    at,
  }));
  const choice = isStatutory(type) ? {} : ({ isOptional: true } as const);
  const deliveries = isCritical(type)
    ? notices.map((notice) => ({ ...deliveryOf(notice), ...choice }))
    : [];
  await Promise.all([
    ...notices.map(identity.postNotice),
    ...deliveries.map(identity.queueDelivery),
  ]);
}

function deliveryOf(notice: Notice) {
  const { eventId, recipient } = notice;
  const channel = channelTo(recipient);
  return { ...notice, id: idOf({ eventId, recipient, channel }), channel };
}

/** People carry a telephone, desks have a mailbox. */
const channelTo = (recipient: Recipient): DeliveryChannel =>
  recipient.startsWith('account:') ? 'sms' : 'mail';

/** Made of what it may exist once for, and nothing else: the same one cannot exist twice. */
const idOf = (of: Readonly<Record<string, string>>): string => sha256Of(of).slice(0, 32);
