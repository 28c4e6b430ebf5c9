import { setTimeout as pause } from 'node:timers/promises';
import type { BenchStack } from './bench-stack.js';
import { undelivered } from './routing.js';

export type Drain = { readonly events: number; readonly ms: number; readonly perSecond: number };

const LOOK_EVERY_MS = 40;
const DRAINED_WITHIN_MS = 120_000;

/** How fast one router empties the outboxes, from the first acknowledgement that can be seen to the last. */
export async function drain({ database, startRouter }: BenchStack): Promise<Drain> {
  const piledUp = await undelivered(database);
  const router = await startRouter();
  let [left, first] = [piledUp, { left: piledUp, at: performance.now() }];
  const giveUpAt = first.at + DRAINED_WITHIN_MS;
  while (left > 0 && performance.now() < giveUpAt) {
    if (!router.isRunning()) throw new Error('the router ended');
    await pause(LOOK_EVERY_MS);
    left = await undelivered(database);
    if (left === piledUp) first = { left, at: performance.now() };
  }
  const ms = performance.now() - first.at;
  await router.stop();
  if (left > 0) throw new Error(`${left} of ${piledUp} events are still undelivered`);
  return { events: piledUp, ms, perSecond: (piledUp * 1000) / ms };
}
