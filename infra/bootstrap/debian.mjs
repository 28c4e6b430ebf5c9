import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './programs.mjs';
import { BootstrapError, capture, must, say } from './run.mjs';

/** Whether this is a machine with apt. */
export const hasApt = () => onPath('apt-get') !== null && onPath('dpkg-deb') !== null;

/** Installs packages, or says what to run when we may not. */
export function aptInstall(...names) {
  const args = ['install', '-y', '--no-install-recommends', ...names];
  if (!isRoot()) throw new BootstrapError(`please run:\n  sudo apt-get ${args.join(' ')}`);
  say(`installing ${names.join(', ')} with apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (capture('apt-get', args, { env }).code === 0) return;
  must('apt-get', ['update'], { env });
  must('apt-get', args, { env });
}

/**
 * Unpacks a package and those it depends on that are not installed, into a folder. Nothing is
 * installed: the distribution's own scripts would start a service on the usual port.
 */
export function aptUnpack(name, folder) {
  const names = downloadable(name);
  if (names === null) return false;
  mkdirSync(folder, { recursive: true });
  say(`fetching ${names.join(', ')} with apt-get download`);
  // Root downloads as another user by default, who may not write into our folder.
  const args = ['-o', 'APT::Sandbox::User=root', 'download', ...names];
  if (capture('apt-get', args, { cwd: folder }).code !== 0) {
    if (!isRoot()) return false;
    must('apt-get', ['update']);
    must('apt-get', args, { cwd: folder });
  }
  const unpack = 'for file in *.deb; do dpkg-deb -x "$file" . && rm "$file" || exit 1; done';
  must('sh', ['-c', unpack], { cwd: folder });
  return true;
}

/** Folders of shared libraries inside an unpacked package. */
export function libraryFolders(folder) {
  const { stdout } = capture('find', [folder, '-name', '*.so*']);
  return [
    ...new Set(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((path) => join(path, '..')),
    ),
  ];
}

function downloadable(name) {
  if (!isKnown(name) && isRoot()) must('apt-get', ['update']);
  if (!isKnown(name)) return null;
  const wanted = new Set([name]);
  for (const one of wanted) for (const next of missingDependencies(one)) wanted.add(next);
  return [...wanted];
}

function missingDependencies(name) {
  const { stdout } = must('apt-cache', ['depends', '--no-suggests', '--no-recommends', name]);
  const names = [...stdout.matchAll(/^\s*\|?(?:Pre)?Depends: ([a-z0-9][a-z0-9.+-]*)$/gm)];
  return names.map(([, one]) => one).filter((one) => isProgramOrLibrary(one) && !isInstalled(one));
}

/** Packages that only set up users and services have no part in running a program by hand. */
const isProgramOrLibrary = (name) => /^lib|-tools$/.test(name);

const isInstalled = (name) =>
  capture('dpkg', ['-s', name]).stdout.includes('Status: install ok installed');

const isKnown = (name) => /Candidate: \d/.test(capture('apt-cache', ['policy', name]).text);

const isRoot = () => process.getuid?.() === 0;
