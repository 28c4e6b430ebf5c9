import { deflateSync } from 'node:zlib';
import { zipOf } from '@anxintui/shared/testing/zip-of';
import type { Random } from '../../faults/random.js';
import { chunk, flatPng, withChunk } from './png-chunks.js';
import { AUTHOR, aPdf, PAYLOAD, PLACE, type RealFile, type RealFiles } from './real-files.js';

/** A file that is not what it should be, as somebody sends it. */
export type Mutant = RealFile & { readonly kind: string; readonly name?: string };

const HTML = Buffer.from(`<!doctype html><script>alert("${PAYLOAD}")</script>`);
const JS = Buffer.from(`*/=1;alert("${PAYLOAD}");/*`);
const SVG = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${PAYLOAD}')"/>`);
const GIF = Buffer.from(`GIF89a/*${PAYLOAD}*/=1;`);
const ZIP = zipOf('index.html', HTML);
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const FOREIGN: Readonly<Record<string, Buffer>> = {
  html: HTML,
  js: JS,
  svg: SVG,
  gif: GIF,
  zip: ZIP,
  exe: EXE,
  xml: Buffer.from(`<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&b;</a>`),
  text: Buffer.from(PAYLOAD),
  nothing: Buffer.alloc(0),
  nul: Buffer.alloc(64),
  mvg: Buffer.from('push graphic-context\nfill url(https://evil.example/a.jpg)\n'),
  postscript: Buffer.from('%!PS\n(/etc/passwd) (r) file\n'),
};

/** Declared as what they are not: each foreign file, and each of ours as every other one. */
function misnamed(files: RealFiles): Mutant[] {
  const own = Object.values(files);
  const foreign = Object.entries(FOREIGN).map(([kind, bytes]) => ({ kind, bytes }));
  const others = own.map(({ type, bytes }) => ({ kind: type, bytes }));
  return own.flatMap(({ type }) =>
    [...foreign, ...others]
      .filter(({ kind }) => kind !== type)
      .map(({ kind, bytes }) => ({ kind: `${kind} as ${type}`, type, bytes })),
  );
}

const OTHER_TYPES = [
  'text/html',
  'image/svg+xml',
  'image/gif',
  'application/zip',
  'application/javascript',
  'application/octet-stream',
  'image/jpeg, text/html',
  'image/*',
];
const undeclared = (files: RealFiles): Mutant[] =>
  OTHER_TYPES.flatMap((type) =>
    Object.values(files).map(({ bytes }) => ({ kind: `declared as ${type}`, type, bytes })),
  );

/** Two things at once: a whole file, and behind, before or within it another one. */
function polyglots(files: RealFiles): Mutant[] {
  const both = Object.entries(files).flatMap(([own, { type, bytes }]) =>
    Object.entries(FOREIGN).flatMap(([other, payload]) => [
      { kind: `${own} with ${other} behind`, type, bytes: Buffer.concat([bytes, payload]) },
      { kind: `${own} with ${other} before`, type, bytes: Buffer.concat([payload, bytes]) },
    ]),
  );
  return [...both, ...within(files)];
}

function within({ jpeg, png, webp }: RealFiles): Mutant[] {
  const comment = (payload: Buffer) => {
    const head = Buffer.from([0xff, 0xfe, 0, 0]);
    head.writeUInt16BE(payload.length + 2, 2);
    return Buffer.concat([jpeg.bytes.subarray(0, 2), head, payload, jpeg.bytes.subarray(2)]);
  };
  const kinds = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'juNK', 'iCCP', 'acTL', 'caBX'];
  return Object.values(FOREIGN).flatMap((payload) => [
    { kind: 'payload in a comment', type: jpeg.type, bytes: comment(payload) },
    ...kinds.map((kind) => ({
      kind: `payload in ${kind}`,
      type: png.type,
      bytes: withChunk(png.bytes, kind, Buffer.concat([Buffer.from(`a\0\0`), payload])),
    })),
    { kind: 'payload in RIFF', type: webp.type, bytes: withRiff(webp.bytes, payload) },
  ]);
}

