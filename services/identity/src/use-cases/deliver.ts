import {
  type Deliveries,
  type Delivery,
  type DeliveryStep,
  dropped,
  isTooLate,
  type Parcel,
  refused,
  type Sink,
  sent,
  takenUp,
} from '../domain/delivery.js';
import type { People } from '../domain/person.js';
import type { PreferencesOf } from '../domain/preferences.js';
import type { TextSeal } from '../domain/text-message.js';

export type DeliverDeps = {
  readonly deliveries: Deliveries;
  readonly people: Pick<People, 'read'>;
  readonly preferences: Pick<PreferencesOf, 'read'>;
  readonly texts: Pick<TextSeal, 'open'>;
  readonly sink: Sink;
  readonly now: () => Date;
};
/** What one turn did: how many it looked at, and what a person must look at now. */
export type Delivered = { readonly due: number; readonly givenUp: readonly Delivery[] };

/** Sends what is due, each to its own destination: one that fails holds up no other. */
export async function deliver(deps: DeliverDeps, limit: number): Promise<Delivered> {
  const { deliveries, now } = deps;
  const at = now();
  const due = await deliveries.due(at, limit);
  const taken = await deliveries.advance(
    due.map((before) => ({ before, next: takenUp(before, at) })),
  );
  const sending = taken.filter(({ state }) => state === 'sending');
  const ended = await Promise.all(sending.map((delivery) => attempt(deps, delivery)));
  const tried = ended.filter(({ isUseless }) => !isUseless).map(({ before }) => before.id);
  const left = await deliveries.advance(ended);
  const ofConcern = left.filter(({ id }) => tried.includes(id));
  return { due: due.length, givenUp: [...taken, ...ofConcern].filter(isGivenUp) };
}

type Attempted = DeliveryStep & { readonly isUseless: boolean };

async function attempt(deps: DeliverDeps, before: Delivery): Promise<Attempted> {
  const { sink, now } = deps;
  try {
    const parcel = isTooLate(before, now()) ? null : await parcelOf(deps, before);
    if (parcel) await sink.send(parcel);
    return { before, next: parcel ? sent(before) : dropped(before), isUseless: !parcel };
  } catch {
    return { before, next: refused(before, now()), isUseless: false };
  }
}

/** Null where there is no telephone, or where its owner wants no such SMS: the notice is on the desk all the same. */
async function parcelOf(
  { people, preferences, texts }: DeliverDeps,
  { sealed, ...delivery }: Delivery,
): Promise<Parcel | null> {
  if (sealed) return { ...delivery, ...(await texts.open(delivery.id, sealed)) };
  const { recipient, channel, isOptional } = delivery;
  if (channel !== 'sms' || !recipient.startsWith(TO_ACCOUNT)) return delivery;
  const account = recipient.slice(TO_ACCOUNT.length);
  const { language, channels } = await preferences.read(account);
  if (isOptional && !channels.sms) return null;
  const to = (await people.read(account))?.phone;
  return to === undefined ? null : { ...delivery, to, language };
}

const TO_ACCOUNT = 'account:';
const isGivenUp = ({ state, dueAt }: Delivery): boolean => state !== 'sent' && dueAt === undefined;
