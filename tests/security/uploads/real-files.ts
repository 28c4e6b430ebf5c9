import sharp from 'sharp';
import { withChunk } from './png-chunks.js';

/** What a photo says of whoever took it; none of it may be found in what others are given. */
export const AUTHOR = 'ZHANG-SAN-OF-SUZHOU';
export const PLACE = 'HOME-AT-31.3-120.6';
/** What a polyglot carries behind or within a photo. */
export const PAYLOAD = 'ALERT-OF-THE-POLYGLOT';

const EXIF = {
  IFD0: { Artist: AUTHOR, ImageDescription: PLACE },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 18/1 0/1', GPSMapDatum: PLACE },
} as const;
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description><a>${AUTHOR} ${PLACE}</a></rdf:Description></rdf:RDF></x:xmpmeta>`;

const picture = () =>
  sharp({
    create: {
      width: 96,
      height: 64,
      channels: 3,
      background: '#336699',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

export type RealFile = { readonly type: string; readonly bytes: Buffer };
export type RealFiles = {
  readonly jpeg: RealFile;
  readonly png: RealFile;
  readonly webp: RealFile;
  readonly pdf: RealFile;
};

/** One of each kind, as telephones and tills make them: with all that they tell of their owner. */
export async function realFiles(): Promise<RealFiles> {
  const png = withChunk(
    await picture().png().withExif(EXIF).toBuffer(),
    'tEXt',
    Buffer.from(`Author\0${AUTHOR} ${PLACE}`),
  );
  return {
    jpeg: {
      type: 'image/jpeg',
      bytes: await picture().jpeg().withExif(EXIF).withXmp(XMP).toBuffer(),
    },
    png: { type: 'image/png', bytes: png },
    webp: {
      type: 'image/webp',
      bytes: await picture().webp().withExif(EXIF).withXmp(XMP).toBuffer(),
    },
    pdf: { type: 'application/pdf', bytes: aPdf() },
  };
}

/** A document of one empty page; `more` is one more object. */
export function aPdf(more = ''): Buffer {
  const body = [
    '%PDF-1.7',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj',
    more,
    '',
  ].join('\n');
  const end = 'xref\n0 1\n0000000000 65535 f \ntrailer << /Size 4 /Root 1 0 R >>\nstartxref\n';
  return Buffer.from(`${body}${end}${body.length}\n%%EOF\n`, 'latin1');
}
