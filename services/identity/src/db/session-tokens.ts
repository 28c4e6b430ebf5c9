import { createHash, randomBytes } from 'node:crypto';
import type { SessionTokens } from '../domain/session.js';

/** 256 random bits; only their SHA-256 is stored. */
export const sessionTokens: SessionTokens = {
  create: () => randomBytes(32).toString('base64url'),
  hash: (token) => createHash('sha256').update(token).digest('hex'),
};
