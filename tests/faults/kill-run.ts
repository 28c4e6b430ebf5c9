import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { barsOf, isReached } from './bars.js';
import { check } from './checker/check.js';
import { gatherEvidence } from './checker/evidence.js';
import { type Client, signIn } from './client/client.js';
import { fileSteadily } from './client/filing-load.js';
import { httpClient } from './client/http.js';
import { emptyLedger } from './client/ledger.js';
import { untilAllRunOut, untilDrained } from './drain.js';
import { figuresOf } from './figures.js';
import { allAccounts, installWorld } from './install-world.js';
import type { Options } from './options.js';
import { randomOf } from './random.js';
import type { Outcome } from './report.js';
import { killInTurn } from './scheduler.js';
import { type Stack, startStack, stopAll } from './stack.js';
import type { Supervised } from './supervised.js';

export type RunIn = {
  readonly folder: string;
  readonly says: (line: string) => void;
  readonly stopping: AbortSignal;
};

const PATIENCE_MS = 100_000;
const DRAINED_WITHIN_MS = 120_000;
/** A negative control loses what it loses; there is little to wait for. */
const CONTROL = { patienceMs: 8_000, drainedWithinMs: 4_000 };
const RUN_OUT_WITHIN_MS = 60_000;
const LAST_WRITES_MS = 1_000;

/** Starts everything, files and kills for the given time, lets it drain, and checks what is left. */
export async function killRun(options: Options, at: RunIn): Promise<Outcome> {
  const started: Supervised[] = [];
  const { folder, says, stopping } = at;
  try {
    const isSabotaged = options.isNegativeControl;
    const prepare = installWorld;
    const stack = await startStack({ folder, isSabotaged, prepare, stopping }, started);
    says(`started; logs in ${folder}/logs`);
    return await runOn(stack, options, at);
  } finally {
    await stopAll(started);
  }
}

async function runOn(stack: Stack, options: Options, at: RunIn): Promise<Outcome> {
  const { says, stopping } = at;
  const [loadBefore = 0] = loadavg();
  const http = httpClient(stack.apiUrl);
  const newKey = keysOf(options.seed);
  const tokens = await signIn(http.send, allAccounts(), newKey);
  const patienceMs = options.isNegativeControl ? CONTROL.patienceMs : PATIENCE_MS;
  const client = { send: http.send, ledger: emptyLedger(), tokens, newKey, patienceMs };
  says(`filing and killing for ${options.seconds} s, seed ${options.seed}`);
  const lastKillAt = await disturb(stack, client, { options, stopping });
  http.close();
  stopping.throwIfAborted();
  const drainedAfterS = await drained(stack, lastKillAt, options);
  const now = Date.now();
  says(`drained ${drainedAfterS.toFixed(1)} s after the last kill; checking`);
  for (const name of ['router', 'api'] as const) await stack.targets[name].stop();
  const evidence = await gatherEvidence(stack.mongodbUri);
  const violations = check(evidence, client.ledger, now);
  const figures = figuresOf({
    evidence,
    ledger: client.ledger,
    traffic: http.traffic,
    outages: Object.values(stack.targets).flatMap((target) => target.outages),
    redisEmptied: stack.timesEmptied(),
    drainedAfterS,
    loadBefore,
  });
  return judged({ options, figures, violations });
}

/** What a broken product must show: effects that are lost, and steps that overwrote each other. */
const SABOTAGE_SHOWS = [
  ['notice-lost', 'dispute-lost'],
  ['chain-broken', 'clock-fired-twice'],
];

function judged(found: Pick<Outcome, 'options' | 'figures' | 'violations'>): Outcome {
  const { options, figures, violations } = found;
  if (options.isNegativeControl) {
    const kinds = new Set(violations.map(({ kind }) => kind));
    const hasPassed = SABOTAGE_SHOWS.every((signs) => signs.some((kind) => kinds.has(kind)));
    return { ...found, bars: [], hasPassed };
  }
  const bars = barsOf(figures, options);
  return { ...found, bars, hasPassed: violations.length === 0 && bars.every(isReached) };
}

type Disturbance = { readonly options: Options; readonly stopping: AbortSignal };

async function disturb(
  stack: Stack,
  client: Client,
  { options, stopping }: Disturbance,
): Promise<number> {
  const { seed, seconds, ratePerSecond, killEverySeconds } = options;
  const kills = killInTurn({
    targets: stack.targets,
    everyMs: killEverySeconds * 1000,
    forMs: seconds * 1000,
    random: randomOf(seed, 'kills'),
    stopping,
  });
  const filings = fileSteadily(client, { seed, seconds, ratePerSecond, stopping });
  const isAborted = new Promise<never>((_, reject) => {
    stopping.addEventListener('abort', () => reject(stopping.reason), { once: true });
  });
  const [lastKillAt] = await Promise.race([Promise.all([kills, filings]), isAborted]);
  return lastKillAt;
}

/** Seconds from the last kill until nothing was left to do. */
async function drained(stack: Stack, since: number, options: Options): Promise<number> {
  const isControl = options.isNegativeControl;
  const within = isControl ? CONTROL.drainedWithinMs : DRAINED_WITHIN_MS;
  const drainedAt = await untilDrained(stack.mongodbUri, within);
  if (!isControl && drainedAt !== null) await untilAllRunOut(stack.mongodbUri, RUN_OUT_WITHIN_MS);
  // A step that was under way when the last one was seen to be done.
  await pause(LAST_WRITES_MS);
  return ((drainedAt ?? Number.POSITIVE_INFINITY) - since) / 1000;
}

function keysOf(seed: number): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `faults-${seed}-${count}`;
  };
}
