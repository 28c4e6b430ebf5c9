import { randomUUID } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { Request } from 'express';
import type { Actor } from '../vocabulary/actors.js';
import { networkOf } from './client-address.js';
import { assertCsrfToken } from './csrf.js';
import type { Client } from './endpoint.js';
import { type Language, languageOf } from './language.js';
import { EdgeError } from './problem.js';

const SESSION_COOKIE = 'anxintui-session';
const SECURE_SESSION_COOKIE = `__Host-${SESSION_COOKIE}`;
const REQUEST_ID = /^[\w-]{8,64}$/;

export type Session = {
  readonly actor: Actor;
  readonly token: string;
  /** Sent along by a browser, rather than by a program that knows the token. */
  readonly byCookie: boolean;
};
export type Authenticate = (token: string) => Promise<Actor | null>;

/** The caller's own id where it is one, so that a request can be followed through proxies. */
export function requestIdOf(req: Request): string {
  const given = req.get('x-request-id');
  return given && REQUEST_ID.test(given) ? given : randomUUID();
}

export const languageOfRequest = (req: Request): Language => languageOf(req.get('accept-language'));

export const clientOf = (req: Request): Client => ({
  address: networkOf(req),
  agent: req.get('user-agent') ?? '',
});

/** The session behind a request: a bearer token, or the cookie of a page of this site. */
export async function sessionOf(req: Request, authenticate: Authenticate): Promise<Session | null> {
  const isBearer = BEARER.test(req.headers.authorization ?? '');
  const token = isBearer ? bearerOf(req) : cookieOf(req);
  if (!token) return null;
  const actor = await authenticate(token);
  if (!actor) return null;
  const byCookie = !isBearer;
  if (byCookie && req.method !== 'GET') assertCsrfToken(req, token);
  return { actor, token, byCookie };
}

/** Whoever shows a token is judged by it, also where a cookie came along. */
const BEARER = /^Bearer\b/i;
/** The value of one cookie of ours. */
export const namedCookie = (req: Request, name: string | undefined): string | undefined =>
  name === undefined ? undefined : parseCookie(req.headers.cookie ?? '')[name];

const bearerOf = (req: Request): string | undefined =>
  /^Bearer ([\w-]{20,200})$/.exec(req.headers.authorization ?? '')?.[1];

/** A cookie goes along with whatever another site makes the browser send, so changes need a same-site request. */
function cookieOf(req: Request): string | undefined {
  if (!req.headers.cookie) return undefined;
  const cookies = parseCookie(req.headers.cookie);
  const token = cookies[SECURE_SESSION_COOKIE] ?? cookies[SESSION_COOKIE];
  if (token && req.method !== 'GET') assertSameSite(req);
  return token;
}

function assertSameSite(req: Request): void {
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  const isOurs = site
    ? site === 'same-origin'
    : origin !== undefined && hostOf(origin) === req.host;
  if (!isOurs) throw new EdgeError(403, 'cross-site');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** The cookie that carries a session: `__Host-` and Secure, but for loopback without TLS. */
export function sessionCookie(token: string, isSecure: boolean, maxAgeS: number): string {
  const name = isSecure ? SECURE_SESSION_COOKIE : SESSION_COOKIE;
  const secure = isSecure ? '; Secure' : '';
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeS}${secure}`;
}
