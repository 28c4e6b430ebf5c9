const PNG_SIGNATURE = 8;
const PNG_FRAME = 12;
const RIFF_HEAD = 12;
const RIFF_FRAME = 8;
const MARKER = 2;
const [START, END, SCAN] = [0xd8, 0xd9, 0xda];
const named = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4);

/** A part of a file, where the next one begins, and whether there is to be one. */
type Part = { readonly name: string; readonly next: number; readonly isLast?: boolean };
type PartAt = (bytes: Buffer, at: number) => Part;

function pngPart(bytes: Buffer, at: number): Part {
  const name = named(bytes, at + 4);
  return { name, next: at + PNG_FRAME + bytes.readUInt32BE(at), isLast: name === 'IEND' };
}

function webpPart(bytes: Buffer, at: number): Part {
  const length = bytes.readUInt32LE(at + 4);
  return { name: named(bytes, at), next: at + RIFF_FRAME + length + (length % 2) };
}

function jpegPart(bytes: Buffer, at: number): Part {
  const marker = bytes.readUInt8(at + 1);
  const [name, inside] = [marker.toString(16), at + MARKER];
  if (marker === START || marker === END) return { name, next: inside, isLast: marker === END };
  const next = inside + bytes.readUInt16BE(inside);
  return { name, next: marker === SCAN ? afterScan(bytes, next) : next };
}

/** Where the picture of a scan ends: at the next marker that is neither a stuffed nor a restart one. */
function afterScan(bytes: Buffer, from: number): number {
  let at = from;
  for (; at + 1 < bytes.length; at += 1) {
    const next = bytes.readUInt8(at + 1);
    const isWithin = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (bytes.readUInt8(at) === 0xff && !isWithin) break;
  }
  return at;
}

type Format = { readonly head: number; readonly frame: number; readonly partAt: PartAt };
const FORMATS: Readonly<Record<string, Format>> = {
  'image/png': { head: PNG_SIGNATURE, frame: PNG_FRAME, partAt: pngPart },
  'image/webp': { head: RIFF_HEAD, frame: RIFF_FRAME, partAt: webpPart },
  'image/jpeg': { head: 0, frame: MARKER, partAt: jpegPart },
};

function partsOf({ head, frame, partAt }: Format, bytes: Buffer): string[] {
  const parts: string[] = [];
  let at = head;
  for (let isLast = false; !isLast && at + frame <= bytes.length; ) {
    const part = partAt(bytes, at);
    parts.push(part.name);
    at = part.next;
    isLast = part.isLast ?? false;
  }
  return at === bytes.length ? parts : [...parts, 'behind its end'];
}

/** What a picture is made of; nothing here can hold a word about whoever took it. */
const PICTURE: Readonly<Record<string, readonly string[]>> = {
  'image/png': ['IHDR', 'PLTE', 'tRNS', 'pHYs', 'IDAT', 'IEND'],
  'image/webp': ['VP8 ', 'VP8L', 'VP8X', 'ALPH'],
  'image/jpeg': ['d8', 'e0', 'db', 'c0', 'c2', 'c4', 'dd', 'da', 'd9'],
};

/**
 * The parts of a photo that are not of its picture, by the names that PNG (4 letters), RIFF (4
 * letters) and JPEG (a marker, in hexadecimal) have for them; `behind its end` where more follows.
 *
 * Read from the format's frames: three letters somewhere within a compressed picture of noise are
 * no part, and there are thousands of pictures.
 */
export function foreignParts(type: string, photo: Uint8Array): string[] {
  const own = new Set(PICTURE[type]);
  const format = FORMATS[type];
  const parts = format ? partsOf(format, Buffer.from(photo)) : ['of a type unknown'];
  return parts.filter((part) => !own.has(part));
}
