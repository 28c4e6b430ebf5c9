import type { SweepPort } from '@anxintui/shared/store/sweep-port';
import type { Logger } from 'pino';
import type { Heartbeats } from '../db/heartbeats.js';

const LARGEST = 500;
const AT_A_TIME = 8;

export type SweeperDeps = {
  readonly sweeps: readonly SweepPort[];
  readonly now: () => Date;
  /** False while the database's time is unknown or has jumped: then nothing fires. */
  readonly isTrusted: () => boolean;
  readonly heartbeats: Pick<Heartbeats, 'beat'>;
  readonly log: Logger;
};

/** One turn: fires every clock that is due, from MongoDB with MongoDB's time; equal sweepers may run side by side. */
export async function sweep(deps: SweeperDeps): Promise<void> {
  if (!deps.isTrusted()) {
    deps.log.error('sweeper.time-not-trusted');
    return;
  }
  let fired = 0;
  let worstLateMs = 0;
  for (const port of deps.sweeps) {
    const lateBy = await sweepPort(port, deps.now);
    fired += lateBy.length;
    worstLateMs = Math.max(worstLateMs, ...lateBy);
  }
  if (fired > 0) deps.log.info({ fired, worstLateMs }, 'sweeper.fired');
  await deps.heartbeats.beat('sweeper', deps.now(), { fired, worstLateMs });
}

/** At once again while a batch was full, unless nothing of it could be fired: then somebody else is at it. */
async function sweepPort(port: SweepPort, now: () => Date): Promise<number[]> {
  const lateBy: number[] = [];
  for (;;) {
    const due = await port.due(now(), LARGEST);
    const before = lateBy.length;
    await inLanes(rotated(due), async (id) => {
      const fired = await port.fire(id);
      if (fired) lateBy.push(fired.lateByMs);
    });
    if (due.length < LARGEST || lateBy.length === before) return lateBy;
  }
}

/** Sweepers start at different places of the batch, so that they do not do each other's work. */
function rotated(ids: readonly string[]): string[] {
  const start = Math.floor(Math.random() * ids.length);
  return [...ids.slice(start), ...ids.slice(0, start)];
}

async function inLanes(ids: string[], work: (id: string) => Promise<void>): Promise<void> {
  const lane = async () => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) await work(id);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
}
