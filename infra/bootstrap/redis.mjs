import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath, fillCache } from './cache.mjs';
import { aptUnpack, hasApt, libraryFolders } from './debian.mjs';
import { isAtLeast, isProgram, onPath, versionOf } from './programs.mjs';
import { BootstrapError, say } from './run.mjs';

const OLDEST = [6, 2];
const CACHED = 'redis';

/** A redis-server or valkey-server that runs here. */
export async function findRedis() {
  const named = process.env.REDIS_BINARY;
  if (named) {
    const reason = unfit(named);
    if (reason !== null) throw new BootstrapError(`REDIS_BINARY=${named}: ${reason}`);
    return named;
  }
  const found = [onPath('redis-server'), onPath('valkey-server'), cached()].find(isFit);
  const binary = found ?? (await unpacked());
  if (binary === null) throw new BootstrapError(howToInstall());
  say(`Redis: ${binary}`);
  return binary;
}

const cached = () => cachePath(CACHED, 'redis-server');

const isFit = (binary) => binary !== null && isProgram(binary) && unfit(binary) === null;

function unfit(binary) {
  const { numbers, reason } = versionOf(binary, /v=(\d+)\.(\d+)/);
  if (numbers === null) return reason;
  return isAtLeast(numbers, OLDEST) ? null : `Redis ${OLDEST.join('.')} or newer is needed`;
}

function unpacked() {
  if (!hasApt()) return null;
  return fillCache(CACHED, (folder) => {
    if (!aptUnpack('redis-server', folder)) return null;
    wrap(folder);
    return cached();
  });
}

/**
 * The unpacked program finds its libraries beside itself. In Debian's packages redis-server is a
 * link to redis-check-rdb, and the program goes by the name it is called with.
 */
function wrap(folder) {
  const libraries = libraryFolders(folder).map((path) => path.slice(folder.length + 1));
  const search = libraries.map((path) => `$here/${path}`).join(':');
  renameSync(join(folder, 'usr', 'bin'), join(folder, 'bin'));
  const script = [
    '#!/bin/sh',
    'here=$(dirname "$0")',
    `LD_LIBRARY_PATH="${search}:$LD_LIBRARY_PATH" exec "$here/bin/redis-server" "$@"`,
  ];
  writeFileSync(join(folder, 'redis-server'), `${script.join('\n')}\n`);
  chmodSync(join(folder, 'redis-server'), 0o755);
}

function howToInstall() {
  const command =
    process.platform === 'darwin'
      ? 'brew install redis'
      : hasApt()
        ? 'sudo apt-get update && sudo apt-get install -y redis-server'
        : 'sudo dnf install -y valkey';
  return `no redis-server or valkey-server here; please run:\n  ${command}\nor set REDIS_URL`;
}
