import { mongo } from 'mongoose';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../testing/test-database.js';
import { serverClock } from './server-clock.js';

const { connection, drop } = await testDatabase('server-clock');
afterAll(drop);
const MINUTE_MS = 60_000;
const serverTime = async (): Promise<number> =>
  (await connection.getClient().db('admin').command({ hello: 1 }))['localTime'].getTime();

/** The server's time as these tests want it told: so far from the truth, from now on. */
function serverOffBy(ms: number): void {
  const base = performance.now();
  const truth = new Date('2026-03-02T09:00:00Z').getTime();
  vi.spyOn(mongo.Db.prototype, 'command').mockImplementation(async () => ({
    localTime: new Date(truth + ms + performance.now() - base),
  }));
}
/** A clock that measures every 50 ms, as it does where tests move time. */
async function watching(onJump = vi.fn<(byMs: number) => void>()) {
  const clock = await serverClock(connection, { followsTestClock: true, onJump });
  return { clock, onJump };
}
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the clock', () => {
  it("tells the database's time", async () => {
    const clock = await serverClock(connection);

    const apart = clock.now().getTime() - (await serverTime());
    clock.stop();

    expect(Math.abs(apart)).toBeLessThan(1000);
    expect(clock.isFresh()).toBe(true);
    expect(clock.isTrusted()).toBe(true);
  });

  it.each(['1999-12-31T00:00:00Z', '2099-01-01T00:00:00Z'])(
    'does not care that this machine believes it is %s',
    async (wall) => {
      const truth = await serverTime();
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(wall) });

      const clock = await serverClock(connection);
      clock.stop();

      expect(Math.abs(clock.now().getTime() - truth)).toBeLessThan(5000);
    },
  );

  it('runs on between two measurements', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const clock = await serverClock(connection);
    const before = clock.now().getTime();
    clock.stop();

    vi.advanceTimersByTime(1234);

    expect(clock.now().getTime() - before).toBe(1234);
  });

  it('is no longer fresh once it could not be measured for ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const clock = await serverClock(connection);
    clock.stop();

    vi.advanceTimersByTime(9_999);
    expect(clock.isFresh()).toBe(true);

    vi.advanceTimersByTime(1);
    expect([clock.isFresh(), clock.isTrusted()]).toEqual([false, false]);
  });

  it('does not start when the database cannot be asked', async () => {
    vi.spyOn(mongo.Db.prototype, 'command').mockRejectedValue(new mongo.MongoNetworkError('lost'));

    await expect(serverClock(connection)).rejects.toThrow('lost');
  });
});

describe("a jump of the database's time", () => {
  it.each([
    ['back by more than five seconds', -5_500],
    ['ahead by more than five minutes', 5 * MINUTE_MS + 500],
  ])('%s stops all deadlines for a minute and is told', async (_, ms) => {
    serverOffBy(0);
    const { clock, onJump } = await watching();
    expect(clock.isTrusted()).toBe(true);

    serverOffBy(ms);
    await vi.waitFor(() => expect(onJump).toHaveBeenCalled());
    clock.stop();

    expect(clock.isTrusted()).toBe(false);
    expect(clock.isFresh()).toBe(true);
    expect(Math.abs((onJump.mock.calls[0]?.[0] ?? 0) - ms)).toBeLessThan(400);
  });

  it('is forgotten after a minute', async () => {
    vi.useFakeTimers({ toFake: ['performance'] }).advanceTimersByTime(1);
    serverOffBy(0);
    const { clock, onJump } = await watching();
    serverOffBy(-MINUTE_MS);
    await vi.waitFor(() => expect(onJump).toHaveBeenCalled());

    vi.advanceTimersByTime(MINUTE_MS - 5_000);
    await vi.waitFor(() => expect(clock.isFresh()).toBe(true));
    const before = clock.isTrusted();
    vi.advanceTimersByTime(5_000);
    await vi.waitFor(() => expect(clock.isFresh()).toBe(true));
    clock.stop();

    expect([before, clock.isTrusted()]).toEqual([false, true]);
  });

  it.each([
    ['back by four seconds', -4_000],
    ['ahead by four minutes', 4 * MINUTE_MS],
  ])('%s is followed without alarm', async (_, ms) => {
    serverOffBy(0);
    const { clock, onJump } = await watching();
    const before = clock.now().getTime();

    serverOffBy(ms);
    await vi.waitFor(() =>
      expect(Math.abs(clock.now().getTime() - before - ms)).toBeLessThan(1_000),
    );
    clock.stop();

    expect(onJump).not.toHaveBeenCalled();
    expect(clock.isTrusted()).toBe(true);
  });
});

describe('the clock document of tests', () => {
  const moved = (shiftMs: number) =>
    connection
      .collection<{ _id: string; shiftMs: number }>('clock')
      .updateOne({ _id: 'clock' }, { $set: { shiftMs } }, { upsert: true });

  it('moves time where it is honoured, and only there', async () => {
    const { clock } = await watching();
    const plain = await serverClock(connection);

    await moved(90 * MINUTE_MS);
    await vi.waitFor(() =>
      expect(clock.now().getTime() - plain.now().getTime()).toBeGreaterThan(89 * MINUTE_MS),
    );
    clock.stop();
    plain.stop();

    expect(clock.isTrusted()).toBe(true);
    expect(Math.abs(plain.now().getTime() - (await serverTime()))).toBeLessThan(1000);
  });
});
