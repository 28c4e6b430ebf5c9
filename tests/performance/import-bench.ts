import { hash } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@anxintui/infra/local/until';
import { apiClient } from './api-client.js';
import { type BenchStack, type Served, startBenchStack } from './bench-stack.js';
import {
  type Annotated,
  type ImportClient,
  importClient,
  type SeenImport,
} from './import-client.js';
import { type MadeList, makeList } from './import-list.js';
import { cpuMsOf, memoryOf } from './process-usage.js';

export type ImportOptions = {
  readonly rows: number;
  /** Kills the router in the middle of both phases and compares the outcome with that of a quiet run. */
  readonly isKilled: boolean;
  readonly says: (line: string) => void;
  readonly stopped: Promise<never>;
};
type Phases = {
  readonly upload: number;
  readonly dryRun: number;
  readonly apply: number;
  readonly file: number;
};
export type ImportRun = {
  readonly made: MadeList;
  readonly megabytes: number;
  readonly phasesMs: Phases;
  readonly counts: SeenImport['counts'];
  readonly annotated: Annotated;
  readonly routerPeakMb: number;
  readonly routerCpuMs: number;
  readonly apiPeakMb: number;
  readonly mongodCpuMs: number;
  /** Of the numbers of all stores that the list has registered. */
  readonly storesHash: string;
  readonly stores: number;
  readonly kills: number;
};
export type ImportFigures = { readonly quiet: ImportRun; readonly killed?: ImportRun };

const LONGEST_MS = 10 * 60_000;
const LOOKED_EVERY_MS = 200;
/** An officer who may list the stores of all Jiangsu. */
const ANALYST = 'province-analyst-1';

/**
 * As an operator sets them where lists are large: the words of 200,000 stores stay in the database's memory, and our
 * processes collect their garbage sooner than they would on a machine with memory to spare.
 */
const SETTINGS = {
  MONGODB_CACHE_MB: '512',
  NODE_OPTIONS: '--max-old-space-size=512 --max-semi-space-size=32',
} as const;

export async function benchImport(
  given: NodeJS.ProcessEnv,
  { isKilled, ...options }: ImportOptions,
): Promise<ImportFigures> {
  const env = { ...SETTINGS, ...given };
  process.env['MONGODB_CACHE_MB'] = env.MONGODB_CACHE_MB;
  options.says(`MONGODB_CACHE_MB=${env.MONGODB_CACHE_MB} NODE_OPTIONS=${env.NODE_OPTIONS}`);
  const quiet = await run(env, { ...options, isKilled: false });
  return isKilled ? { quiet, killed: await run(env, { ...options, isKilled }) } : { quiet };
}

async function run(env: NodeJS.ProcessEnv, options: ImportOptions): Promise<ImportRun> {
  const folder = await mkdtemp(join(tmpdir(), 'anxintui-import-'));
  const stack = await startBenchStack(env);
  try {
    return await Promise.race([measured(stack, folder, options), options.stopped]);
  } catch (error) {
    options.says(stack.lastLines());
    throw error;
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(
  stack: BenchStack,
  folder: string,
  { rows, isKilled, says }: ImportOptions,
): Promise<ImportRun> {
  const path = join(folder, 'stores.csv');
  const made = await makeList(path, rows);
  const { size } = await stat(path);
  const before = await storeIds(stack);
  const token = await apiClient(stack.api.port).signIn(ANALYST);
  const client = importClient(stack.api.port, token);
  const router = await mortalRouter(stack, isKilled);
  const [id, upload] = await timed(() => client.upload(path));
  says(`uploaded ${id} in ${upload} ms`);
  const [checked, dryRun] = await timed(() => phase(client, id, { to: 'checked', router }));
  says(`checked in ${dryRun} ms`);
  const [applied, apply] = await timed(async () => {
    await client.apply(checked);
    return phase(client, id, { to: 'applied', router });
  });
  says(`applied in ${apply} ms`);
  const [annotated, file] = await timed(() => client.annotated(id));
  const known = new Set(before);
  const added = (await storeIds(stack)).filter((store) => !known.has(store));
  return {
    made,
    megabytes: size / 1e6,
    phasesMs: { upload, dryRun, apply, file },
    counts: applied.counts,
    annotated,
    ...router.usage(),
    apiPeakMb: memoryOf(stack.api.pid).peakMb,
    mongodCpuMs: cpuMsOf(stack.mongod.pid),
    storesHash: hash('sha256', added.join('\n'), 'hex'),
    stores: added.length,
    kills: router.kills(),
  };
}

type Router = Awaited<ReturnType<typeof mortalRouter>>;

/** The router, which dies once in each phase where the bench wants it to, and is started again. */
async function mortalRouter(stack: BenchStack, isMortal: boolean) {
  let served: Served = await stack.startRouter();
  let kills = 0;
  let routerPeakMb = 0;
  let routerCpuMs = 0;
  const account = () => {
    routerPeakMb = Math.max(routerPeakMb, memoryOf(served.pid).peakMb);
    routerCpuMs += cpuMsOf(served.pid);
  };
  return {
    kills: () => kills,
    usage() {
      account();
      return { routerPeakMb, routerCpuMs };
    },
    async dieOnce(times: number) {
      if (!isMortal || kills >= times) return;
      kills += 1;
      account();
      await served.kill('SIGKILL');
      served = await stack.startRouter();
    },
  };
}

async function phase(
  client: ImportClient,
  id: string,
  { to, router }: { to: 'checked' | 'applied'; router: Router },
): Promise<SeenImport> {
  return until(`${id} ${to}`, LONGEST_MS, async () => {
    const seen = await client.read(id);
    if (seen.status === to) return seen;
    if (seen.failure) throw new Error(`refused: ${seen.failure.words}`);
    await router.dieOnce(deathsWantedAt(seen));
    await new Promise((resolve) => setTimeout(resolve, LOOKED_EVERY_MS));
    return false;
  });
}

/** Once while some of a phase is done and some is not. */
function deathsWantedAt({ status, counts: { rows, applied } }: SeenImport): number {
  if (status === 'applying') return applied > 0 ? 2 : 1;
  return status === 'uploaded' && rows > 0 ? 1 : 0;
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const startedAt = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - startedAt)];
}

async function storeIds({ database }: BenchStack): Promise<string[]> {
  const rows = await database
    .collection<{ _id: string }>('stores')
    .find({}, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .toArray();
  return rows.map(({ _id }) => _id);
}
