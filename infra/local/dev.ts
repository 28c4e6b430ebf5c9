import { once } from 'node:events';
import { join } from 'node:path';
import { devGateway } from './dev-gateway.js';
import type { FrontEnd } from './dev-pages.js';
import { anyFreePort, nextFreePort } from './ports.js';
import type { Beside } from './run-stack.js';
import { untilStopped } from './until-stopped.js';

const USUAL_PORT = 5173;
const FRONT_ENDS = { '/app': 'services/web', '/console': 'services/console' } as const;

await untilStopped(pagesFromSources);

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
