import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { foreignParts } from './parts-of.js';
import { realFiles } from './real-files.js';

describe('the parts of a photo that are not of its picture', () => {
  it('are named, in a photo as telephones make them', async () => {
    const { jpeg, png, webp } = await realFiles();

    expect(foreignParts(jpeg.type, jpeg.bytes)).toContain('e1');
    expect(foreignParts(png.type, png.bytes)).toEqual(expect.arrayContaining(['tEXt', 'eXIf']));
    expect(foreignParts(webp.type, webp.bytes)).toEqual(expect.arrayContaining(['EXIF', 'XMP ']));
  });

  it('are none in a picture alone, and one when something is behind its end', async () => {
    const { jpeg, png, webp } = await realFiles();
    for (const { type, bytes } of [jpeg, png, webp]) {
      const alone = await sharp(bytes).toBuffer();

      expect(foreignParts(type, alone)).toEqual([]);
      expect(foreignParts(type, Buffer.concat([alone, Buffer.from('GIF89a')]))).not.toEqual([]);
    }
  });
});
