import { type RequestHandler, Router } from 'express';
import { docsHeaders } from './security-headers.js';

/** The API's description and a page to try it; both are made when first asked for, so that no start waits for them. */
export function docsRoutes(describe: () => Promise<object>): Router {
  const headers = docsHeaders();
  const asAPage: RequestHandler = (_req, res, next) => {
    res.setHeaders(headers);
    next();
  };
  let description: Promise<object> | undefined;
  let page: Promise<Router> | undefined;
  return Router()
    .get('/openapi.json', async (_req, res) => {
      description ??= describe();
      res.json(await description);
    })
    .use('/docs', asAPage, async (req, res, next) => {
      page ??= docsPage();
      const show = await page;
      show(req, res, next);
    });
}

async function docsPage(): Promise<Router> {
  const { default: swaggerUi } = await import('swagger-ui-express');
  const page = swaggerUi.setup(null, {
    customSiteTitle: '安心退 AnxinTui API',
    swaggerOptions: { url: '/api/v1/openapi.json', persistAuthorization: true },
  });
  return Router().use(swaggerUi.serve, page);
}
