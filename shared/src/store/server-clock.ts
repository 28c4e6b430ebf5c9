import type { Connection } from 'mongoose';

const EVERY_MS = 1_000;
const EVERY_IN_TESTS_MS = 50;
const STALE_MS = 10_000;
const BACK_MS = 5_000;
const AHEAD_MS = 5 * 60_000;
const DISTRUST_MS = 60_000;

export type ServerClock = {
  now: () => Date;
  /** Measured within the last ten seconds. */
  isFresh: () => boolean;
  /** Fresh, and the server's time has not jumped within the last minute: only then may deadlines fire. */
  isTrusted: () => boolean;
  stop: () => void;
};
type Options = { readonly followsTestClock?: boolean; readonly onJump?: (byMs: number) => void };

/** The database's time: an offset measured every second against a timer that no wall clock can move. */
export async function serverClock(
  connection: Connection,
  { followsTestClock = false, onJump = () => undefined }: Options = {},
): Promise<ServerClock> {
  let offset = 0;
  let shift = 0;
  let measuredAt = Number.NEGATIVE_INFINITY;
  let jumpedAt = Number.NEGATIVE_INFINITY;
  const measure = async () => {
    const measured = await measureOffset(connection);
    const jump = measured.offset - offset;
    if (measuredAt > 0 && (jump < -BACK_MS || jump > AHEAD_MS)) {
      jumpedAt = measured.at;
      onJump(jump);
    }
    ({ offset, at: measuredAt } = measured);
    if (followsTestClock) shift = await testShift(connection);
  };
  await measure();
  const timer = repeat(measure, followsTestClock ? EVERY_IN_TESTS_MS : EVERY_MS);
  const isFresh = () => performance.now() - measuredAt < STALE_MS;
  return {
    now: () => new Date(performance.now() + offset + shift),
    isFresh,
    isTrusted: () => isFresh() && performance.now() - jumpedAt > DISTRUST_MS,
    stop: () => clearInterval(timer),
  };
}

function repeat(measure: () => Promise<void>, everyMs: number): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    measure()
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  }, everyMs).unref();
}

async function measureOffset(connection: Connection) {
  const asked = performance.now();
  const { localTime } = await connection.getClient().db('admin').command({ hello: 1 });
  const at = performance.now();
  return { at, offset: localTime.getTime() - (asked + at) / 2 };
}

/** Milliseconds by which tests have moved time, from the one document that all processes read. */
async function testShift(connection: Connection): Promise<number> {
  const row = await connection.collection<{ _id: string; shiftMs: number }>('clock').findOne();
  return row?.shiftMs ?? 0;
}
