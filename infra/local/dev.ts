import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { devGateway } from './dev-gateway.js';
import type { FrontEnd } from './dev-pages.js';
import { anyFreePort, nextFreePort } from './ports.js';
import { type Beside, runStack } from './run-stack.js';

const USUAL_PORT = 5173;
const FRONT_ENDS = { '/app': 'services/web', '/console': 'services/console' } as const;

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
    beside: pagesFromSources,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Vite for each front end, and one address over them and the api. */
async function pagesFromSources(running: Parameters<Beside>[0]): ReturnType<Beside> {
  const frontEnds: FrontEnd[] = [];
  for (const [at, folder] of Object.entries(FRONT_ENDS))
    frontEnds.push(await vite(running, at, folder));
  const port = await nextFreePort(USUAL_PORT);
  const gateway = devGateway({ apiPort: running.apiPort, frontEnds }).listen(port, '127.0.0.1');
  await once(gateway, 'listening');
  return {
    lines: [`pages that follow every change: http://127.0.0.1:${port}`],
    stop: () => {
      gateway.close();
      gateway.closeAllConnections();
    },
  };
}

async function vite(
  { root, logs, supervisor }: Parameters<Beside>[0],
  at: string,
  name: string,
): Promise<FrontEnd> {
  const folder = join(root, name);
  const port = await anyFreePort();
  const script = join(folder, 'node_modules/vite/bin/vite.js');
  await supervisor.start({
    name: `vite of ${name}`,
    command: process.execPath,
    args: [script, folder, '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    logPath: join(logs, `vite-${at.slice(1)}.log`),
  });
  return { at, folder, port };
}
