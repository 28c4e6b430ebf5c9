import { resolve } from 'node:path';
import { type Beside, runStack } from './run-stack.js';

/** The whole stack, and what is to run beside it, until somebody stops us; a failure is said and is our exit code. */
export async function untilStopped(beside?: Beside): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stopping.abort());
  try {
    await runStack({
      root: resolve(import.meta.dirname, '../../..'),
      env: process.env,
      says: (line) => console.log(line),
      stopping: stopping.signal,
      ...(beside ? { beside } : {}),
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
