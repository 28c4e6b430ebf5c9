import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Outside the project, so that a second clone finds what the first one fetched. */
export function cachePath(...parts) {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'anxintui', ...parts);
}

/**
 * Fills a folder of the cache as a whole or not at all: two first starts at once, or one that was
 * interrupted, leave no half of a program behind.
 */
export async function fillCache(name, fill) {
  mkdirSync(cachePath(), { recursive: true });
  const draft = mkdtempSync(cachePath(`${name}-`));
  try {
    const result = await fill(draft);
    if (result === null) return null;
    rmSync(cachePath(name), { recursive: true, force: true });
    renameSync(draft, cachePath(name));
    return result;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
