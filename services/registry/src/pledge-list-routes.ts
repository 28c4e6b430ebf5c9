import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoCoverage } from './db/coverage.js';
import { mongoPledgeLists } from './db/pledge-lists.js';
import { coverageRoute } from './http/coverage.js';
import { inForceListRoute, pledgeMapRoute, removedListRoute } from './http/pledge-lists.js';
import { readCoverage } from './use-cases/read-coverage.js';

type Deps = { readonly connection: Connection; readonly now: () => Date };

/** What the public may see of all pledges together: who is in, who is out, where, and how many. */
export function pledgeListRoutes({ connection, now }: Deps): Endpoint[] {
  const deps = { lists: mongoPledgeLists(connection), now };
  return [
    inForceListRoute(deps),
    removedListRoute(deps),
    pledgeMapRoute(deps),
    coverageRoute({ counted: readCoverage(mongoCoverage(connection), now) }),
  ];
}
