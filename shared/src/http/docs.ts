import { Router } from 'express';
import swaggerUi from 'swagger-ui-express';

/** The API's description and a page to try it; the description is made once, when first asked for. */
export function docsRoutes(describe: () => object): Router {
  let description: object | undefined;
  return Router()
    .get('/openapi.json', (_req, res) => {
      description ??= describe();
      res.json(description);
    })
    .use(
      '/docs',
      swaggerUi.serve,
      swaggerUi.setup(null, {
        customSiteTitle: '安心退 AnxinTui API',
        swaggerOptions: { url: '/api/v1/openapi.json', persistAuthorization: true },
      }),
    );
}
