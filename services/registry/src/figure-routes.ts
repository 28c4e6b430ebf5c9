import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoFigureMovements } from './db/figure-movements.js';
import { storeNames } from './db/figure-store-names.js';
import { mongoTargets } from './db/figure-targets.js';
import { enterTargetRoute, pledgedStoresRoute, storesBehindRoute } from './http/figures.js';
import { sharedCounts } from './use-cases/figure-counts.js';

type Deps = { readonly connection: Connection; readonly now: () => Date };

/** The yearly count of pledged stores, the stores behind it and the plan it is held against. */
export function figureRoutes({ connection, now }: Deps): Endpoint[] {
  const movements = mongoFigureMovements(connection);
  const deps = {
    movements,
    counted: sharedCounts(movements, now),
    targets: mongoTargets(connection),
    nameOf: storeNames(connection),
    now,
  };
  return [pledgedStoresRoute(deps), storesBehindRoute(deps), enterTargetRoute(deps)];
}
