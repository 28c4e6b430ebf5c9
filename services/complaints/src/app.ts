import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoCases } from './db/mongo-cases.js';
import { mongoMessages } from './db/mongo-messages.js';
import { caseRoute, casesRoute, fileComplaintRoute } from './http/cases.js';
import { bureauRoutes, endingRoutes, mediationRoutes, negotiationRoutes } from './http/commands.js';
import { caseMessagesRoute, sendMessageRoute } from './http/messages.js';
import { COMPLAINTS_PROBLEMS } from './http/words.js';
import type { Officers } from './use-cases/assign-officer.js';
import type { FindStore } from './use-cases/file-complaint.js';
import { caseSteps } from './use-cases/step-case.js';

export type ComplaintsDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly ruleBook: () => RuleBook;
  readonly registry: { readonly store: FindStore };
  readonly identity: Officers;
};

/** Disputes over HTTP: with the store, with headquarters, with the bureau. */
export function createApp(given: ComplaintsDeps): App {
  const { connection, now, ruleBook, registry, identity } = given;
  const cases = mongoCases(connection);
  const messages = mongoMessages(connection);
  const deps = { cases, ruleBook, now, steps: caseSteps(cases, { now, ruleBook }) };
  return {
    name: 'complaints',
    problems: COMPLAINTS_PROBLEMS,
    endpoints: [
      fileComplaintRoute({ cases, findStore: registry.store, now }),
      casesRoute(deps),
      caseRoute(deps),
      caseMessagesRoute({ cases, messages }),
      sendMessageRoute(deps, messages),
      ...negotiationRoutes(deps),
      ...bureauRoutes(deps, identity),
      ...mediationRoutes(deps),
      ...endingRoutes(deps),
    ],
  };
}
