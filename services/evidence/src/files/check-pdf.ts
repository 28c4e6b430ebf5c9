import { inflateSync } from 'node:zlib';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';

/** What a receipt does not need, and what harms whoever opens it: ISO 32000-1, 7.6, 12.6 and 7.11.4. */
const ACTIVE = [
  'Encrypt',
  'JavaScript',
  'OpenAction',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'XFA',
] as const;
const NAMES = new RegExp(`/(${ACTIVE.join('|')})(?![A-Za-z0-9])`);
const NUMBER_SIGN = 0x23;
const NUMBERED_SIGN_REST = 2;
/** What each sign is worth as a hexadecimal digit, 16 for what is none: a long file is looked through sign by sign. */
const NO_DIGIT = 16;
const DIGITS = Uint8Array.from({ length: 256 }, (_, sign) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(sign).toLowerCase());
  return digit === -1 ? NO_DIGIT : digit;
});

const BEGINS = '%PDF-';
const ENDS = /startxref\s+\d{1,10}\s+%%EOF\s*$/;
const END_BYTES = 2048;

const OBJECT_STREAM = /\/ObjStm(?![A-Za-z0-9])/g;
const STREAM_BEGINS = /stream\r?\n/;
/** Settings: more than the words and numbers of any receipt. */
const MOST_UNPACKED_TOGETHER = 8 * 1024 * 1024;
const MOST_OBJECT_STREAMS = 2_000;
/** From the name in its dictionary to the stream itself. */
const DICTIONARY_BYTES = 4096;

/** A document that is whole, not locked, and does nothing by itself. What is packed in it is looked into as well. */
export function assertPlainPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (!text.startsWith(BEGINS) || !ENDS.test(text.slice(-END_BYTES))) throw incomplete();
  const plain = withPlainNames(bytes);
  assertInactive(plain);
  if (objectStreamsIn(plain) !== objectStreamsIn(text)) throw incomplete();
  for (const unpacked of objectStreams(bytes, text)) assertInactive(withPlainNames(unpacked));
}

/** A sign of a name may be written as its number, so `/J#61vaScript` is JavaScript. */
function withPlainNames(bytes: Buffer): string {
  const plain = Buffer.alloc(bytes.length);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 1) {
    const sign = numberedSign(bytes, from);
    plain[to] = sign ?? bytes[from] ?? 0;
    to += 1;
    if (sign !== undefined) from += NUMBERED_SIGN_REST;
  }
  return plain.toString('latin1', 0, to);
}

function numberedSign(bytes: Buffer, at: number): number | undefined {
  if (bytes[at] !== NUMBER_SIGN) return undefined;
  const high = digitAt(bytes, at + 1);
  const low = digitAt(bytes, at + NUMBERED_SIGN_REST);
  return high < NO_DIGIT && low < NO_DIGIT ? high * NO_DIGIT + low : undefined;
}

const digitAt = (bytes: Buffer, at: number): number => DIGITS[bytes[at] ?? 0] ?? NO_DIGIT;

function objectStreamsIn(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(OBJECT_STREAM)) {
    count += 1;
    if (count > MOST_OBJECT_STREAMS) throw incomplete();
  }
  return count;
}

function assertInactive(plain: string): void {
  const found = NAMES.exec(plain)?.[1];
  if (found === 'Encrypt') throw new DomainError('rule-broken', 'pdf-locked', 'encrypted');
  if (found) throw active(found);
}

/** Dictionaries may be packed together, out of sight of whoever looks at the bytes alone. */
function* objectStreams(bytes: Buffer, text: string): Generator<Buffer> {
  let left = MOST_UNPACKED_TOGETHER;
  for (const { index } of text.matchAll(OBJECT_STREAM)) {
    const unpacked = unpackedAt(bytes, streamBegin(text, index), left);
    left -= unpacked.length;
    yield unpacked;
  }
}

/** Where the bytes of the stream begin of whose dictionary this is a part. */
function streamBegin(text: string, from: number): number {
  const begin = STREAM_BEGINS.exec(text.slice(from, from + DICTIONARY_BYTES));
  if (!begin) throw incomplete();
  return from + begin.index + begin[0].length;
}

/** What is packed in any other way than writers of PDF do it cannot be looked into. */
function unpackedAt(bytes: Buffer, begin: number, most: number): Buffer {
  try {
    return inflateSync(bytes.subarray(begin), { maxOutputLength: Math.max(1, most) });
  } catch {
    throw incomplete();
  }
}

const incomplete = (): DomainError =>
  new DomainError(
    'rule-broken',
    'pdf-unreadable',
    'no whole PDF, or one that cannot be looked into',
  );
const active = (name: string): DomainError =>
  new DomainError('rule-broken', 'pdf-active', `the PDF has ${name}`, { details: { name } });
