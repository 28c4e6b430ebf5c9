import type { RegistryQueries } from '@anxintui/registry/queries';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoReturns } from './db/mongo-returns.js';
import { returnOverdue } from './domain/decide-return.js';
import type { PledgingStore } from './domain/file-return.js';
import {
  acceptReturnRoute,
  disputeReturnRoute,
  recordRefundRoute,
  refuseReturnRoute,
} from './http/commands.js';
import { fileReturnRoute, returnRoute, returnsRoute } from './http/returns.js';
import { RETURNS_PROBLEMS } from './http/words.js';

export type ReturnsDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly registry: RegistryQueries;
  readonly ruleBook: () => RuleBook;
};

/** Returns over HTTP, from filing to refund or dispute. */
export function createApp({ connection, now, registry, ruleBook }: ReturnsDeps): App {
  const returns = mongoReturns(connection);
  const reads = { returns, ruleBook, now };
  const steps = { rows: returns, overdue: returnOverdue, now, ruleBook };
  const commands = { ...reads, steps };
  return {
    name: 'returns',
    problems: RETURNS_PROBLEMS,
    endpoints: [
      fileReturnRoute({ ...reads, pledgingStore: pledgingStore(registry) }),
      returnsRoute(reads),
      returnRoute(reads),
      acceptReturnRoute(commands),
      refuseReturnRoute(commands),
      recordRefundRoute(commands),
      disputeReturnRoute(commands),
    ],
  };
}

/** What the registry knows of a store, in the words of this service. */
const pledgingStore =
  ({ pledgedStore }: RegistryQueries) =>
  async (id: string, on: string): Promise<PledgingStore | null> => {
    const found = await pledgedStore(id, on);
    if (!found) return null;
    const { store, pledge } = found;
    const { name, seller, headquartersId } = store;
    return {
      id,
      name,
      enterpriseId: seller.id,
      ...(headquartersId ? { headquartersId } : {}),
      pledge: pledge && {
        number: pledge.number,
        version: pledge.version.version,
        windowDays: pledge.version.windowDays,
        refundHours: pledge.version.refundHours,
        excluded: pledge.version.excluded,
      },
    };
  };
