import { authLimiter } from '@anxintui/shared/store/limits';
import type { Limiter } from '@anxintui/shared/vocabulary/limits';
import type { Connection } from 'mongoose';
import type { CodeLimits } from '../domain/code.js';

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;
/** Settings. An address may be a whole office or a village's mobile gateway, so it is given more than a phone. */
const PER_ADDRESS = [{ name: 'codes-address-hour', points: 20, durationS: HOUR_S }] as const;
const PER_PHONE = [
  { name: 'codes-phone-minute', points: 1, durationS: MINUTE_S },
  { name: 'codes-phone-hour', points: 5, durationS: HOUR_S },
  { name: 'codes-phone-day', points: 10, durationS: DAY_S },
] as const;
/** What all codes of a day may cost: whoever pumps messages through many addresses and numbers ends here. */
const OF_EVERYBODY = [{ name: 'codes-day', points: 20_000, durationS: DAY_S }] as const;

export type CodeLimitOptions = {
  readonly now: () => Date;
  readonly pepper: Uint8Array;
  /** More than 1 only where one machine plays many people. */
  readonly factor: number;
};

/** The address first, so that who is over it uses up nobody's phone; everybody's last, so that refusals cost it nothing. */
export function mongoCodeLimits(connection: Connection, options: CodeLimitOptions): CodeLimits {
  const { factor, ...shared } = options;
  const limiters = (rows: typeof PER_ADDRESS | typeof PER_PHONE | typeof OF_EVERYBODY) =>
    rows.map(({ points, ...row }) =>
      authLimiter(connection, { ...row, ...shared, points: points * factor }),
    );
  const [address, phone, everybody] = [PER_ADDRESS, PER_PHONE, OF_EVERYBODY].map(limiters);
  return {
    async take(of) {
      const own = [...asked(address, of.address), ...asked(phone, of.phone)];
      const room = await firstRefusal(own);
      if (room) return { ok: false, retryAfterS: room, isEverybodys: false };
      const left = await firstRefusal(asked(everybody, 'everybody'));
      return left ? { ok: false, retryAfterS: left, isEverybodys: true } : { ok: true };
    },
  };
}

type Asked = () => ReturnType<Limiter['consume']>;
const asked = (limiters: readonly Limiter[] = [], key: string): Asked[] =>
  limiters.map((limiter) => () => limiter.consume(key));

/** In how many seconds there will be room again; 0 where there was room in all of them. */
async function firstRefusal(consumers: readonly Asked[]): Promise<number> {
  for (const consume of consumers) {
    const { ok, retryAfterS } = await consume();
    if (!ok) return retryAfterS;
  }
  return 0;
}
