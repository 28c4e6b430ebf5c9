import { readFileSync } from 'node:fs';
import { type Program, startChild } from './child.js';

const LAST_LINES = 20;

/** Runs a program that ends by itself; fails with the end of its log when it does not end well. */
export async function runToEnd(program: Program, stopping: AbortSignal): Promise<void> {
  stopping.throwIfAborted();
  const child = await startChild(program);
  const stop = () => void child.stop();
  stopping.addEventListener('abort', stop);
  const ending = await child.exited;
  stopping.removeEventListener('abort', stop);
  if (ending === 'code 0') return;
  const log = readFileSync(program.logPath, 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
  throw new Error(`${program.name} ended with ${ending}:\n${log.join('\n')}`);
}
