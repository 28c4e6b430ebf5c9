import type { Request, RequestHandler, Response } from 'express';
import { DomainError } from '../aggregate/lifecycle.js';
import { type Role, rolesOf } from '../vocabulary/actors.js';
import { type Authenticate, sessionOf } from './context.js';
import { EdgeError } from './problem.js';
import type { RateLimits } from './rate-limits.js';

/** Pages that a library makes for a few of the staff to look at. */
export type Board = {
  readonly at: string;
  readonly roles: readonly Role[];
  /** Null while there is nothing to look at. */
  readonly open: () => Promise<RequestHandler | null>;
};
type Deps = { readonly authenticate: Authenticate; readonly limits: RateLimits };

/** Its styles are written into the page; everything else comes from here, and nothing leaves. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** Only for those roles, and only to look: whatever it offers to change is refused before it hears of it. */
export function boardRoutes({ roles, open }: Board, deps: Deps): RequestHandler {
  let opened: RequestHandler | undefined;
  return async (req, res, next) => {
    await assertWelcome(req, roles, deps);
    if (req.method !== 'GET')
      throw new EdgeError(405, 'method-not-allowed', { headers: { Allow: 'GET' } });
    opened ??= (await open()) ?? undefined;
    if (!opened) throw new EdgeError(503, 'unavailable');
    underPolicy(res);
    return opened(req, res, next);
  };
}

async function assertWelcome(
  req: Request,
  roles: readonly Role[],
  { authenticate, limits }: Deps,
): Promise<void> {
  const session = await sessionOf(req, authenticate);
  await limits.assertRoom('read', { req, actor: session?.actor });
  if (!session) throw new EdgeError(401, 'not-signed-in');
  const theirs = rolesOf(session.actor);
  if (!roles.some((role) => theirs.includes(role)))
    throw new DomainError('forbidden', 'not-permitted', 'no role of theirs may look at this');
}

function underPolicy(res: Response): void {
  res.setHeader('Content-Security-Policy', POLICY);
  res.setHeader('Cache-Control', 'no-store');
}
