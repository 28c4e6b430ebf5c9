import type { IdentityQueries } from '@anxintui/identity/queries';
import type { Repository } from '@anxintui/shared/aggregate/aggregate';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoPledges } from './db/pledges.js';
import { mongoStores } from './db/stores.js';
import type { Pledge } from './domain/pledge.js';
import { pledgeOverdue } from './domain/pledge-overdue.js';
import { signDrawer } from './files/draw-sign.js';
import {
  amendPledgeRoute,
  appealPledgeRoute,
  revisePledgeRoute,
  submitPledgeRoute,
  withdrawPledgeRoute,
} from './http/pledge-commands.js';
import { previewPledgeRoute } from './http/pledge-preview.js';
import {
  approvePledgeRoute,
  delistStoreRoute,
  resumePledgeRoute,
  returnPledgeRoute,
  suspendPledgeRoute,
  warnStoreRoute,
} from './http/pledge-supervision.js';
import {
  draftPledgeRoute,
  pledgeHistoryRoute,
  pledgeReviewsRoute,
  pledgeRoute,
  storePledgeRoute,
} from './http/pledges.js';
import { pledgeByNumberRoute, storeSignRoute } from './http/signs.js';
import type { RegistryQueries } from './queries.js';

type Deps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly queries: Pick<RegistryQueries, 'forgetPledge'>;
  readonly responsible: IdentityQueries['responsible'];
  readonly ruleBook: () => RuleBook;
  readonly publicOrigin: string;
};

/** Pledges from the first draft to the public history. */
export function pledgeRoutes({
  connection,
  now,
  queries,
  responsible,
  ruleBook,
  publicOrigin,
}: Deps): Endpoint[] {
  const pledges = mongoPledges(connection);
  const rows = telling(pledges, queries.forgetPledge);
  const deps = {
    pledges,
    rows,
    stores: mongoStores(connection),
    responsible,
    steps: { rows, overdue: pledgeOverdue, now, ruleBook },
    ruleBook,
    now,
  };
  return [
    storePledgeRoute(deps),
    pledgeHistoryRoute(deps),
    storeSignRoute({ ...deps, draw: signDrawer(publicOrigin) }),
    pledgeByNumberRoute(deps),
    draftPledgeRoute(deps),
    previewPledgeRoute(deps),
    pledgeRoute(deps),
    pledgeReviewsRoute(deps),
    amendPledgeRoute(deps),
    revisePledgeRoute(deps),
    submitPledgeRoute(deps),
    withdrawPledgeRoute(deps),
    appealPledgeRoute(deps),
    approvePledgeRoute(deps),
    returnPledgeRoute(deps),
    warnStoreRoute(deps),
    suspendPledgeRoute(deps),
    resumePledgeRoute(deps),
    delistStoreRoute(deps),
  ];
}

/** The repository, with word of every pledge that it has changed. */
const telling = (
  pledges: Repository<Pledge>,
  changed: (storeId: string) => void,
): Repository<Pledge> => ({
  ...pledges,
  async save(before, decision, cause) {
    const saved = await pledges.save(before, decision, cause);
    changed(before.id);
    return saved;
  },
});
