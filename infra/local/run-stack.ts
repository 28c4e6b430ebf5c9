import { join } from 'node:path';
import { anyFreePort, isPortFree, nextFreePort } from './ports.js';
import { takeRunLock } from './run-lock.js';
import { type Databases, messagesPath, type Stack, startStack } from './stack.js';
import { demoPeople, type Summary, summaryLines } from './summary.js';
import { createSupervisor, type Supervisor } from './supervisor.js';

const USUAL_PORT = 8080;

/** What runs beside the stack, once that is ready; `lines` are told to whoever started it. */
export type Beside = (running: {
  readonly root: string;
  readonly logs: string;
  readonly apiPort: number;
  readonly supervisor: Supervisor;
}) => Promise<{ readonly lines: readonly string[]; readonly stop: () => void }>;

/** One machine's run: where it is, how it is set, whom it tells, when it ends. */
export type RunOptions = {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly says: (line: string) => void;
  readonly stopping: AbortSignal;
  readonly beside?: Beside;
};

/** Starts everything, says where it is, and stops everything when asked to. */
export async function runStack(options: RunOptions): Promise<void> {
  const { root, env, says, stopping } = options;
  const dataPath = join(root, '.data');
  const lock = await takeRunLock(dataPath);
  const supervisor = createSupervisor({
    says,
    changed: () => lock.record(Object.values(supervisor.pids())),
  });
  let stopBeside = () => {};
  try {
    const ports = { api: await apiPort(env['PORT']), router: await anyFreePort() };
    const stack = { dataPath, scripts: scriptsIn(root), env, ports, supervisor, stopping };
    const databases = await startStack(stack);
    for (const line of await summaryOf(stack, databases)) says(line);
    const around = { root, logs: join(dataPath, 'logs'), apiPort: ports.api, supervisor };
    const beside = await options.beside?.(around);
    stopBeside = beside?.stop ?? stopBeside;
    for (const line of beside?.lines ?? []) says(line);
    says(`ready ${addressOf(stack)}`);
    await aborted(stopping);
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    says('stopping');
    stopBeside();
    await supervisor.stopAll();
    lock.release();
  }
}

const scriptsIn = (root: string): Stack['scripts'] => ({
  migrate: join(root, 'infra/dist/local/migrate.js'),
  api: join(root, 'infra/dist/local/api.js'),
  router: join(root, 'services/dispute-router/dist/main.js'),
});

async function apiPort(wanted: string | undefined): Promise<number> {
  if (!wanted) return nextFreePort(USUAL_PORT);
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1) throw new Error(`PORT is not a port: ${wanted}`);
  if (!(await isPortFree(port))) throw new Error(`port ${port} is taken; choose another PORT`);
  return port;
}

async function summaryOf(stack: Stack, { isEmbedded }: Databases): Promise<string[]> {
  const address = addressOf(stack);
  return summaryLines({
    address,
    people: isEmbedded ? await demoPeople(address) : [],
    places: placesIn(stack),
  });
}

/** The messages only where they are written to a file: codes for signing in are there. */
function placesIn({ dataPath, env }: Stack): Summary['places'] {
  const places = { data: dataPath, logs: join(dataPath, 'logs') };
  const isFile = (env['DELIVERY_SINK'] ?? 'file') === 'file' && env['NODE_ENV'] !== 'production';
  return isFile ? { ...places, messages: env['DELIVERY_FILE'] ?? messagesPath(dataPath) } : places;
}

const addressOf = ({ ports }: Stack): string => `http://127.0.0.1:${ports.api}`;

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
