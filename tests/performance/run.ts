import { benchDirectory } from './directory-bench.js';
import { beyondBars, directoryReport } from './directory-report.js';
import { benchFiling } from './filing-bench.js';
import { filingReport } from './filing-report.js';
import { benchImport } from './import-bench.js';
import { importReport } from './import-report.js';
import { benchQueue } from './queue-bench.js';
import { queueReport } from './queue-report.js';

const LONGEST_MS = 15 * 60_000;
const USUAL_STORES = 200_000;
const USUAL_CASES = 100_000;

/** Ends with a rejection when somebody stops the bench or it takes too long, so that everything it started is stopped. */
function stopped(): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => reject(new Error(`stopped by ${signal}`)));
    setTimeout(() => reject(new Error('the bench took too long')), LONGEST_MS).unref();
  });
  ended.catch(() => undefined);
  return ended;
}

const says = (line: string): void => console.error(line);
const tell = (lines: readonly string[]): void => {
  for (const line of lines) console.log(line);
};

type Bench = {
  readonly usage: string;
  readonly run: (options: readonly string[]) => Promise<void>;
};
const BENCHES: ReadonlyMap<string, Bench> = new Map([
  ['filing', { usage: 'filing [--quick]', run: runFiling }],
  ['directory', { usage: 'directory [--stores N]', run: runDirectory }],
  ['queue', { usage: 'queue [--cases N]', run: runQueue }],
  ['import', { usage: 'import [--rows N] [--kill]', run: runImport }],
]);

async function runFiling(options: readonly string[]): Promise<void> {
  const isQuick = options.includes('--quick');
  const figures = await benchFiling(process.env, { isQuick, says, stopped: stopped() });
  tell(filingReport(figures, process.env));
}

async function runDirectory(options: readonly string[]): Promise<void> {
  const stores = numberAfter('--stores', options) ?? USUAL_STORES;
  const figures = await benchDirectory(process.env, { stores, says, stopped: stopped() });
  tell(directoryReport(figures));
  assertWithin(beyondBars(figures));
}

async function runQueue(options: readonly string[]): Promise<void> {
  const cases = numberAfter('--cases', options) ?? USUAL_CASES;
  const figures = await benchQueue(process.env, { cases, says, stopped: stopped() });
  const { lines, beyond } = queueReport(figures);
  tell(lines);
  assertWithin(beyond);
}

function assertWithin(beyond: readonly string[]): void {
  if (beyond.length > 0) throw new Error(`beyond the bars: ${beyond.join('; ')}`);
}

function numberAfter(name: string, options: readonly string[]): number | undefined {
  const at = options.indexOf(name);
  if (at < 0) return undefined;
  const given = Number(options[at + 1]);
  if (!Number.isSafeInteger(given) || given < 1) throw new Error(`${name} takes a whole number`);
  return given;
}

async function runImport(options: readonly string[]): Promise<void> {
  const rows = numberAfter('--rows', options) ?? USUAL_STORES;
  const isKilled = options.includes('--kill');
  const figures = await benchImport(process.env, { rows, isKilled, says, stopped: stopped() });
  const { lines, beyond } = importReport(figures);
  tell(lines);
  assertWithin(beyond);
}

async function main([name = '', ...options]: readonly string[]): Promise<void> {
  const bench = BENCHES.get(name);
  if (!bench)
    throw new Error(
      ['usage:', ...[...BENCHES.values()].map(({ usage }) => `npm run bench -- ${usage}`)].join(
        '\n',
      ),
    );
  await bench.run(options);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error);
  // What was under way when the bench was stopped may still wait for programs that are gone.
  process.exit(1);
}
