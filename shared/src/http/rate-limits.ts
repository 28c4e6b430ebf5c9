import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '../vocabulary/actors.js';
import type { Limiter, Taken } from '../vocabulary/limits.js';
import { type Caller, networkOf } from './client-address.js';
import { type Endpoint, LIMIT_CLASSES, type LimitClass } from './endpoint.js';
import { EdgeError } from './problem.js';

/** So many points in so many seconds, and the problem that tells whoever wants more. */
export type Quota = {
  readonly points: number;
  readonly durationS: number;
  readonly problem: 'too-many-requests' | 'filing-quota-reached';
};
type Rules = {
  /** Of somebody signed in, wherever they are: an office shares its address, not its patience. */
  readonly person: readonly Quota[];
  /** Of everybody without a session at one address. */
  readonly address: readonly Quota[];
  /** In the process, each api for itself; or in the database, over all apis and restarts. */
  readonly kept: 'process' | 'database';
  /** When nobody can count: let them in, or nobody. */
  readonly whenDown: 'open' | 'closed';
};

const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;
const upTo = (points: number, durationS: number): Quota => ({
  points,
  durationS,
  problem: 'too-many-requests',
});

/** Each api counts for itself, and lets people in when it cannot. */
const PASSING = { kept: 'process', whenDown: 'open' } as const;

/**
 * The settings. A person at a page needs tens of reads a minute and a few writes; a store's till program some hundreds
 * of either. Two hundred filings a day is more than anybody returns; whoever has more is shown the way to people.
 * Signing in by a code takes two requests, and at nine o'clock a whole office does it behind one address.
 */
const RULES: Readonly<Record<LimitClass, Rules>> = {
  read: {
    person: [upTo(600, MINUTE_S)],
    address: [upTo(1_200, MINUTE_S)],
    ...PASSING,
  },
  write: {
    person: [upTo(120, MINUTE_S)],
    address: [upTo(240, MINUTE_S)],
    ...PASSING,
  },
  filing: {
    person: [
      upTo(30, MINUTE_S),
      { points: 200, durationS: DAY_S, problem: 'filing-quota-reached' },
    ],
    address: [upTo(30, MINUTE_S)],
    ...PASSING,
  },
  upload: {
    person: [upTo(30, 10 * MINUTE_S)],
    address: [upTo(30, 10 * MINUTE_S)],
    ...PASSING,
  },
  search: {
    person: [upTo(300, MINUTE_S)],
    address: [upTo(600, MINUTE_S)],
    ...PASSING,
  },
  auth: {
    person: [],
    address: [upTo(60, 10 * MINUTE_S)],
    kept: 'database',
    whenDown: 'closed',
  },
};

/** Where counts are kept: each quota has one of its own, under its name. */
type Counting = (quota: Quota & { readonly name: string }) => Limiter;
export type RateLimitOptions = {
  /** How many times as much as the settings; more than 1 only for benches and tests. */
  readonly factor?: number;
  /** What outlives the process. Without it, as in tests of the kit, everything is counted in the process. */
  readonly lasting?: Counting;
  readonly passing?: Counting;
};
export type RateLimits = {
  /** Refuses with 429 whoever has had as much as this class allows. */
  assertRoom(of: LimitClass, asking: Asking): Promise<void>;
};
type Asking = {
  readonly req: Caller;
  readonly actor: Actor | undefined;
};

export const limitClassOf = ({ method, policy }: Pick<Endpoint, 'method' | 'policy'>): LimitClass =>
  policy.limit ?? (method === 'get' ? 'read' : 'write');

/** Counts by person where somebody is signed in and by address where nobody is; what signs in, always by address. */
export function rateLimits(options: RateLimitOptions = {}): RateLimits {
  const gates = new Map(LIMIT_CLASSES.map((of) => [of, gatesOf(of, options)]));
  return {
    async assertRoom(of, { req, actor }) {
      const { person = [], address = [] } = gates.get(of) ?? {};
      const [passed, key] =
        actor && person.length > 0 ? [person, actor.accountId] : [address, networkOf(req)];
      // One after another: what the first refuses does not use up the second.
      for (const gate of passed) await pass(gate, key);
    },
  };
}

type Gate = { readonly limiter: Limiter; readonly quota: Quota; readonly isOpen: boolean };

function gatesOf(of: LimitClass, options: RateLimitOptions) {
  const { factor = 1, passing = inProcess, lasting = passing } = options;
  const { kept, whenDown, person, address } = RULES[of];
  const counting = kept === 'database' ? lasting : passing;
  const gatesFor = (who: string, quotas: readonly Quota[]): Gate[] =>
    quotas.map((quota) => {
      const name = `${of}-${who}-${quota.durationS}`;
      const limiter = counting({ ...quota, points: quota.points * factor, name });
      return { limiter, quota, isOpen: whenDown === 'open' };
    });
  return { person: gatesFor('person', person), address: gatesFor('address', address) };
}

async function pass({ limiter, quota, isOpen }: Gate, key: string): Promise<void> {
  const taken = await taking(limiter, key);
  if (taken === null && isOpen) return;
  if (taken === null) throw new EdgeError(503, 'unavailable', { headers: { 'Retry-After': '2' } });
  if (taken.ok) return;
  throw new EdgeError(429, quota.problem, {
    headers: { 'Retry-After': String(taken.retryAfterS) },
    details: { seconds: taken.retryAfterS },
  });
}

/** Null when nobody can count. */
async function taking(limiter: Limiter, key: string): Promise<Taken | null> {
  try {
    return await limiter.consume(key);
  } catch {
    return null;
  }
}

function inProcess({ points, durationS }: Quota): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: durationS });
  return {
    async consume(key) {
      try {
        await limiter.consume(key);
        return TAKEN;
      } catch (refusal) {
        return refused(refusal);
      }
    },
  };
}

const TAKEN: Taken = { ok: true, retryAfterS: 0 };
function refused(refusal: unknown): Taken {
  if (!(refusal instanceof RateLimiterRes)) throw refusal;
  return { ok: false, retryAfterS: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) };
}
