import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyVault, sealOnce, unsealOnce } from './key-vault.js';
import { newDataKey, SealBroken } from './sealing.js';

const OLD = randomBytes(32);
const NEW = randomBytes(32);
const HERS = { collection: 'people', id: 'shopper-1' };
const HIS = { collection: 'people', id: 'shopper-2' };

describe('the vault', () => {
  it('gives back the key that it wrapped', async () => {
    const vault = keyVault(NEW);
    const key = newDataKey();

    const again = await vault.unwrap(await vault.wrap(key, HERS), HERS);

    expect(again.id).toBe(key.id);
    expect(Buffer.from(again.bytes)).toEqual(Buffer.from(key.bytes));
  });

  it('does not open one person’s key for another person', async () => {
    const vault = keyVault(NEW);
    const wrapped = await vault.wrap(newDataKey(), HERS);

    await expect(vault.unwrap(wrapped, HIS)).rejects.toThrow(SealBroken);
    await expect(vault.unwrap({ ...wrapped, id: 'another' }, HERS)).rejects.toThrow(SealBroken);
  });

  it('opens nothing for whoever holds other keys', async () => {
    const wrapped = await keyVault(OLD).wrap(newDataKey(), HERS);

    await expect(keyVault(NEW).unwrap(wrapped, HERS)).rejects.toThrow(SealBroken);
  });

  it('wraps under the newest key and still opens what older ones wrapped', async () => {
    const key = newDataKey();
    const wrapped = await keyVault(OLD).wrap(key, HERS);
    const changed = keyVault(NEW, OLD);

    expect((await changed.unwrap(wrapped, HERS)).bytes).toEqual(key.bytes);
    const anew = await changed.wrap(key, HERS);
    expect(anew.under).not.toBe(wrapped.under);
    expect((await keyVault(NEW).unwrap(anew, HERS)).bytes).toEqual(key.bytes);
  });

  it('keeps no key as it is', async () => {
    const key = newDataKey();
    const { sealed } = await keyVault(NEW).wrap(key, HERS);
    const kept = Buffer.from(sealed, 'base64url');

    expect(kept.includes(Buffer.from(key.bytes))).toBe(false);
    expect(kept.includes(Buffer.from(key.bytes).toString('base64url'))).toBe(false);
  });
});

describe('a value sealed once', () => {
  const PLACE = { collection: 'deliveries', id: 'd-1', field: 'text' };

  it('opens in its own document, and in no other', async () => {
    const vault = keyVault(NEW);
    const envelope = await sealOnce(vault, '验证码 123456', PLACE);

    expect(await unsealOnce(vault, envelope, PLACE)).toBe('验证码 123456');
    const elsewhere = unsealOnce(vault, envelope, { ...PLACE, id: 'd-2' });
    await expect(elsewhere).rejects.toThrow(SealBroken);
  });
});
