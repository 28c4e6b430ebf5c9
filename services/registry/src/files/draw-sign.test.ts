import jsqr from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aBureau, aVersion, someTerms } from '../domain/a-pledge.contract.js';
import { termsOf } from '../domain/pledge-terms.js';
import type { SignFacts } from '../domain/sign.js';
import { signDrawer } from './draw-sign.js';

const ORIGIN = 'https://tui.jiangsu.example.cn';
const NUMBER = '3205088C2HKX5VT';
const draw = signDrawer(ORIGIN);
const someFacts = (over: Partial<SignFacts> = {}): SignFacts => ({
  storeName: '苏州观前街同德兴服饰旗舰店',
  sellerName: '苏州同德兴商贸有限公司',
  number: NUMBER,
  version: aVersion(),
  terms: termsOf(someTerms()),
  bureauName: aBureau().name,
  ...over,
});

async function readBack(png: Uint8Array): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the sign of a pledge', () => {
  it.each(['a4', 'a5', 'sticker'] as const)(
    'carries a code of size %s that another program reads as the address of its page',
    async (size) => {
      const png = await draw(someFacts(), { format: 'png', size, language: 'zh' });

      expect(await readBack(png)).toBe(`${ORIGIN}/s/${NUMBER}`);
    },
  );

  it.each([
    ['a4', 1654, 2339],
    ['a5', 1166, 1649],
    ['sticker', 1240, 1754],
  ] as const)('is sharp enough to be printed on %s', async (size, width, height) => {
    const png = await draw(someFacts(), { format: 'png', size, language: 'en' });

    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width, height });
  });

  it.each([
    ['a4', '210mm', '297mm', '595.27'],
    ['a5', '148mm', '209.31mm', '419.52'],
    ['sticker', '105mm', '148.5mm', '297.63'],
  ] as const)('has the size of %s on paper', async (size, width, height, points) => {
    const svg = await draw(someFacts(), { format: 'svg', size, language: 'zh' });
    const pdf = await draw(someFacts(), { format: 'pdf', size, language: 'zh' });

    expect(textOf(svg)).toContain(`width="${width}" height="${height}"`);
    expect(textOf(pdf)).toContain(`/MediaBox [0 0 ${points}`);
  });

  it('is outlines alone, so that it looks the same wherever it is opened', async () => {
    const svg = textOf(await draw(someFacts(), { format: 'svg', size: 'a4', language: 'zh' }));
    const pdf = textOf(await draw(someFacts(), { format: 'pdf', size: 'a4', language: 'zh' }));

    expect(svg.match(/<(?!path|svg|\/svg)/g)).toBeNull();
    expect(pdf).not.toMatch(/\/(FontFile|Subtype \/Image|XObject <<)/);
  });

  it('says other things of another pledge and in another language', async () => {
    const svg = async (over: Partial<SignFacts>, language: 'zh' | 'en' = 'zh') =>
      textOf(await draw(someFacts(over), { format: 'svg', size: 'a4', language }));
    const usual = await svg({});

    expect(await svg({})).toBe(usual);
    expect(await svg({ terms: termsOf(someTerms({ windowDays: 30 })) })).not.toBe(usual);
    expect(await svg({ storeName: '苏州石路店' })).not.toBe(usual);
    expect(await svg({ version: aVersion({ version: 2 }) })).not.toBe(usual);
    expect(await svg({}, 'en')).not.toBe(usual);
  });

  it('has the room for the longest pledge there is', async () => {
    const terms = termsOf({
      ...someTerms({ windowDays: 365, excluded: ['electronics', 'cosmetics', 'food', 'medicine'] }),
      exclusions: ['made-to-order', 'fresh-perishable', 'unsealed-media', 'near-expiry-or-flawed'],
    });
    const storeName = '苏州中心商场东区三层国际时尚生活体验旗舰店及家居馆'.repeat(4);

    const png = await draw(someFacts({ terms, storeName }), {
      format: 'png',
      size: 'sticker',
      language: 'en',
    });

    expect(await readBack(png)).toBe(`${ORIGIN}/s/${NUMBER}`);
  });
});
