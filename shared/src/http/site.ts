import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import compression from 'compression';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import packedFiles from 'express-static-gzip';
import { DomainError } from '../aggregate/lifecycle.js';
import type { PageAnswer, PageProblem, PageRequest, Reading, Site } from '../contracts/site.js';
import { namedCookie } from './context.js';
import { languageOf } from './language.js';
import { EdgeError, HTTP_STATUS } from './problem.js';
import { pageHeaders } from './security-headers.js';

const YEAR_S = 365 * 24 * 60 * 60;
const LANGUAGE_COOKIE = 'anxintui-language';
const ELDER_COOKIE = 'anxintui-elder';

/** At least one. */
type Sites = readonly [Site, ...Site[]];
type Deps = {
  readonly isSecure: boolean;
  /** Under which no pages are. */
  readonly apiRoot: string;
  readonly assertRoom: (req: Request) => Promise<void>;
  readonly isUnavailable: (error: unknown) => boolean;
};

/** Answers that hold nothing secret beside what a reader sends: only their size may tell something, so only they are packed. */
const OF_SITES = new WeakSet<object>();

/**
 * Pages and their files: GET only, under a policy of their own, with the reader's wishes taken from cookies. A page is of
 * the first site that knows it; the last one speaks where none does.
 */
export function siteRoutes(sites: Sites, deps: Deps): Router {
  const packing = compression({
    filter: (req, res) => OF_SITES.has(res) && compression.filter(req, res),
  });
  const router = Router().use(packing);
  for (const { at, folder } of sites.flatMap(({ files }) => files))
    router.use(at, filesIn(folder, deps.isSecure));
  return router.get('/{*path}', pages(sites, deps));
}

function filesIn(folder: string, isSecure: boolean): RequestHandler {
  const headers = pageHeaders({ isSecure, nonce: 'none' });
  const setHeaders = (res: ServerResponse, path: string): void => {
    OF_SITES.add(res);
    res.setHeaders(headers);
    // Names with a hash never mean anything else; the rest is asked for again.
    const isHashed = /-[\w-]{8}(?:\.\w+){1,2}$/.test(path);
    res.setHeader('Cache-Control', isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
  };
  return packedFiles(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: { redirect: false, setHeaders },
  });
}

function pages(sites: Sites, deps: Deps): RequestHandler {
  const { isSecure, apiRoot } = deps;
  return async (req, res, next) => {
    if (req.path.startsWith(apiRoot)) return next();
    const wished = wishedReading(req);
    if (wished)
      return void remember(res, { ...wished, isSecure }).redirect(303, withoutWishes(req));
    const request = requestOf(req);
    const answer = await answerTo(sites, request, {
      ...deps,
      assertRoom: () => deps.assertRoom(req),
    });
    if (!answer) return next();
    sendPage(res, answer, { isSecure, nonce: request.nonce });
  };
}

/** A person who opened an address that does not exist reads a page; a program gets the problem. */
export function missingPage(
  site: Site | undefined,
  apiRoot: string,
  { isSecure = false }: { readonly isSecure?: boolean },
): RequestHandler {
  return async (req, res, next) => {
    const isForPeople =
      req.method === 'GET' &&
      !req.path.startsWith(apiRoot) &&
      req.accepts(['json', 'html']) === 'html';
    if (!site || !isForPeople) return next();
    const request = requestOf(req);
    const answer = await site.failure(request, { status: 404, code: 'not-found' });
    sendPage(res, answer, { isSecure, nonce: request.nonce });
  };
}

function requestOf(req: Request): PageRequest {
  const nonce = randomBytes(16).toString('base64');
  return { ...readingOf(req), path: req.path, query: queryOf(req), nonce };
}

function sendPage(
  res: Response,
  answer: PageAnswer,
  policy: { readonly isSecure: boolean; readonly nonce: string },
): void {
  OF_SITES.add(res);
  res.setHeaders(pageHeaders(policy)).setHeader('Vary', 'Cookie, Accept-Language');
  if (answer.maxAgeS !== undefined)
    res.setHeader('Cache-Control', `public, max-age=${answer.maxAgeS}`);
  if (answer.location) return void res.redirect(answer.status, answer.location);
  res.status(answer.status).type(answer.type).send(answer.text);
}

async function answerTo(
  [first, ...others]: Sites,
  request: PageRequest,
  { assertRoom, isUnavailable }: Pick<Deps, 'isUnavailable'> & { assertRoom: () => Promise<void> },
): Promise<PageAnswer | null> {
  const last = others.at(-1) ?? first;
  const full = await toldBy(last, request, {
    isUnavailable,
    answer: () => assertRoom().then(() => null),
  });
  if (full) return full;
  for (const site of [first, ...others]) {
    const answer = () => site.answer(request);
    const page = await toldBy(site, request, { isUnavailable, answer });
    if (page) return page;
  }
  return null;
}

type Telling = Pick<Deps, 'isUnavailable'> & { answer: () => Promise<PageAnswer | null> };

/** What a site answers, or its page about why it cannot. */
async function toldBy(
  site: Site,
  request: PageRequest,
  { isUnavailable, answer }: Telling,
): Promise<PageAnswer | null> {
  try {
    return await answer();
  } catch (error) {
    const problem = isUnavailable(error) ? UNAVAILABLE : problemBehind(error);
    if (!problem) throw error;
    return site.failure(request, problem);
  }
}

const UNAVAILABLE: PageProblem = { status: 503, code: 'unavailable' };

function problemBehind(error: unknown): PageProblem | null {
  if (error instanceof DomainError) return { status: HTTP_STATUS[error.kind], code: error.code };
  if (error instanceof EdgeError) return { status: error.status, code: error.code };
  return null;
}

const queryOf = (req: Request): URLSearchParams =>
  new URL(req.originalUrl, 'http://localhost').searchParams;

/** `?lang=en` and `?elder=1` on any address: remembered, and taken off it. */
function wishedReading(req: Request): Partial<Reading> | null {
  const query = queryOf(req);
  const language = query.get('lang');
  const elder = query.get('elder');
  const wished: Partial<Reading> = {
    ...(isLanguage(language) ? { language } : {}),
    ...(elder === '1' || elder === '0' ? { isElder: elder === '1' } : {}),
  };
  return Object.keys(wished).length > 0 ? wished : null;
}

const isLanguage = (text: unknown): text is Reading['language'] => text === 'zh' || text === 'en';

function withoutWishes(req: Request): string {
  const query = queryOf(req);
  query.delete('lang');
  query.delete('elder');
  // A path of two slashes would be an address of somebody else's.
  const path = req.path.replace(/^\/+/, '/');
  return query.size > 0 ? `${path}?${query}` : path;
}

function remember(
  res: Response,
  { language, isElder, isSecure }: Partial<Reading> & { isSecure: boolean },
): Response {
  const options = {
    path: '/',
    maxAge: YEAR_S * 1_000,
    sameSite: 'lax',
    secure: isSecure,
  } as const;
  if (language) res.cookie(LANGUAGE_COOKIE, language, options);
  if (isElder !== undefined) res.cookie(ELDER_COOKIE, isElder ? '1' : '0', options);
  return res;
}

function readingOf(req: Request): Reading {
  const kept = namedCookie(req, LANGUAGE_COOKIE);
  const language = isLanguage(kept) ? kept : languageOf(req.get('accept-language'));
  return { language, isElder: namedCookie(req, ELDER_COOKIE) === '1' };
}
