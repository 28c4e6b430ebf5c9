import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataKey, newDataKey, SealBroken, type SealedPlace, seal, unseal } from './sealing.js';

const placeOf = (id: string, field = 'phone', collection = 'people'): SealedPlace => ({
  collection,
  id,
  field,
});
const MINE = placeOf('shopper-1');
const name = fc.string({ minLength: 1, maxLength: 12 });
const anyPlace = fc.record({ collection: name, id: name, field: name });
const anyKey = fc.constant(null).map(newDataKey);
const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const opening = (sealed: string, key: DataKey, place: SealedPlace) => () =>
  unseal(sealed, key, place);

const isBroken = (sealed: string, key: DataKey): boolean => {
  try {
    unseal(sealed, key, MINE);
    return false;
  } catch {
    return true;
  }
};
function withFlipped(bytes: Buffer, bit: number): string {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy.toString('base64url');
}

describe('a sealed field', () => {
  it('opens where it was sealed, under the key that sealed it', () => {
    fc.assert(
      fc.property(text, anyKey, anyPlace, (said, key, place) => {
        expect(unseal(seal(said, key, place), key, place)).toBe(said);
      }),
    );
  });

  it('does not open in another document, field or collection', () => {
    fc.assert(
      fc.property(text, anyKey, anyPlace, anyPlace, (said, key, here, there) => {
        fc.pre(JSON.stringify(Object.entries(here)) !== JSON.stringify(Object.entries(there)));
        expect(opening(seal(said, key, here), key, there)).toThrow(SealBroken);
      }),
    );
  });

  it.each([
    ['the document', placeOf('shopper-2')],
    ['the field', placeOf('shopper-1', 'name')],
    ['the collection', placeOf('shopper-1', 'phone', 'accounts')],
    ['where a name ends and the next begins', placeOf('shopper-1","phon', 'e')],
  ])('is bound to %s', (_, elsewhere) => {
    const key = newDataKey();

    expect(opening(seal('13800138000', key, MINE), key, elsewhere)).toThrow(SealBroken);
  });

  it('does not open under another key, nor under its own key by another name', () => {
    const key = newDataKey();
    const sealed = seal('13800138000', key, MINE);

    expect(opening(sealed, newDataKey(), MINE)).toThrow(SealBroken);
    expect(opening(sealed, { ...key, id: 'another' }, MINE)).toThrow(SealBroken);
    expect(opening(sealed, { ...newDataKey(), id: key.id }, MINE)).toThrow(SealBroken);
  });

  it('does not open with any one bit flipped', () => {
    const key = newDataKey();
    const bytes = Buffer.from(seal('张桂英', key, MINE), 'base64url');
    const flipped = Array.from({ length: bytes.length * 8 }, (_, bit) => withFlipped(bytes, bit));

    expect(flipped.filter((each) => !isBroken(each, key))).toEqual([]);
  });

  it.each(['', 'a', '!', '张桂英'])('is not %j', (text) => {
    expect(opening(text, newDataKey(), MINE)).toThrow(SealBroken);
  });

  it('does not open when it was cut off, or when something follows it', () => {
    const key = newDataKey();
    const sealed = seal('张桂英', key, MINE);

    expect(opening(sealed.slice(0, -4), key, MINE)).toThrow(SealBroken);
    expect(opening(`${sealed}AAAA`, key, MINE)).toThrow(SealBroken);
    expect(opening(`${sealed}=`, key, MINE)).toThrow(SealBroken);
  });

  it('looks different each time, and does not show what is in it', () => {
    const key = newDataKey();
    const sealed = Array.from({ length: 1_000 }, () => seal('13800138000', key, MINE));

    expect(new Set(sealed.map((each) => each.slice(0, 16))).size).toBe(1_000);
    expect(sealed.filter((each) => Buffer.from(each, 'base64url').includes('13800'))).toEqual([]);
  });

  it('says which field does not open, and nothing of what was in it', () => {
    const sealed = seal('13800138000', newDataKey(), MINE);

    expect(opening(sealed, newDataKey(), MINE)).toThrow('phone of people/shopper-1 does not open');
  });
});
