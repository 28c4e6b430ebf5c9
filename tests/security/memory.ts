import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MB = 2 ** 20;

export type Memory = { readonly heapMb: number; readonly rssMb: number };

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');

/**
 * What this process holds on to after two full collections, in MB: the heap with its buffers is what is still referred
 * to, and grows when something leaks. RSS is what the system counts: freed pages of password hashes and pictures stay in
 * it as long as nobody else wants them, so it is told and not judged. Both count client, api and router together where a
 * test runs them in one process.
 */
export function memoryNow(): Memory {
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heapMb: (heapUsed + external) / MB, rssMb: rss / MB };
}
