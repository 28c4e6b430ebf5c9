import { CONSOLE_ROUTES } from './console-routes.js';
import { PUBLIC_ROUTES } from './public-routes.js';
import type { AxeRoute } from './routes.js';
import { SHOPPER_ROUTES } from './shopper-routes.js';

/** Every page of both front ends. */
export const ROUTES: readonly AxeRoute[] = [...PUBLIC_ROUTES, ...SHOPPER_ROUTES, ...CONSOLE_ROUTES];
