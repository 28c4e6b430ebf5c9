import { setTimeout as pause } from 'node:timers/promises';
import { type Child, type Program, startChild } from './child.js';

const FIRST_BACK_OFF_MS = 200;
const LONGEST_BACK_OFF_MS = 5_000;
const HEALTHY_AFTER_MS = 10_000;

/** Keeps programs running until told to stop. */
export type Supervisor = {
  /** Starts the program, and starts it again whenever it ends. */
  start(program: Program): Promise<void>;
  /** The pid of each program that runs now. */
  pids(): Readonly<Record<string, number>>;
  isRunning(name: string): boolean;
  /** Stops all, last started first; nothing is started again. */
  stopAll(): Promise<void>;
};

/** `says` hears every ending and restart; `changed` hears that `pids()` has another answer. */
export type SupervisorDeps = {
  readonly says: (line: string) => void;
  readonly changed: () => void;
};

type Kept = { readonly program: Program; child: Child; watching: Promise<void> };

/** A supervisor with no programs yet. */
export function createSupervisor(deps: SupervisorDeps): Supervisor {
  const kept: Kept[] = [];
  const stopping = new AbortController();
  const running = () => kept.filter(({ child }) => child.isRunning());
  return {
    async start(program) {
      stopping.signal.throwIfAborted();
      const one = { program, child: await startChild(program), watching: Promise.resolve() };
      if (stopping.signal.aborted) return one.child.stop();
      kept.push(one);
      deps.changed();
      one.watching = watch(one, stopping.signal, deps);
    },
    pids: () => Object.fromEntries(running().map((one) => [one.program.name, one.child.pid])),
    isRunning: (name) => running().some((one) => one.program.name === name),
    async stopAll() {
      stopping.abort();
      for (const one of [...kept].reverse()) {
        await one.child.stop();
        await one.watching;
      }
    },
  };
}

async function watch(one: Kept, stopping: AbortSignal, deps: SupervisorDeps): Promise<void> {
  let backOffMs = FIRST_BACK_OFF_MS;
  while (!stopping.aborted) {
    const startedAt = performance.now();
    const ending = await one.child.exited;
    if (stopping.aborted) return;
    if (performance.now() - startedAt >= HEALTHY_AFTER_MS) backOffMs = FIRST_BACK_OFF_MS;
    deps.says(`${one.program.name} ended (${ending}); starting it again in ${backOffMs} ms`);
    await pause(backOffMs, undefined, { signal: stopping }).catch(() => {});
    backOffMs = Math.min(backOffMs * 2, LONGEST_BACK_OFF_MS);
    if (!stopping.aborted) await startAgain(one, stopping, deps);
  }
}

/** A program that cannot be started now is tried again by the next round of the watch. */
async function startAgain(one: Kept, stopping: AbortSignal, deps: SupervisorDeps): Promise<void> {
  try {
    one.child = await startChild(one.program);
    deps.changed();
  } catch (error) {
    deps.says(`${one.program.name} does not start: ${String(error)}`);
  }
  if (stopping.aborted) await one.child.stop();
}
