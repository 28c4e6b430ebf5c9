import type { Request } from 'express';
import type { Upload, UploadSpec } from './endpoint.js';
import { EdgeError } from './problem.js';

/** The file in the body of a POST, by its declared type and not compressed; its size is watched while it is read. */
export function uploadOf(req: Request, spec: UploadSpec): Upload {
  const { 'content-encoding': coding = 'identity', 'content-length': length } = req.headers;
  const type = typeOf(req);
  if (coding !== 'identity' || !spec.types.includes(type))
    throw new EdgeError(415, spec.refusals.type);
  if (Number(length ?? 0) > spec.largestBytes) throw tooLarge(spec);
  const name = nameIn(req.headers['content-disposition']);
  return { type, ...(name ? { name } : {}), bytes: limited(req, spec) };
}

const typeOf = ({ headers }: Request): string =>
  (headers['content-type'] ?? '').split(';', 1).join().trim().toLowerCase();
const tooLarge = ({ refusals }: UploadSpec) => new EdgeError(413, refusals.size);

/** Whoever refuses a file in the middle still answers, so the request is not torn down with the reading. */
async function* limited(req: Request, spec: UploadSpec): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const piece of req.iterator({ destroyOnReturn: false })) {
      size += piece.length;
      if (size > spec.largestBytes) throw tooLarge(spec);
      yield piece;
    }
  } catch (error) {
    throw error instanceof EdgeError ? error : new EdgeError(400, 'invalid-request');
  }
}

const LONGEST_NAME = 100;
const EXTENDED = /filename\*\s*=\s*utf-8''([^;\s]+)/i;
const PLAIN = /filename\s*=\s*"?([^";]+)"?/i;

/** RFC 6266: the extended form first; without folders and signs that no name has. */
function nameIn(disposition = ''): string | undefined {
  const name = decoded(EXTENDED.exec(disposition)?.[1]) ?? PLAIN.exec(disposition)?.[1];
  const last = name?.split(/[\\/]/).at(-1);
  return last?.replace(/[\p{C}"<>|:*?]/gu, '').slice(0, LONGEST_NAME);
}

function decoded(encoded: string | undefined): string | undefined {
  try {
    return encoded && decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
