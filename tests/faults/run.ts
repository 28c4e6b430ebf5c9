import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRun } from './kill-run.js';
import { optionsFrom } from './options.js';
import { reportLines } from './report.js';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stopping.abort(new Error(`stopped by ${signal}`)));

const options = optionsFrom(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'anxintui-faults-'));
let hasPassed = false;
try {
  const outcome = await killRun(options, {
    folder,
    says: (line) => console.log(line),
    stopping: stopping.signal,
  });
  ({ hasPassed } = outcome);
  for (const line of reportLines(outcome)) console.log(line);
} catch (error) {
  console.error(error);
}
if (hasPassed || stopping.signal.aborted) await rm(folder, { recursive: true, force: true });
else console.log(`kept for a look: ${folder}`);
process.exitCode = hasPassed ? 0 : 1;
// Everything that was started has ended; what the client still meant to do need not be waited for.
if (stopping.signal.aborted) process.exit();
