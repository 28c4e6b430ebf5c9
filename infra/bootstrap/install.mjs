import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootstrapError, ROOT, runForeground, say } from './run.mjs';

const PNPM = 'pnpm@10.34.9';
const MARKER = join(ROOT, 'node_modules', '.anxintui-installed');
const OLDEST_NODE = [20, 19];

/** Refuses a Node the product is not made for. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new BootstrapError(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}`);
}

/** Installs what the lockfile names, unless exactly that is there already. */
export async function installPackages() {
  const wanted = fingerprint();
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return;
  say(`installing packages with ${PNPM}`);
  const args = ['--yes', PNPM, 'install', '--frozen-lockfile'];
  const code = await runForeground('npx', args);
  if (code !== 0) throw new BootstrapError(`this failed:\n  npx ${args.join(' ')}`);
  writeFileSync(MARKER, wanted);
}

/** Builds every package; TypeScript itself knows what is up to date. */
export async function build() {
  say('building with tsc -b');
  return (await runForeground(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-b'])) === 0;
}

/** The node version counts: installed packages may hold binaries for one. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version).update(process.platform);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}
