import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { EdgeError } from './problem.js';

const HEADER = 'x-csrf-token';

/**
 * What a page sends as `X-CSRF-Token` with every change: only a page of this site can have read it, and whoever
 * knows it does not know the session. It needs no memory of its own and ends with the session.
 */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('csrf').digest('base64url');

/** Of sessions that came by cookie, which a browser sends along whoever asks it to. */
export function assertCsrfToken(req: Pick<Request, 'get'>, sessionToken: string): void {
  const given = Buffer.from(req.get(HEADER) ?? '');
  const expected = Buffer.from(csrfTokenOf(sessionToken));
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new EdgeError(403, 'csrf-token-missing');
}
