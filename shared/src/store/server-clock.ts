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
  // The first question may wait for a connection; the second one measures.
  await measured(connection);
  let { earliest: offset, at: measuredAt } = await measured(connection);
  let shift = 0;
  let jumpedAt = Number.NEGATIVE_INFINITY;
  const measure = async () => {
    const sample = await measured(connection);
    const corrected = Math.min(Math.max(offset, sample.earliest), sample.latest);
    const jump = corrected - offset;
    if (jump < -BACK_MS || jump > AHEAD_MS) {
      jumpedAt = sample.at;
      onJump(jump);
    }
    offset = corrected;
    measuredAt = sample.at;
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

/**
 * The server read its clock somewhere between question and answer, so the offset lies between the two. An answer that
 * was long in coming (an outage, a retry inside the driver) makes a wide interval, which corrects nothing.
 */
async function measured(connection: Connection) {
  const asked = performance.now();
  const { localTime } = await connection.getClient().db('admin').command({ hello: 1 });
  const at = performance.now();
  return { at, earliest: localTime.getTime() - at, latest: localTime.getTime() - asked };
}

/** Milliseconds by which tests have moved time, from the one document that all processes read. */
async function testShift(connection: Connection): Promise<number> {
  const row = await connection.collection<{ _id: string; shiftMs: number }>('clock').findOne();
  return row?.shiftMs ?? 0;
}
