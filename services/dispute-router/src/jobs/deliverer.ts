import type { IdentityCommands, Sink } from '@anxintui/identity/commands';
import type { Logger } from 'pino';

const LARGEST = 50;

export type DelivererDeps = {
  readonly identity: Pick<IdentityCommands, 'deliver'>;
  readonly sink: Sink;
  readonly log: Logger;
};

/** One turn: sends a small batch of what is due and says whether there may be more; a person looks at what is given up. */
export async function sendDue({ identity, sink, log }: DelivererDeps): Promise<boolean> {
  const { due, givenUp } = await identity.deliver(sink, LARGEST);
  for (const { id, eventId, channel, recipient, state, attempts } of givenUp)
    log.error({ delivery: id, eventId, channel, recipient, state, attempts }, 'delivery.given-up');
  return due >= LARGEST;
}
