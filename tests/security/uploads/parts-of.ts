const PNG_SIGNATURE = 8;
const PNG_FRAME = 12;
const RIFF_HEAD = 12;
const RIFF_FRAME = 8;
const [START, END, SCAN] = [0xd8, 0xd9, 0xda];
const named = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4);

function pngParts(bytes: Buffer): string[] {
  const parts: string[] = [];
  let at = PNG_SIGNATURE;
  while (at + PNG_FRAME <= bytes.length) {
    parts.push(named(bytes, at + 4));
    at += PNG_FRAME + bytes.readUInt32BE(at);
    if (parts.at(-1) === 'IEND') break;
  }
  return at === bytes.length ? parts : [...parts, 'behind its end'];
}

function webpParts(bytes: Buffer): string[] {
  const parts: string[] = [];
  let at = RIFF_HEAD;
  while (at + RIFF_FRAME <= bytes.length) {
    parts.push(named(bytes, at));
    const length = bytes.readUInt32LE(at + 4);
    at += RIFF_FRAME + length + (length % 2);
  }
  return at === bytes.length ? parts : [...parts, 'behind its end'];
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

function jpegParts(bytes: Buffer): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const marker = bytes.readUInt8(at + 1);
    parts.push(marker.toString(16));
    at += 2;
    if (marker === END) break;
    if (marker !== START) at += bytes.readUInt16BE(at);
    if (marker === SCAN) at = afterScan(bytes, at);
  }
  return at === bytes.length ? parts : [...parts, 'behind its end'];
}

const PARTS: Readonly<Record<string, (bytes: Buffer) => string[]>> = {
  'image/png': pngParts,
  'image/webp': webpParts,
  'image/jpeg': jpegParts,
};
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
  return (PARTS[type]?.(Buffer.from(photo)) ?? ['of a type unknown']).filter(
    (part) => !own.has(part),
  );
}
