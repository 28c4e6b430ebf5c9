import sharp from 'sharp';

export type Photo = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const WIDTH = 2600;
const HEIGHT = 1900;

/** A photo as a telephone takes it: larger than anybody needs. */
export async function aPhoto(name: string, background: string): Promise<Photo> {
  const size = { width: WIDTH, height: HEIGHT, channels: 3 as const };
  const buffer = await sharp({ create: { ...size, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}
