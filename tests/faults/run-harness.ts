import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The built program: what it starts are built programs too. */
const PROGRAM = resolve(import.meta.dirname, '../dist/faults/run.js');

export type Ended = { readonly code: number | null; readonly said: string };

/** Runs the harness as a process of its own, which stops all it has started however this one ends. */
export function runHarness(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  const parts: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    parts.push(part);
    process.stdout.write(part);
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      process.off('exit', stop);
      done({ code, said: parts.join('') });
    });
  });
}
