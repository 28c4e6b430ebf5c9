import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoCases } from './db/mongo-cases.js';
import {
  acceptCaseRoute,
  acceptOfferRoute,
  caseRoute,
  casesRoute,
  escalateCaseRoute,
  makeOfferRoute,
  refuseCaseRoute,
} from './http/cases.js';
import { COMPLAINTS_PROBLEMS } from './http/words.js';
import { caseSteps } from './use-cases/step-case.js';

export type ComplaintsDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly ruleBook: () => RuleBook;
};

/** Disputes over HTTP: with the store, with headquarters, with the bureau. */
export function createApp({ connection, now, ruleBook }: ComplaintsDeps): App {
  const cases = mongoCases(connection);
  const deps = { cases, ruleBook, now, steps: caseSteps(cases, { now, ruleBook }) };
  return {
    name: 'complaints',
    problems: COMPLAINTS_PROBLEMS,
    endpoints: [
      casesRoute(deps),
      caseRoute(deps),
      makeOfferRoute(deps),
      acceptOfferRoute(deps),
      escalateCaseRoute(deps),
      acceptCaseRoute(deps),
      refuseCaseRoute(deps),
    ],
  };
}
