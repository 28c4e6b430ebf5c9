import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanImage } from './clean-image.js';
import { aJpeg, aPng, aWebp, quarters, TOLD } from './files.contract.js';

const refused = (code: string) => expect.objectContaining({ kind: 'rule-broken', code });
const TRACES = ['Exif', 'ZHANG-SAN', 'GPS', 'http://ns.adobe.com', 'tEXt', 'iTXt', 'eXIf', 'XMP '];
const tracesIn = (bytes: Buffer) => TRACES.filter((trace) => bytes.includes(trace));

describe('a photo', () => {
  it.each([
    ['image/jpeg', aJpeg, 'jpeg'],
    ['image/png', aPng, 'png'],
    ['image/webp', aWebp, 'webp'],
  ] as const)(
    'as %s stays one of its kind, and tells nothing but the picture',
    async (type, photo, format) => {
      const clean = await cleanImage(await photo(), type);

      expect(await sharp(clean).metadata()).toMatchObject({ format, width: 64, height: 48 });
      expect(tracesIn(clean)).toEqual([]);
    },
  );

  it('loses place, author, profile, comment, XMP and thumbnail', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>http://ns.adobe.com ZHANG-SAN</a></x:xmpmeta>';
    const told = await quarters()
      .jpeg()
      .withExif(TOLD)
      .withXmp(xmp)
      .withIccProfile('p3')
      .toBuffer();
    expect(tracesIn(told)).not.toEqual([]);

    const {
      exif,
      icc,
      xmp: left,
      orientation,
    } = await sharp(await cleanImage(told, 'image/jpeg')).metadata();

    expect([exif, icc, left, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is turned upright before it forgets how it was held', async () => {
    const lying = await sharp(await aPng())
      .rotate(90)
      .jpeg()
      .withMetadata({ orientation: 8 })
      .toBuffer();

    const clean = sharp(await cleanImage(lying, 'image/jpeg'));

    expect(await clean.metadata()).toMatchObject({ width: 64, height: 48 });
    const [red = 0, green = 255] = await clean
      .extract({ left: 4, top: 4, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(red).toBeGreaterThan(200);
    expect(green).toBeLessThan(60);
  });

  it('is made no larger than can be looked at on a screen', async () => {
    const wide = await quarters(6000, 400).jpeg().toBuffer();

    expect(await sharp(await cleanImage(wide, 'image/jpeg')).metadata()).toMatchObject({
      width: 4096,
      height: 273,
    });
  });

  it('loses whatever is behind it', async () => {
    const both = Buffer.concat([await aJpeg(), Buffer.from('PK\u0003\u0004<html><script>')]);

    const clean = await cleanImage(both, 'image/jpeg');

    expect(clean.includes('script')).toBe(false);
  });

  it('of more pixels than any telephone takes is refused before it is drawn', async () => {
    const bomb = await sharp({
      create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
    const begun = performance.now();

    await expect(cleanImage(bomb, 'image/png')).rejects.toEqual(refused('image-too-many-pixels'));
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('of one endless row is refused before it is drawn', async () => {
    const row = await sharp({
      create: { width: 70_000, height: 1, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();

    await expect(cleanImage(row, 'image/png')).rejects.toEqual(refused('image-too-many-pixels'));
  });

  it.each([
    [
      'cut off in the middle',
      async () => (await quarters(640, 480).jpeg().toBuffer()).subarray(0, 900),
    ],
    ['of another kind than it is said to be', aPng],
    ['that is an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['that is none', async () => Buffer.from('hello')],
  ])('%s is refused as unreadable', async (_, photo) => {
    await expect(cleanImage(await photo(), 'image/jpeg')).rejects.toEqual(
      refused('image-unreadable'),
    );
  });
});
