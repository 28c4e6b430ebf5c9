import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

const DEFAULT_GRACE_MS = 8_000;

/** How one program is run: what to call, where its output goes, how long it may take to stop. */
export type Program = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly logPath: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly graceMs?: number;
};

/** A running program. */
export type Child = {
  readonly pid: number;
  readonly process: ChildProcess;
  /** Resolves with how it ended, never rejects. */
  readonly exited: Promise<string>;
  isRunning(): boolean;
  /** Sends the signal; waits for the end unless the signal only pauses or resumes. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** SIGTERM, then SIGKILL when the grace has passed. */
  stop(): Promise<void>;
};

/**
 * Starts a program in a process group of its own, so that Ctrl-C in a terminal reaches only the
 * program that owns it and the order of stopping is kept.
 */
export async function startChild(program: Program): Promise<Child> {
  const running = await spawned(program);
  const { pid } = running;
  if (pid === undefined) throw new Error(`${program.name} has no pid`);
  const isRunning = () => running.exitCode === null && running.signalCode === null;
  const exited = new Promise<string>((resolve) => {
    const end = () => resolve(running.signalCode ?? `code ${running.exitCode}`);
    if (isRunning()) running.once('exit', end);
    else end();
  });
  // An owner that exits without having stopped it cannot wait any more, and nothing may outlive it.
  const endWithOwner = () => void running.kill('SIGKILL');
  process.once('exit', endWithOwner);
  void exited.then(() => process.off('exit', endWithOwner));

  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    running.kill(signal);
    if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await exited;
  };
  const stop = async (): Promise<void> => {
    const force = setTimeout(() => running.kill('SIGKILL'), program.graceMs ?? DEFAULT_GRACE_MS);
    await kill('SIGTERM');
    clearTimeout(force);
  };
  return { pid, process: running, exited, isRunning, kill, stop };
}

function spawned(program: Program): Promise<ChildProcess> {
  mkdirSync(dirname(program.logPath), { recursive: true });
  const log = openSync(program.logPath, 'a');
  const running = spawn(program.command, program.args, {
    detached: true,
    env: program.env ?? process.env,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    running.once('spawn', () => resolve(running));
    running.once('error', reject);
  });
}
