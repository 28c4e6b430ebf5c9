import jsqr from 'jsqr';
import sharp from 'sharp';

/** What the code in a picture says, read by another library than the one that drew it; empty where there is none. */
export async function qrInPng(picture: string | Buffer): Promise<string> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
}
