import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { ROOT, runForeground, say } from './run.mjs';

const FRONT_ENDS = ['services/web', 'services/console'];
/** What a front end is made from beside its own files. */
const AROUND = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'shared/src/contracts',
  'shared/src/vocabulary',
];
const MADE = new Set(['node_modules', 'dist', 'site']);
const MARKER = join('site', '.anxintui-built');

/** Builds the pages of each front end whose sources are not the ones its output was made from. */
export async function buildPages(root = ROOT) {
  const around = AROUND.flatMap((path) => filesUnder(join(root, path)));
  for (const name of FRONT_ENDS) {
    const folder = join(root, name);
    const wanted = fingerprint(root, [...filesUnder(folder), ...around]);
    if (!(isBuilt(folder, wanted) || (await built(folder, wanted)))) return false;
  }
  return true;
}

function isBuilt(folder, wanted) {
  const marker = join(folder, MARKER);
  return existsSync(marker) && readFileSync(marker, 'utf8') === wanted;
}

async function built(folder, wanted) {
  say(`building the pages of ${basename(folder)} with vite`);
  // A build that is stopped half-way must not pass for the one before it.
  rmSync(join(folder, MARKER), { force: true });
  const vite = join(folder, 'node_modules', '.bin', 'vite');
  const code = await runForeground(vite, ['build', '--logLevel', 'warn'], { cwd: folder });
  if (code === 0) writeFileSync(join(folder, MARKER), wanted);
  return code === 0;
}

/** Tests are not part of what is built. */
function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths.filter((one) => !/\.test\.tsx?$/.test(one)))
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** The file itself, or every file in the folder that somebody wrote. */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !MADE.has(name));
  return names.sort().flatMap((name) => filesUnder(join(path, name)));
}
