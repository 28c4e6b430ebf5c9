import { createHmac, hash } from 'node:crypto';
import type { LinkTokens } from '../domain/credential.js';

/** Nobody without the key can tell a token from its seed, and the database keeps the hash only. */
export const linkTokens = (key: Uint8Array): LinkTokens => ({
  fromSeed: (seed) => createHmac('sha256', key).update(`enrolment|${seed}`).digest('base64url'),
  hash: (token) => hash('sha256', token, 'hex'),
});
