import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Four colours, so that what is upright can be told from what is not: red stands at the upper left. */
export const quarters = (width = 64, height = 48): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
    {
      input: {
        create: { width: width / 2, height: height / 2, channels: 3, background: '#ff0000' },
      },
      left: 0,
      top: 0,
    },
  ]);

/** Where and by whom a photo was taken, as a telephone writes it. */
export const TOLD = {
  IFD0: { Artist: 'ZHANG-SAN-OF-SUZHOU' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 18/1 0/1' },
} as const;

export const aJpeg = (): Promise<Buffer> => quarters().jpeg().withExif(TOLD).toBuffer();
export const aPng = (): Promise<Buffer> => quarters().png().toBuffer();
export const aWebp = (): Promise<Buffer> => quarters().webp().withExif(TOLD).toBuffer();

type Parts = { readonly catalog?: string; readonly more?: string };

/** A document of one empty page; `catalog` goes into its first dictionary, `more` is one more object. */
export function aPdf({ catalog = '', more = '' }: Parts = {}): Buffer {
  const objects = [
    `1 0 obj << /Type /Catalog /Pages 2 0 R ${catalog} >> endobj`,
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj',
    more,
  ];
  const body = `%PDF-1.7\n${objects.join('\n')}\n`;
  const end = `xref\n0 1\n0000000000 65535 f \ntrailer << /Size 4 /Root 1 0 R >>\nstartxref\n`;
  return Buffer.from(`${body}${end}${body.length}\n%%EOF\n`, 'latin1');
}

/** Dictionaries packed together, as today's writers do it. */
export function packedObjects(text: string, names = '/Type /ObjStm'): string {
  const packed = deflateSync(Buffer.from(text));
  const head = `<< ${names} /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`;
  return `9 0 obj ${head}\nstream\n${packed.toString('latin1')}\nendstream endobj`;
}

export async function* pieces(
  bytes: Uint8Array,
  size = Math.max(1, bytes.length),
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const each of bytes) all.push(each);
  return Buffer.concat(all);
}
