import { constants, createPublicKey, type KeyObject, publicEncrypt } from 'node:crypto';

const LEAST_BITS = 3072;

/** The key so that only the holder of the other half can read it: RSA-OAEP with SHA-256. */
export function rewrappedKey(key: Uint8Array, publicKeyPem: string): string {
  const recipient = createPublicKey(publicKeyPem);
  assertStrongRsa(recipient);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return publicEncrypt({ key: recipient, padding, oaepHash: 'sha256' }, key).toString('base64');
}

function assertStrongRsa({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): void {
  if (asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS)
    throw new Error(`the public key must be an RSA key of ${LEAST_BITS} bits at least`);
}
