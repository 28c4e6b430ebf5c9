import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FileAddresses } from './domain/file-addresses.js';

/** Setting: long enough to open a file that is on the screen, too short to be passed on. */
const LIVES_MS = 5 * 60 * 1000;

/** Whoever holds the address may fetch the file until it ends; only the holder of the key can make one. */
export function signedAddresses(key: Uint8Array): FileAddresses {
  const signatureOf = (id: string, until: string): Buffer =>
    createHmac('sha256', key).update(`file|${id}|${until}`).digest();
  return {
    of(id, at) {
      const until = String(at.getTime() + LIVES_MS);
      const signature = signatureOf(id, until).toString('base64url');
      return `/api/v1/files/${id}?until=${until}&signature=${signature}`;
    },
    opens({ id, until = '', signature = '' }, at) {
      const given = Buffer.from(signature, 'base64url');
      const right = signatureOf(id, until);
      const isRight = given.length === right.length && timingSafeEqual(given, right);
      return isRight && at.getTime() < Number(until);
    },
  };
}
