import { execFile } from 'node:child_process';

const WITHIN_MS = 20_000;
const MOST_BYTES = 8_000_000;

/**
 * In this process libvips reads nothing but photos, and only that keeps uploads from its other readers; so a drawing is
 * made into pixels by a process of its own, which also takes the memory for it away with it.
 */
const PROGRAM = `
import sharp from 'sharp';
const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);
const image = sharp(Buffer.concat(pieces), { unlimited: true }).flatten({ background: '#ffffff' });
process.stdout.write(await image.png({ palette: true, compressionLevel: 9 }).toBuffer());
`;

let last: Promise<unknown> = Promise.resolve();

/** One at a time: several at once would only wait for each other, each with its memory. */
export function pngOf(svg: string): Promise<Buffer> {
  const next = last.then(() => rastered(svg));
  last = next.catch(() => undefined);
  return next;
}

const rastered = (svg: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const program = execFile(
      process.execPath,
      ['--input-type=module', '--eval', PROGRAM],
      {
        cwd: import.meta.dirname,
        env: { MALLOC_ARENA_MAX: '2' },
        encoding: 'buffer',
        timeout: WITHIN_MS,
        maxBuffer: MOST_BYTES,
      },
      (error, png) => (error ? reject(error) : resolve(png)),
    );
    program.stdin?.on('error', () => undefined).end(svg);
  });
