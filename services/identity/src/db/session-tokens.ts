import { createHash, randomBytes } from 'node:crypto';
import type { SessionTokens } from '../domain/session.js';

/** 256 random bits, of which only the SHA-256 is stored; the public id is drawn apart from them. */
export const sessionTokens: SessionTokens = {
  create: () => randomBytes(32).toString('base64url'),
  hash: (token) => createHash('sha256').update(token).digest('hex'),
  createId: () => randomBytes(16).toString('base64url'),
};
