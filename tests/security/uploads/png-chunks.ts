import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
/** Signature, length, kind, 13 bytes of head and its checksum. */
const AFTER_HEAD = SIGNATURE_BYTES + 25;

export function chunk(kind: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A PNG with one more chunk behind its head. */
export const withChunk = (png: Buffer, kind: string, data: Uint8Array): Buffer =>
  Buffer.concat([png.subarray(0, AFTER_HEAD), chunk(kind, data), png.subarray(AFTER_HEAD)]);

type Size = { readonly width: number; readonly height: number };

/** A PNG of one bit a pixel: of any size, in a few kilobytes. `rows` says how many of them are really there. */
export function flatPng({ width, height }: Size, rows = height): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const row = Math.ceil(width / 8) + 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(row * rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
