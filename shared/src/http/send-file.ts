import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Download } from './endpoint.js';

/** Whatever a file is, and whatever a browser makes of it: it runs nothing here, and no other origin embeds it. */
const NEVER_SHOWN = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "sandbox; default-src 'none'"],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
] as const;

/** Streams a file out. Whoever goes away in the middle is nobody's error. */
export async function sendFile(res: Response, { type, name, bytes }: Download): Promise<void> {
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  for (const [header, value] of NEVER_SHOWN) res.setHeader(header, value);
  await pipeline(Readable.from(bytes, { objectMode: false }), res).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
