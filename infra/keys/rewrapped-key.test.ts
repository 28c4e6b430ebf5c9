import { constants, generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rewrappedKey } from './rewrapped-key.js';

const pem = { type: 'spki', format: 'pem' } as const;
const pair = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength });

describe('an exported key', () => {
  it('is read by the holder of the other half alone', () => {
    const { publicKey, privateKey } = pair(3072);
    const key = randomBytes(32);

    const wrapped = Buffer.from(rewrappedKey(key, publicKey.export(pem).toString()), 'base64');

    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    expect(privateDecrypt({ key: privateKey, padding, oaepHash: 'sha256' }, wrapped)).toEqual(key);
    expect(wrapped.includes(key)).toBe(false);
    expect(() =>
      privateDecrypt({ key: pair(3072).privateKey, padding, oaepHash: 'sha256' }, wrapped),
    ).toThrow();
  });

  it.each([
    ['a short RSA key', () => pair(2048).publicKey],
    ['a key that only signs', () => generateKeyPairSync('ed25519').publicKey],
  ])('is not made for %s', (_, publicKey) => {
    expect(() => rewrappedKey(randomBytes(32), publicKey().export(pem).toString())).toThrow('RSA');
  });
});
