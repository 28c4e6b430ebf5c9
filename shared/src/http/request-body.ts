import type { Request } from 'express';
import { EdgeError } from './problem.js';

const LARGEST_BYTES = 100 * 1024;

/** The whole body of a POST as bytes: JSON by its declared type, not compressed, and no larger than 100 kB. */
export async function bodyOf(req: Request): Promise<Buffer> {
  const { 'content-length': length, 'transfer-encoding': transfer } = req.headers;
  if (length === '0' || (length === undefined && transfer === undefined)) return Buffer.alloc(0);
  assertJson(req);
  if (Number(length ?? 0) > LARGEST_BYTES) throw tooLarge();
  return readAll(req);
}

function assertJson({ headers }: Request): void {
  const { 'content-encoding': coding = 'identity', 'content-type': type = '' } = headers;
  if (coding !== 'identity' || !IS_JSON.test(type))
    throw new EdgeError(415, 'unsupported-media-type');
}

const IS_JSON = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;
const tooLarge = () => new EdgeError(413, 'body-too-large');

function readAll(req: Request): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BYTES) reject(tooLarge());
      else chunks.push(chunk);
    });
    req.once('end', () =>
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
    req.once('error', reject);
    req.once('aborted', () => reject(new EdgeError(400, 'invalid-request')));
  });
}
