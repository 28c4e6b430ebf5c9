import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, link, mkdir, open, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Seal } from './seal.js';
import type { SealDraft, SealStore, StoredSeal } from './seal-store.js';

const FOLDER_MODE = 0o750;
const OWN_ONLY = 0o600;
const WRITTEN_ONCE = 0o444;
const SEAL_NAME = /^seal-\d{6}\.json$/;

/** Seals in a folder: files that are written once, made whole before they get their name, and read by everybody. */
export function sealFiles(folder: string): SealStore {
  return {
    stored: () => storedSeals(folder),
    lines: (seal) => linesOf(join(folder, leavesName(seal))),
    draft: () => draft(folder),
  };
}

const numbered = (number: number): string => `seal-${String(number).padStart(6, '0')}`;
const sealName = ({ number }: Seal): string => `${numbered(number)}.json`;
const DIGITS_OF_HASH = 16;
/** Two routers may write different leaves for the same number: the seal says which are its own. */
const leavesName = ({ number, changes }: Seal): string =>
  `${numbered(number)}-${changes.slice(0, DIGITS_OF_HASH)}.leaves.ndjson.gz`;

async function storedSeals(folder: string): Promise<StoredSeal[]> {
  const names = await readdir(folder).catch(whenMissing([]));
  const seals = names.filter((name) => SEAL_NAME.test(name)).sort();
  return Promise.all(
    seals.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
}

const whenMissing =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (!has(error, 'ENOENT')) throw error;
    return otherwise;
  };

async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const text = pipeline(createReadStream(path), unzipped.setEncoding('utf8'), () => undefined);
  let begun = '';
  for await (const chunk of text) {
    const lines = `${begun}${chunk}`.split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
  if (begun !== '') yield begun;
}

async function draft(folder: string): Promise<SealDraft> {
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  const path = join(folder, `.${randomUUID()}.tmp`);
  const handle = await open(path, 'wx', OWN_ONLY);
  const file = handle.createWriteStream({ flush: true });
  const gzip = createGzip();
  const written = finished(gzip.pipe(file));
  // Whoever waits for it hears of a full disk; until then nobody may be surprised by it.
  written.catch(() => undefined);
  file.on('error', (error) => gzip.destroy(error));
  const hash = createHash('sha256');
  let changed = 0;
  return {
    async write(line) {
      hash.update(`${line}\n`);
      changed += 1;
      if (!gzip.write(`${line}\n`)) await Promise.race([drained(gzip), written]);
    },
    async finish() {
      gzip.end();
      await written;
      return { changed, changes: hash.digest('hex') };
    },
    commit: (seal) => commit(folder, path, seal),
    async abandon() {
      gzip.destroy();
      file.destroy();
      await unlink(path).catch(whenMissing(undefined));
    },
  };
}

const drained = (gzip: NodeJS.WritableStream) =>
  new Promise<void>((resolve) => gzip.once('drain', resolve));

/** The seal's own name is what counts: leaves without one are leftovers of a router that ended or came second. */
async function commit(folder: string, leaves: string, seal: Seal): Promise<boolean> {
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  await chmod(leaves, WRITTEN_ONCE);
  await named(leaves, join(folder, leavesName(seal)));
  try {
    await writeFile(temporary, `${JSON.stringify(seal)}\n`, { flag: 'wx', flush: true });
    await chmod(temporary, WRITTEN_ONCE);
    const isFirst = await named(temporary, join(folder, sealName(seal)));
    await settled(folder);
    return isFirst;
  } finally {
    await unlink(temporary).catch(whenMissing(undefined));
  }
}

/** A second name never replaces what has that name already; false when something has. */
async function named(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (!has(error, 'EEXIST')) throw error;
    return false;
  }
}

/** The names themselves are on the disk only once their folder is. */
async function settled(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const has = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
