import { randomBytes } from 'node:crypto';
import { SealBroken } from '@anxintui/shared/store/sealing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personSealer } from './person-sealing.js';

const sealer = personSealer({ data: randomBytes(32), index: randomBytes(32) });
const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const lastDigits = fc.integer({ min: 0, max: 99_999_999 });
const phone = lastDigits.map((digits) => `139${String(digits).padStart(8, '0')}`);
const facts = fc.record({ name: said, address: said, phone }, { requiredKeys: [] });

describe('a person, sealed', () => {
  it('is read as they told it, whatever they told', async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (told) => {
        expect(await sealer.open(await sealer.row('shopper-1', told))).toEqual({ ...told });
      }),
    );
  });

  it('is nobody else: under another account, or with another person’s key, nothing opens', async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (told) => {
        const hers = await sealer.row('shopper-1', { ...told, name: '张桂英' });
        const his = await sealer.row('shopper-2', { name: '陈宇' });

        await expect(sealer.open({ ...hers, _id: 'shopper-2' })).rejects.toThrow(SealBroken);
        const withHisKey = { ...hers, ...(his.dek ? { dek: his.dek } : {}) };
        await expect(sealer.open(withHisKey)).rejects.toThrow(SealBroken);
      }),
    );
  });

  it('is nothing without their key', async () => {
    const { dek: _, ...erased } = await sealer.row('shopper-1', { name: '张桂英' });

    expect(await sealer.open(erased)).toBeNull();
  });
});
