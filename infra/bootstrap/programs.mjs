import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './run.mjs';

/** The full path of a program on PATH, or null. */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

/** Whether the file is there and may be run. */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What `--version` says, as numbers; null with the reason when the program does not run here. */
export function versionOf(path, pattern) {
  const { code, text } = capture(path, ['--version'], { timeoutMs: 10_000 });
  const found = code === 0 ? pattern.exec(text) : null;
  return found === null
    ? { numbers: null, reason: `it does not run as it should: ${text.split('\n')[0]}` }
    : { numbers: found.slice(1).map(Number), reason: '' };
}

/** Whether a version is at least another, both as numbers from the left. */
export function isAtLeast([major, minor], [wantedMajor, wantedMinor]) {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
