import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { UploadType } from '@anxintui/shared/vocabulary/uploads';
import sharp, { type Sharp } from 'sharp';

/** Settings: more than any telephone takes, and so much of it is given out. */
const MOST_PIXELS = 40_000_000;
/** As long as a JPEG can be; a single row of all pixels would be drawn at ten times its size. */
const MOST_PIXELS_A_SIDE = 65_535;
const LONGEST_SIDE = 4096;
const SECONDS = 20;
/** What stands upright is drawn row by row; only what must be turned is in memory as a whole. */
const UPRIGHT = 1;
const QUALITY = 85;

export type ImageType = Exclude<UploadType, 'application/pdf'>;
type Kind = 'jpeg' | 'png' | 'webp';
const KINDS: Readonly<Record<ImageType, Kind>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
};

// Of libvips' many readers only three are ever asked, whatever a file may look like.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
// Photos come once and differ; what is kept of them would only be memory.
sharp.cache(false);
sharp.concurrency(1);

/** A photo drawn anew: upright, without any metadata, and with nothing behind it that is no photo. */
export async function cleanImage(bytes: Buffer, type: ImageType): Promise<Buffer> {
  const limits = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const;
  const image = sharp(bytes, limits);
  const { format, width, height, orientation = UPRIGHT } = await image.metadata().catch(unreadable);
  if (format !== KINDS[type]) throw unreadableImage();
  if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_PIXELS_A_SIDE)
    throw tooManyPixels();
  const turned = orientation === UPRIGHT ? image : image.autoOrient();
  const upright = turned
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: SECONDS });
  return drawn(upright, KINDS[type]).toBuffer().catch(unreadable);
}

function drawn(image: Sharp, kind: Kind): Sharp {
  if (kind === 'png') return image.png();
  return kind === 'webp' ? image.webp({ quality: QUALITY }) : image.jpeg({ quality: QUALITY });
}

/** libvips tells what it did not like in words alone. */
function unreadable(error: unknown): never {
  if (error instanceof Error && error.message.includes('pixel limit')) throw tooManyPixels();
  throw unreadableImage();
}

const unreadableImage = (): DomainError =>
  new DomainError('rule-broken', 'image-unreadable', 'the image cannot be read to its end');
const tooManyPixels = (): DomainError =>
  new DomainError('rule-broken', 'image-too-many-pixels', 'more pixels than are drawn anew', {
    details: { megapixels: MOST_PIXELS / 1_000_000 },
  });