function withRiff(webp: Buffer, payload: Buffer): Buffer {
  const head = Buffer.from('JUNK\0\0\0\0', 'latin1');
  head.writeUInt32LE(payload.length, 4);
  const pad = Buffer.alloc(payload.length % 2);
  const all = Buffer.concat([webp, head, payload, pad]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}

const ZEROS = Buffer.alloc(20 * 1024 * 1024);
const packed = (text: Buffer): string => deflateSync(text).toString('latin1');
const objects = (text: Buffer): string =>
  `9 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n${packed(text)}\nendstream endobj`;

/** Small to send and large to open. */
function bombs({ jpeg, png, webp }: RealFiles): Mutant[] {
  const huge = Buffer.from(jpeg.bytes);
  const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
  huge.writeUInt32BE(0xfffffff0, frame + 5);
  const wide = Buffer.from(webp.bytes);
  wide.fill(0xff, 24, 30);
  const pngs = [
    flatPng({ width: 60_000, height: 60_000 }, 10),
    flatPng({ width: 9_000, height: 9_000 }),
    flatPng({ width: 6_000, height: 6_000 }),
    flatPng({ width: 2 ** 31 - 1, height: 1 }, 1),
    flatPng({ width: 40_000_000, height: 1 }),
    flatPng({ width: 0, height: 0 }),
    withChunk(png.bytes, 'zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(ZEROS)])),
    withChunk(png.bytes, 'iCCP', Buffer.concat([Buffer.from('a\0\0'), deflateSync(ZEROS)])),
    Buffer.concat([png.bytes.subarray(0, 33), chunk('IDAT', deflateSync(ZEROS))]),
  ];
  const pdfs = [objects(ZEROS), `${'/ObjStm '.repeat(50)}${objects(ZEROS)}`, '/ObjStm '.repeat(9)];
  return [
    { kind: 'bomb', type: jpeg.type, bytes: huge },
    { kind: 'bomb', type: webp.type, bytes: wide },
    ...pngs.map((bytes) => ({ kind: 'bomb', type: png.type, bytes })),
    ...pdfs.map((more) => ({ kind: 'bomb', type: 'application/pdf', bytes: aPdf(more) })),
    ...['image/jpeg', 'application/pdf'].map((type) => ({
      kind: 'bomb',
      type,
      bytes: zipOf('a', ZEROS),
    })),
  ];
}

const ACTIVE = [
  '/OpenAction << /S /JavaScript /JS (app.alert) >>',
  '/Names << /JavaScript 5 0 R >>',
  '/S /Launch /F (cmd.exe)',
  '/Type /EmbeddedFile',
  '/Subtype /RichMedia',
  '/S /SubmitForm',
  '/#4aavaScript 5 0 R',
  '/XFA 5 0 R',
  '/Encrypt 5 0 R',
];
const activePdfs = (): Mutant[] =>
  ACTIVE.flatMap((action) =>
    [`5 0 obj << ${action} >> endobj`, objects(Buffer.from(`<< ${action} >>`))].map((more) => ({
      kind: 'active PDF',
      type: 'application/pdf',
      bytes: aPdf(more),
    })),
  );

const NAMES = [
  '../../../../etc/passwd',
  '..\\..\\windows\\system32\\a.exe',
  '/etc/shadow',
  'C:\\a.jpg',
  'photo\u202egpj.exe',
  'a\u0000.html',
  'a\r\nSet-Cookie: b=c',
  '<script>alert(1)</script>.jpg',
  '"; filename="a.html',
  '.htaccess',
  'con',
  'a'.repeat(5_000),
  '吊牌.jpg',
  '%2e%2e%2f',
  '\u200f\u2066a.pdf',
];
const oddlyNamed = (files: RealFiles): Mutant[] =>
  NAMES.flatMap((name) =>
    Object.values(files).map((file) => ({ ...file, kind: 'odd name', name })),
  );

/** Whole, so that what they tell of their owner must be gone. */
const asTheyAre = (files: RealFiles): Mutant[] =>
  Object.values(files).flatMap((file) => [
    { ...file, kind: 'as it is' },
    { ...file, kind: 'as it is', name: `${AUTHOR} ${PLACE}.jpg` },
  ]);

const cutOff = (files: RealFiles, random: Random): Mutant[] =>
  Array.from({ length: 200 }, () => {
    const file = random.pick([files.jpeg, files.png, files.webp, files.pdf]);
    const end = Math.floor(random.between(0, file.bytes.length));
    return { ...file, kind: 'cut off', bytes: file.bytes.subarray(0, end) };
  });

function flipped(files: RealFiles, random: Random): Mutant {
  const file = random.pick([files.jpeg, files.png, files.webp, files.pdf]);
  const bytes = Buffer.from(file.bytes);
  const flips = Math.ceil(random.between(0, 1) ** 3 * 40);
  for (let n = 0; n < flips; n += 1)
    bytes.writeUInt8(
      Math.floor(random.between(0, 256)),
      Math.floor(random.between(0, bytes.length)),
    );
  return { ...file, kind: 'flipped', bytes };
}

/** So many of them, the same for the same seed: every kind once, and for the rest bytes at random. */
export function mutantsOf(files: RealFiles, random: Random, count: number): Mutant[] {
  const chosen = [
    ...misnamed(files),
    ...undeclared(files),
    ...polyglots(files),
    ...bombs(files),
    ...activePdfs(),
    ...oddlyNamed(files),
    ...asTheyAre(files),
    ...cutOff(files, random),
  ];
  const rest = Array.from({ length: Math.max(0, count - chosen.length) }, () =>
    flipped(files, random),
  );
  return random.shuffled([...chosen, ...rest]);
}
