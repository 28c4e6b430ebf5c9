import { benchFiling } from './filing-bench.js';
import { filingReport } from './filing-report.js';

const LONGEST_MS = 15 * 60_000;

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

async function main([name, ...options]: readonly string[]): Promise<void> {
  if (name !== 'filing') throw new Error('usage: npm run bench -- filing [--quick]');
  const says = (line: string): void => console.error(line);
  const isQuick = options.includes('--quick');
  const figures = await benchFiling(process.env, { isQuick, says, stopped: stopped() });
  for (const line of filingReport(figures, process.env)) console.log(line);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error);
  // What was under way when the bench was stopped may still wait for programs that are gone.
  process.exit(1);
}
