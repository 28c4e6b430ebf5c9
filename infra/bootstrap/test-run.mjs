import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failures } from './failures.mjs';
import { ROOT, runForeground, say } from './run.mjs';
import { tally, total } from './tally.mjs';

/** The fault tests come last and alone: they measure waiting, which a busy machine would spoil. */
const PROJECTS = ['suite', 'browser', 'faults'];

/** Runs every test, says the sum in one last line, and answers with the exit code. */
export async function runTests({ filters, env, isBuilt }) {
  const folder = mkdtempSync(join(tmpdir(), 'anxintui-tests-'));
  const runs = [];
  try {
    for (const project of PROJECTS) {
      runs.push(await runProject({ project, filters, env, folder }));
    }
  } finally {
    // After a run that was stopped the databases may still be closing their files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  const { passed, failed, skipped } = total(runs.map((run) => run.tally));
  for (const line of runs.flatMap((run) => run.failures)) console.log(line);
  if (!isBuilt) say('the build fails, see above, and so does this run');
  if (skipped > 0) say('a skipped test fails the run');
  if (passed === 0) say('no test ran');
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return isBuilt && passed > 0 && failed === 0 && skipped === 0 ? 0 : 1;
}

async function runProject({ project, filters, env, folder }) {
  const report = join(folder, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  // A filter may name tests of one project only; without one, an empty project is a mistake.
  const mayBeEmpty = filters.length > 0 ? ['--passWithNoTests'] : [];
  const code = await runForeground(
    join(ROOT, 'node_modules', '.bin', 'vitest'),
    [...args, `--outputFile.json=${report}`, ...mayBeEmpty, ...filters],
    { env: { ...env, TMPDIR: folder } },
  );
  const said = readReport(report);
  return { tally: tally(said, code), failures: failures(said, ROOT) };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
