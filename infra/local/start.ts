import { resolve } from 'node:path';
import { runStack } from './run-stack.js';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopping.abort());
}

try {
  await runStack({
    root: resolve(import.meta.dirname, '../../..'),
    env: process.env,
    says: (line) => console.log(line),
    stopping: stopping.signal,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
