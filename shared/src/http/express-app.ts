import express, { type Express, type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { type Authenticate, requestIdOf } from './context.js';
import { docsRoutes } from './docs.js';
import type { App, Endpoint } from './endpoint.js';
import { type HealthChecks, healthRoutes } from './health.js';
import { openApiOf } from './openapi.js';
import { EdgeError } from './problem.js';
import { problemResponses, unknownRoute } from './problem-response.js';
import { KIT_PROBLEM_WORDS } from './problem-words.js';
import { serve } from './serve.js';

export const API_ROOT = '/api/v1';
const LARGEST_BODY = '100kb';

export type KitDeps = {
  readonly authenticate: Authenticate;
  readonly isUnavailable: (error: unknown) => boolean;
  readonly health: HealthChecks;
  readonly log: Logger;
};

/** All apps under one origin: API, its description, health; a problem for everything else. Never listens. */
export function expressApp(apps: readonly App[], deps: KitDeps): Express {
  const endpoints = apps.flatMap((app) => app.endpoints);
  const words = Object.assign({}, KIT_PROBLEM_WORDS, ...apps.map(({ problems }) => problems));
  const app = express()
    .enable('case sensitive routing')
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', 'simple');
  app.use(identified(deps.log), securityHeaders());
  app.use(API_ROOT, onlyJson, express.raw({ type: () => true, limit: LARGEST_BODY }));
  app.use(API_ROOT, apiRouter(endpoints, deps.authenticate));
  app.use(healthRoutes(deps.health));
  app.use(
    API_ROOT,
    docsRoutes(() => openApiOf(endpoints)),
  );
  app.use(unknownRoute(methodsOf(endpoints)));
  app.use(problemResponses({ words, isUnavailable: deps.isUnavailable, log: deps.log }));
  return app;
}

function apiRouter(endpoints: readonly Endpoint[], authenticate: Authenticate): Router {
  const router = Router({ caseSensitive: true });
  for (const endpoint of endpoints)
    router[endpoint.method](expressPath(endpoint.path), serve(endpoint, authenticate));
  return router;
}

const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

function identified(log: Logger): RequestHandler {
  return (req, res, next) => {
    const requestId = requestIdOf(req);
    const startedAt = performance.now();
    res.setHeader('X-Request-Id', requestId);
    res.on('finish', () => {
      const ms = Math.round(performance.now() - startedAt);
      log.info({ requestId, method: req.method, status: res.statusCode, ms }, 'request.answered');
    });
    next();
  };
}

/** Everything from this origin only; swagger-ui sets styles inline. HSTS is the proxy's, which has the certificate. */
const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
  });

const onlyJson: RequestHandler = (req, _res, next) => {
  const hasBody =
    req.headers['transfer-encoding'] !== undefined || req.get('content-length') !== undefined;
  const isEmpty = req.get('content-length') === '0';
  if (hasBody && !isEmpty && !isJson(req.get('content-type')))
    throw new EdgeError(415, 'unsupported-media-type');
  next();
};

const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');

/** Which methods an address knows, for 405 and its Allow header. */
function methodsOf(endpoints: readonly Endpoint[]): (path: string) => string[] {
  const known = endpoints.map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${API_ROOT}${path.replace(/\{\w+\}/g, '[^/]+')}/?$`),
  }));
  return (path) => known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
}
