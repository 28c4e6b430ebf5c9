import express, { type Express, type Request, type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { Site } from '../contracts/site.js';
import { type Board, boardRoutes } from './board.js';
import { type Authenticate, requestIdOf } from './context.js';
import { docsRoutes } from './docs.js';
import type { App, Endpoint } from './endpoint.js';
import { type HealthChecks, healthRoutes } from './health.js';
import { problemResponses, unknownRoute } from './problem-response.js';
import { KIT_PROBLEM_WORDS } from './problem-words.js';
import { type RateLimitOptions, type RateLimits, rateLimits } from './rate-limits.js';
import { requestFacts } from './request-log.js';
import { securityHeaders } from './security-headers.js';
import { type Door, serve } from './serve.js';
import { missingPage, siteRoutes } from './site.js';

const API_ROOT = '/api/v1';

export type KitDeps = {
  readonly authenticate: Authenticate;
  readonly isUnavailable: (error: unknown) => boolean;
  readonly health: HealthChecks;
  readonly log: Logger;
  readonly limits?: RateLimitOptions;
  /** How many proxies of ours stand before us; what else `X-Forwarded-For` says is not believed. */
  readonly proxies?: number;
  /** Behind TLS: browsers are told never to come without. */
  readonly isSecure?: boolean;
  /** The pages under the same origin, where they are served at all. */
  readonly sites?: readonly Site[];
  /** What operators look at, made by others. */
  readonly boards?: readonly Board[];
};

/** All apps under one origin: API, its description, health; a problem for everything else. Never listens. */
export function expressApp(apps: readonly App[], deps: KitDeps): Express {
  const endpoints = apps.flatMap((app) => app.endpoints);
  const words = Object.assign({}, KIT_PROBLEM_WORDS, ...apps.map(({ problems }) => problems));
  const app = express()
    .enable('case sensitive routing')
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', 'simple')
    .set('trust proxy', deps.proxies ?? 0);
  const limits = rateLimits(deps.limits);
  const door = { authenticate: deps.authenticate, limits };
  app.use(answering(fixedAddresses(endpoints, door), deps));
  app.use(API_ROOT, apiRouter(endpoints, door));
  app.use(healthRoutes(deps.health));
  const { sites: [first, ...others] = [], boards = [] } = deps;
  for (const board of boards) app.use(board.at, boardRoutes(board, door));
  if (first) app.use(siteRoutes([first, ...others], sitting(limits, deps)));
  app.use(limited(limits));
  app.use(
    API_ROOT,
    docsRoutes(async () => (await import('./openapi.js')).openApiOf(endpoints)),
  );
  app.use(missingPage(others.at(-1) ?? first, API_ROOT, deps));
  app.use(unknownRoute(methodsOf(endpoints)));
  app.use(problemResponses({ words, isUnavailable: deps.isUnavailable, log: deps.log }));
  return app;
}

/** Addresses without a parameter are looked up; only the others are tried one pattern after another. */
function fixedAddresses(endpoints: readonly Endpoint[], door: Door): RequestHandler {
  const fixed = endpoints.filter(({ path }) => !path.includes('{'));
  const handlers = new Map(fixed.map((each) => [addressOf(each), serve(each, door)]));
  return (req, res, next) => {
    const handler = handlers.get(`${req.method} ${req.path}`);
    return handler ? handler(req, res, next) : next();
  };
}

const addressOf = ({ method, path }: Endpoint): string =>
  `${method.toUpperCase()} ${API_ROOT}${path}`;

function apiRouter(endpoints: readonly Endpoint[], door: Door): Router {
  const router = Router({ caseSensitive: true });
  for (const endpoint of endpoints)
    router[endpoint.method](expressPath(endpoint.path), serve(endpoint, door));
  return router;
}

const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

const sitting = (limits: RateLimits, { isSecure = false, isUnavailable }: KitDeps) => ({
  isSecure,
  apiRoot: API_ROOT,
  isUnavailable,
  assertRoom: (req: Request) => limits.assertRoom('search', { req, actor: undefined }),
});

/** What has no row in the policy table: the description, its page, and addresses that do not exist. */
function limited(limits: RateLimits): RequestHandler {
  return async (req, _res, next) => {
    await limits.assertRoom('read', { req, actor: undefined });
    next();
  };
}

/** Every answer has its number and its line in the log; one layer of Express with what is asked most, for speed. */
function answering(inner: RequestHandler, { log, isSecure = false }: KitDeps): RequestHandler {
  const security = securityHeaders(isSecure);
  return (req, res, next) => {
    const requestId = requestIdOf(req);
    const startedAt = performance.now();
    res.setHeaders(security).setHeader('X-Request-Id', requestId);
    res.on('finish', () => {
      const ms = Math.round(performance.now() - startedAt);
      const { method } = req;
      const { statusCode: status } = res;
      log.info({ requestId, ...requestFacts(res), method, status, ms }, 'request.answered');
    });
    return inner(req, res, next);
  };
}

/** Which methods an address knows, for 405 and its Allow header. */
function methodsOf(endpoints: readonly Endpoint[]): (path: string) => string[] {
  const known = endpoints.map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${API_ROOT}${path.replace(/\{\w+\}/g, '[^/]+')}/?$`),
  }));
  return (path) => [
    ...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
  ];
}
