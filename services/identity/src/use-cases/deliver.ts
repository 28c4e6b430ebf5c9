import {
  type Deliveries,
  type Delivery,
  type DeliveryStep,
  refused,
  type Sink,
  sent,
  takenUp,
} from '../domain/delivery.js';

export type DeliverDeps = {
  readonly deliveries: Deliveries;
  readonly sink: Sink;
  readonly now: () => Date;
};
/** What one turn did: how many it looked at, and what a person must look at now. */
export type Delivered = { readonly due: number; readonly givenUp: readonly Delivery[] };

/** Sends what is due, each to its own destination: one that fails holds up no other. */
export async function deliver(
  { deliveries, sink, now }: DeliverDeps,
  limit: number,
): Promise<Delivered> {
  const at = now();
  const due = await deliveries.due(at, limit);
  const taken = await deliveries.advance(
    due.map((before) => ({ before, next: takenUp(before, at) })),
  );
  const sending = taken.filter(({ state }) => state === 'sending');
  const ended = await Promise.all(sending.map((delivery) => attempt(sink, delivery, now)));
  const left = await deliveries.advance(ended);
  return { due: due.length, givenUp: [...taken, ...left].filter(isGivenUp) };
}

async function attempt(sink: Sink, before: Delivery, now: () => Date): Promise<DeliveryStep> {
  const next = await sink.send(before).then(
    () => sent(before),
    () => refused(before, now()),
  );
  return { before, next };
}

const isGivenUp = ({ state, dueAt }: Delivery): boolean => state !== 'sent' && dueAt === undefined;
