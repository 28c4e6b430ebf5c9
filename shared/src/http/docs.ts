import { type RequestHandler, Router } from 'express';
import swaggerUi from 'swagger-ui-express';
import { docsPolicy } from './security-headers.js';

/** The API's description and a page to try it; the description is made once, when first asked for. */
export function docsRoutes(describe: () => object): Router {
  const policy = docsPolicy();
  const underOwnPolicy: RequestHandler = (_req, res, next) => {
    res.setHeader('Content-Security-Policy', policy);
    next();
  };
  let description: object | undefined;
  return Router()
    .get('/openapi.json', (_req, res) => {
      description ??= describe();
      res.json(description);
    })
    .use(
      '/docs',
      underOwnPolicy,
      swaggerUi.serve,
      swaggerUi.setup(null, {
        customSiteTitle: '安心退 AnxinTui API',
        swaggerOptions: { url: '/api/v1/openapi.json', persistAuthorization: true },
      }),
    );
}
