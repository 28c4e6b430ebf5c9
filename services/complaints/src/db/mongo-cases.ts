import {
  aggregateModel,
  type IndexSpec,
  type RowModel,
} from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { namedUploads, namingIndex } from '@anxintui/shared/store/named-uploads';
import { pageOfRows } from '@anxintui/shared/store/page-of-rows';
import { visibleBy } from '@anxintui/shared/store/visible-to';
import { HEARD_CASE_EVENTS } from '@anxintui/shared/vocabulary/events';
import type { FlagSubject } from '@anxintui/shared/vocabulary/flags';
import { type Connection, trusted } from 'mongoose';
import { AT_BUREAU } from '../domain/case-lifecycle.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { listedCase } from '../domain/listed-case.js';
import type { Cases } from '../domain/repositories.js';
import { STAYS_AFTER, WAITING } from '../domain/waiting.js';
import { CaseFacts } from './case-facts.js';

export const caseModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'cases', [
    { keys: { 'facts.shopperId': 1, _id: 1 }, name: 'shopper' },
    { keys: { 'facts.respondent.storeId': 1, 'facts.status': 1, _id: 1 }, name: 'store' },
    { keys: { 'facts.respondent.headquartersId': 1, 'facts.status': 1, _id: 1 }, name: 'network' },
    { keys: { 'facts.bureau.path': 1, 'facts.status': 1, _id: 1 }, name: 'bureau' },
    { keys: { 'facts.officer': 1, 'facts.status': 1, _id: 1 }, name: 'officer' },
    { keys: { 'facts.status': 1, nextDueAt: 1 }, name: 'status' },
    { keys: { 'facts.representative.accountId': 1, _id: 1 }, name: 'representative' },
    { keys: { 'facts.representative.until': 1 }, name: 'mandate' },
    { keys: { 'facts.filedAt': 1 }, name: 'filed' },
    { keys: { 'facts.breaches.at': 1 }, name: 'breached' },
    ...QUEUE_INDEXES,
    namingIndex(UPLOADS, 'uploads'),
    namingIndex(MANDATES, 'mandates'),
  ]);

/** What a desk is narrowed down and sorted by. All of it stands in the indexes, so that only what is shown is read. */
const KIND = { 'listed.kind': 1 } as const;
const DIVISION = { 'listed.division': 1 } as const;
const OFFICER = { 'listed.officer': 1 } as const;
const STEP = { 'listed.step': 1 } as const;
const DUE = { 'listed.due': 1 } as const;
const FILED = { 'listed.filed': 1 } as const;
const queueIndex = (name: string, keys: Readonly<Record<string, 1>>): IndexSpec => ({
  keys: { 'listed.desks': 1, ...keys },
  name: `queue-${name}`,
  having: 'listed.desks',
});
/** Only cases that lie on a desk, so that filing one does not pay for any of them. */
const QUEUE_INDEXES: readonly IndexSpec[] = [
  queueIndex('due', { ...STEP, ...DUE, ...KIND, ...DIVISION, ...OFFICER, ...FILED }),
  queueIndex('filed', { ...STEP, ...FILED, ...KIND, ...DIVISION, ...OFFICER, ...DUE }),
  queueIndex('officer', { ...OFFICER, ...STEP, ...DUE, ...KIND, ...DIVISION, ...FILED }),
  queueIndex('kind', { ...KIND, ...STEP, ...DUE, ...DIVISION, ...OFFICER, ...FILED }),
  queueIndex('division', { ...DIVISION, ...STEP, ...DUE, ...KIND, ...OFFICER, ...FILED }),
  queueIndex('name', { 'listed.name': 1, ...STEP, ...DUE }),
  { keys: { 'listed.short': 1 }, name: 'queue-short', having: 'listed.desks' },
];

/** Where a case names files that were sent. */
const UPLOADS = 'facts.evidence.upload';
const MANDATES = 'facts.representative.mandate.upload';
export const namedByCases = (connection: Connection) =>
  namedUploads(caseModel(connection), [UPLOADS, MANDATES]);

export const toCase = ({ _id, version, head, clocks, facts }: Standing): DisputeCase => ({
  id: _id,
  version,
  head,
  clocks,
  ...CaseFacts.parse(facts),
});

/** A bureau sees a case from the moment it reaches a desk of its subtree, and from then on. */
const HAS_REACHED_BUREAU = {
  $or: [
    { 'facts.status': trusted({ $in: [...AT_BUREAU] }) },
    { 'clocks.kind': 'complaint-acceptance' },
  ],
};

/** Where a case names those whom it concerns, as `involvedIn` does. */
const visibleTo = visibleBy({
  own: { paths: ['facts.shopperId', 'facts.representative.accountId'] },
  'own-store': { paths: ['facts.respondent.storeId'] },
  'own-network': { paths: ['facts.respondent.headquartersId'] },
  'own-bureau': { paths: ['facts.bureau.path'], once: HAS_REACHED_BUREAU },
});

export function mongoCases(connection: Connection): Cases {
  const model = caseModel(connection);
  const store = aggregates<DisputeCase>({
    model,
    toDomain: toCase,
    heard: new Set<string>(HEARD_CASE_EVENTS),
    visibleTo,
    listed: listedCase,
  });
  return {
    ...store,
    list: async (actor, { officer, ...page }) => {
      const theirs = visibleTo(actor);
      const mine = officer === undefined ? {} : { 'facts.officer': officer };
      const rows = await pageOfRows(model, theirs && { ...theirs, ...mine }, page);
      return rows.map(toCase);
    },
    async hasOf({ kind, id }, actor) {
      const theirs = visibleTo(actor);
      if (!theirs) return false;
      return (await model.exists({ $and: [theirs, { [SUBJECT_AT[kind]]: id }] })) !== null;
    },
  };
}

const SUBJECT_AT: Readonly<Record<FlagSubject, string>> = {
  shopper: 'facts.shopperId',
  store: 'facts.respondent.storeId',
};

/** What the auditor asks: cases in which somebody is waited for without a clock that says until when. */
export const countWaitingWithoutClock = (model: RowModel): Promise<number> =>
  model.countDocuments({
    nextDueAt: trusted({ $exists: false }),
    $or: WAITING.map((status) => {
      const kind = STAYS_AFTER[status];
      if (kind === undefined) return { 'facts.status': status };
      const hasRunOut = trusted({ $elemMatch: { kind, state: 'fired' } });
      return { 'facts.status': status, clocks: trusted({ $not: hasRunOut }) };
    }),
  });

/** Cases that nobody has routed since before `since`. */
export const countUnrouted = (model: RowModel, since: Date): Promise<number> =>
  model.countDocuments({
    'facts.status': 'filed',
    'history.0.at': trusted({ $lt: since }),
  });
