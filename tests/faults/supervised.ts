import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '@anxintui/infra/local/child';

export const TARGETS = ['api', 'router', 'redis', 'mongod'] as const;
export type TargetName = (typeof TARGETS)[number];

/** From the end of a process until its successor is there. */
export type Outage = {
  readonly target: TargetName;
  readonly downAt: number;
  upAt: number;
  /** False when it ended without our doing. */
  readonly isOurs: boolean;
};

/** A program that is started again whenever it ends, as a supervisor would. */
export type Supervised = {
  readonly name: TargetName;
  readonly outages: readonly Outage[];
  /** `kill -9`, once it is up. */
  kill(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
};

export type Program = {
  readonly name: TargetName;
  readonly start: () => Promise<Child>;
  /** What happens between its end and its next start. */
  readonly before?: (outages: number) => Promise<void>;
};

const RESTART_AFTER_MS = 300;
const MOST_RESTARTS = 5_000;
const MOST_TRIES = 20;

/** Starts the program and keeps it running. */
export async function supervise(program: Program): Promise<Supervised> {
  const state = {
    child: await program.start(),
    isStopping: false,
    isOurs: false,
    up: Promise.resolve(),
  };
  const outages: Outage[] = [];

  async function startAgain(): Promise<void> {
    await pause(RESTART_AFTER_MS);
    await program.before?.(outages.length);
    if (!state.isStopping) state.child = await startedAtLast(program);
  }

  async function watch(): Promise<void> {
    for (let restarts = 0; restarts < MOST_RESTARTS; restarts += 1) {
      await state.child.exited;
      if (state.isStopping) return;
      const outage: Outage = {
        target: program.name,
        downAt: Date.now(),
        upAt: Number.POSITIVE_INFINITY,
        isOurs: state.isOurs,
      };
      state.isOurs = false;
      outages.push(outage);
      state.up = startAgain();
      // Whoever kills next is told; until then the failure has a reader.
      state.up.catch(() => undefined);
      await state.up;
      outage.upAt = Date.now();
    }
  }

  const watching = watch().catch(() => undefined);
  return {
    name: program.name,
    outages,
    async kill() {
      await state.up;
      if (state.isStopping) return;
      state.isOurs = true;
      await state.child.kill('SIGKILL');
      // The watch hears of the end after us; who kills again at once must find the next start.
      await new Promise((resolve) => setImmediate(resolve));
    },
    async stop() {
      state.isStopping = true;
      await state.up.catch(() => undefined);
      await state.child.stop();
      await watching;
    },
  };
}

async function startedAtLast({ start }: Program): Promise<Child> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const child = await start().catch(() => null);
    if (child) return child;
    await pause(RESTART_AFTER_MS);
  }
  return start();
}
