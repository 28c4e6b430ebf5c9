import { setTimeout as pause } from 'node:timers/promises';
import { EventJob } from '@anxintui/shared/contracts/events';
import { Worker } from 'bullmq';
import { mongo } from 'mongoose';
import { z } from 'zod';

/**
 * Loaded in front of the api and the router of a negative control: the same programs, with two promises broken.
 * An event is acknowledged before its effect, and a step is saved without looking at the version.
 */
const EFFECT_AFTER_MS = 800;
const SAVE_AFTER_MS = 250;

const uri = process.env['MONGODB_URI'] ?? '';
const client = new mongo.MongoClient(uri);
const Step = z.looseObject({ version: z.number(), 'history.cause': z.unknown() });

/** Puts another function in a prototype's place; it is given the one that was there. */
function replace(
  prototype: object,
  name: string,
  by: (original: () => unknown, args: unknown[]) => unknown,
): void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') throw new Error(`there is no ${name} to replace`);
  Object.defineProperty(prototype, name, {
    value(this: unknown, ...args: unknown[]) {
      return by(() => Reflect.apply(original, this, args), args);
    },
  });
}

replace(Worker.prototype, 'callProcessJob', async (original, [job]) => {
  const { aggregate, aggregateId, eventId } = z.object({ data: EventJob }).parse(job).data;
  await client
    .db()
    .collection<{ _id: string; outbox: { eventId: string }[] }>(aggregate)
    .updateOne({ _id: aggregateId }, { $pull: { outbox: { eventId } } });
  void pause(Math.random() * EFFECT_AFTER_MS)
    .then(original)
    .catch(() => undefined);
});

replace(mongo.Collection.prototype, 'updateOne', async (original, args) => {
  const [filter] = args;
  if (!Step.safeParse(filter).success) return original();
  const { version: _, ...anyVersion } = Step.parse(filter);
  args[0] = anyVersion;
  await pause(Math.random() * SAVE_AFTER_MS);
  return original();
});
