import { spawn } from 'node:child_process';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './run.mjs';

const STALLED_AFTER_MS = 10_000;
const LOOK_EVERY_MS = 500;

/** The official download; null when it cannot be reached or stands still. */
export async function downloadMongod(folder) {
  say('fetching MongoDB from its official download (or MONGOMS_DOWNLOAD_MIRROR)');
  const target = join(folder, 'download');
  const binary = join(folder, 'mongod');
  const isFetched = await endsWell(target, binary);
  rmSync(target, { recursive: true, force: true });
  if (!isFetched) say('the official download is not reachable from here');
  return isFetched ? binary : null;
}

/**
 * The library would wait minutes for a network that swallows packets; whether the folder grows
 * tells that apart from a slow line.
 */
async function endsWell(target, binary) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), target, binary], {
    // The library counts attempts under this name: 0 would try nothing.
    env: { ...process.env, MONGOMS_MAX_RETRIES: '1' },
    stdio: 'ignore',
  });
  const last = { size: 0, grewAt: Date.now() };
  const look = setInterval(() => {
    const size = sizeOf(target);
    if (size !== last.size) Object.assign(last, { size, grewAt: Date.now() });
    if (Date.now() - last.grewAt > STALLED_AFTER_MS) child.kill('SIGKILL');
  }, LOOK_EVERY_MS);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(look);
  return code === 0;
}

function sizeOf(folder) {
  try {
    const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
    return paths.reduce((sum, path) => sum + statSync(path).size, 0);
  } catch {
    return 0;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [downloadDir, binary] = process.argv.slice(2);
  const { MongoBinary } = await import('mongodb-memory-server-core');
  renameSync(await MongoBinary.getPath({ downloadDir }), binary);
}
