import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const DEFLATED = 8;

type Entry = { readonly name: string; readonly packed: Buffer; readonly isDeflated: boolean };

/** What a ZIP may unpack to: all of it, and the texts that its cells share, which are held in memory. */
export type Limits = { readonly all: number; readonly sharedTexts: number };

/**
 * Whether a ZIP stays within the limits when it is really unpacked: what it says of itself is no evidence. False also
 * for what is no whole ZIP.
 */
export async function unpacksWithin(zip: Buffer, limits: Limits): Promise<boolean> {
  const entries = entriesOf(zip);
  if (!entries) return false;
  let left = limits.all;
  for (const entry of entries) {
    const most = entry.name.endsWith('sharedStrings.xml') ? limits.sharedTexts : left;
    const size = await sizeOf(entry, Math.min(most, left));
    if (size === null) return false;
    left -= size;
  }
  return true;
}

/** Null when it is more than so many bytes, or damaged. */
async function sizeOf({ packed, isDeflated }: Entry, most: number): Promise<number | null> {
  if (!isDeflated) return packed.length <= most ? packed.length : null;
  let size = 0;
  try {
    for await (const piece of Readable.from([packed]).pipe(createInflateRaw())) {
      size += piece.length;
      if (size > most) return null;
    }
    return size;
  } catch {
    return null;
  }
}

function entriesOf(zip: Buffer): Entry[] | null {
  try {
    return [...walk(zip)];
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function* walk(zip: Buffer): Generator<Entry> {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const isDeflated = zip.readUInt16LE(at + 10) === DEFLATED;
    yield { name, isDeflated, packed: packedOf(zip, at) };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function packedOf(zip: Buffer, entryAt: number): Buffer {
  const size = zip.readUInt32LE(entryAt + 20);
  const at = zip.readUInt32LE(entryAt + 42);
  if (zip.readUInt32LE(at) !== LOCAL_HEADER) throw new RangeError('no local header');
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  return zip.subarray(from, from + size);
}

function endOf(zip: Buffer): number {
  const least = Math.max(0, zip.length - DIRECTORY_END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - DIRECTORY_END_BYTES; at >= least; at -= 1)
    if (zip.readUInt32LE(at) === DIRECTORY_END) return at;
  throw new RangeError('no end');
}
