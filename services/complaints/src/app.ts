import type { EvidenceQueries } from '@anxintui/evidence/queries';
import type { PeopleQueries } from '@anxintui/identity/queries';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoCaseDesks } from './db/case-desks.js';
import { casesOf } from './db/cases-of-person.js';
import { caseModel, mongoCases } from './db/mongo-cases.js';
import { mongoFlags } from './db/mongo-flags.js';
import { mongoMessages } from './db/mongo-messages.js';
import { mongoModerations } from './db/mongo-moderations.js';
import { casesRoute } from './http/case-lists.js';
import { caseRoute, fileComplaintRoute } from './http/cases.js';
import {
  bureauRoutes,
  endingRoutes,
  mediationRoutes,
  negotiationRoutes,
  representationRoutes,
} from './http/commands.js';
import { exportCasesRoute } from './http/export-cases.js';
import { contestFlagRoute, decideFlagRoute, myFlagsRoute } from './http/flags.js';
import { caseMessagesRoute, sendMessageRoute } from './http/messages.js';
import { moderationRoute, redactionRoute } from './http/moderations.js';
import { discloseRoute, exportRoute } from './http/persons.js';
import { COMPLAINTS_PROBLEMS } from './http/words.js';
import type { Officers } from './use-cases/assign-officer.js';
import type { ExportDeps } from './use-cases/export-person.js';
import type { FindStore } from './use-cases/file-complaint.js';
import { readMyFlags } from './use-cases/flags.js';
import type { Redact } from './use-cases/redact-evidence.js';
import { caseSteps } from './use-cases/step-case.js';
import type { FindApproval } from './use-cases/terminate-case.js';

type People = Pick<
  PeopleQueries,
  'masked' | 'names' | 'byPhone' | 'hasContact' | 'disclose' | 'exportOf'
>;
type ExportOf = (accountId: string) => Promise<unknown>;
export type ComplaintsDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly ruleBook: () => RuleBook;
  readonly registry: { readonly store: FindStore };
  readonly identity: Officers & { readonly people: People; readonly approved: FindApproval };
  readonly returns: { readonly exportOf: ExportOf };
  readonly evidence: Pick<EvidenceQueries, 'attachable' | 'cards' | 'exportOf'>;
  /** Puts an officer's copy in the place of a file. */
  readonly redact: Redact;
};

/** Disputes over HTTP: with the store, with headquarters, with the bureau. */
export function createApp(given: ComplaintsDeps): App {
  const parts = composed(given);
  const { cases, messages, moderations, flags } = parts;
  const { now, registry, identity, evidence, redact } = given;
  const { people } = identity;
  const { steps, reads } = parts;
  const deps = { ...reads, steps };
  const filing = { cases, findStore: registry.store, hasContact: people.hasContact, now };
  const appointing = { byPhone: people.byPhone, upload: evidence.attachable };
  const listing = {
    ...reads,
    desks: mongoCaseDesks(given.connection),
    findStore: registry.store,
    namesOf: people.names,
  };
  const flagging = { flags, cases, now };
  return {
    name: 'complaints',
    problems: COMPLAINTS_PROBLEMS,
    endpoints: [
      fileComplaintRoute(filing),
      casesRoute(listing),
      exportCasesRoute(listing),
      caseRoute(deps),
      caseMessagesRoute({ cases, messages, moderations }),
      sendMessageRoute(deps, messages),
      ...negotiationRoutes(deps, evidence.attachable),
      ...bureauRoutes(deps, identity),
      ...mediationRoutes(deps, identity.approved),
      ...endingRoutes(deps),
      ...representationRoutes(deps, appointing),
      moderationRoute({ cases, moderations, now }),
      redactionRoute({ cases, redact, now }, deps),
      discloseRoute({ cases, disclose: people.disclose }),
      myFlagsRoute(flagging),
      contestFlagRoute(flagging),
      decideFlagRoute(flagging),
      exportRoute(exporting(given, parts)),
    ],
  };
}

type Parts = ReturnType<typeof composed>;

/** What the routes work on: this service's own collections, and what is read around a case. */
function composed({ connection, now, ruleBook, identity, evidence }: ComplaintsDeps) {
  const cases = mongoCases(connection);
  const moderations = mongoModerations(connection);
  const flags = mongoFlags(connection);
  const around = { masked: identity.people.masked, files: evidence.cards, moderations, flags };
  return {
    cases,
    messages: mongoMessages(connection),
    moderations,
    flags,
    reads: { cases, ruleBook, now, around },
    steps: caseSteps(cases, { now, ruleBook }),
  };
}

/** Where everything that is kept about somebody comes from. */
const exporting = (
  { connection, identity, returns, evidence, now }: ComplaintsDeps,
  { messages, moderations, flags }: Parts,
): ExportDeps => ({
  messages,
  moderations,
  now,
  identity: identity.people.exportOf,
  returns: returns.exportOf,
  uploads: evidence.exportOf,
  cases: (accountId) => casesOf(caseModel(connection), accountId),
  flags: (actor) => readMyFlags(flags, actor),
});
