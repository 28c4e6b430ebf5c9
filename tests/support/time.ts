import { until } from '@anxintui/infra/local/until';
import type { ServerClock } from '@anxintui/shared/store/server-clock';
import type { Connection } from 'mongoose';

type Timed = { readonly connection: Connection; readonly clock: ServerClock };
const SEEN_WITHIN_MS = 5_000;

/** Moves the one clock that all processes read to an instant; from there it runs on. Time never goes back. */
export async function travelTo(timed: Timed, instant: string | Date): Promise<void> {
  const target = new Date(instant);
  if (target <= timed.clock.now())
    throw new Error(`${target.toISOString()} has been; it is ${timed.clock.now().toISOString()}`);
  await setTime(timed, target);
}

export async function setTime({ connection, clock }: Timed, instant: string | Date): Promise<void> {
  const target = new Date(instant).getTime();
  const { localTime } = await connection.getClient().db('admin').command({ hello: 1 });
  await connection
    .collection<{ _id: string; shiftMs: number }>('clock')
    .updateOne(
      { _id: 'clock' },
      { $set: { shiftMs: target - localTime.getTime() } },
      { upsert: true },
    );
  await until(`the clock at ${instant}`, SEEN_WITHIN_MS, async () => {
    const after = clock.now().getTime() - target;
    return after >= 0 && after < SEEN_WITHIN_MS;
  });
}

/** An instant so many hours after another, as the API writes it. */
export const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

export const msBefore = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) - ms).toISOString();

/** For what the router does by itself: asked again until it is so. */
export const SOON = { timeout: 10_000, interval: 50 };

/** Moves it on by so much. */
export const travelBy = (timed: Timed, ms: number): Promise<void> =>
  travelTo(timed, new Date(timed.clock.now().getTime() + ms));
