import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startChild } from '@anxintui/infra/local/child';
import { migrate } from '@anxintui/infra/local/migrate';
import { FEW_ARENAS, heapOf } from '@anxintui/infra/local/node-memory';
import { anyFreePort } from '@anxintui/infra/local/ports';
import { until } from '@anxintui/infra/local/until';
import { memoryOf } from '../performance/process-usage.js';
import { KEYS, keepRows, type Stack } from './stack.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPT = join(ROOT, 'infra/dist/local/api.js');
const READY_WITHIN_MS = 30_000;
const OWNER_READS = 0o400;

/** An api in a process of its own, as production runs it: the memory it takes is the api's and nobody else's. */
export type ApiProcess = {
  readonly url: string;
  readonly memory: () => { readonly nowMb: number; readonly peakMb: number };
  /** What it logged as an error: nothing, in a healthy run. */
  readonly failures: () => string[];
  readonly stop: () => Promise<void>;
};

/** One more api on the database of a stack, from what was last built. */
export async function startApiProcess({ connection }: Stack): Promise<ApiProcess> {
  if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT} is not built; run: npm run build`);
  const folder = await mkdtemp(join(tmpdir(), 'anxintui-api-'));
  const port = await anyFreePort();
  const logPath = join(folder, 'api.log');
  // It starts only where no index is missing, and stories go on only without those that tidy up by MongoDB's own time.
  await migrate(connection);
  const child = await startChild({
    name: 'api',
    command: process.execPath,
    args: [...heapOf('api'), SCRIPT],
    logPath,
    env: {
      ...process.env,
      ...FEW_ARENAS,
      ...settings(connection.name, port),
      ...(await keyFilesIn(folder)),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await until(`GET ${url}/readyz; see ${logPath}`, READY_WITHIN_MS, () => isReady(url));
  await keepRows(connection);
  return {
    url,
    memory: () => memoryOf(child.pid),
    failures: () =>
      readFileSync(logPath, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const settings = (database: string, port: number) => ({
  MONGODB_URI: process.env['TEST_MONGODB_URI'],
  MONGODB_DATABASE: database,
  PORT: String(port),
  LOG_LEVEL: 'error',
  DEMO: '1',
  TEST_CLOCK: '1',
  RATE_LIMIT_FACTOR: '10000',
});

async function keyFilesIn(folder: string): Promise<Record<string, string>> {
  const files = Object.entries(KEYS).map(async ([name, key]) => {
    const path = join(folder, `${name}.key`);
    await writeFile(path, Buffer.from(key).toString('base64url'), { mode: OWNER_READS });
    return [`${name.toUpperCase()}_KEY_FILE`, path] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
