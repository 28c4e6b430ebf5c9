import { hash, randomBytes } from 'node:crypto';
import type { SessionTokens } from '../domain/session.js';

/** 256 random bits, of which only the SHA-256 is stored; the public id is drawn apart from them. */
export const sessionTokens: SessionTokens = {
  create: () => randomBytes(32).toString('base64url'),
  hash: (token) => hash('sha256', token, 'hex'),
  createId: () => randomBytes(16).toString('base64url'),
};
