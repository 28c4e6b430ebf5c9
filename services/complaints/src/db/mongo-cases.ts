import { aggregateModel, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { pageOfRows } from '@anxintui/shared/store/page-of-rows';
import { HEARD_CASE_EVENTS } from '@anxintui/shared/vocabulary/events';
import { type Connection, trusted } from 'mongoose';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { Cases, CasesOf } from '../domain/repositories.js';
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
  ]);

const toDomain = ({ _id, version, head, clocks, facts }: Standing): DisputeCase => ({
  id: _id,
  version,
  head,
  clocks,
  ...CaseFacts.parse(facts),
});

export function mongoCases(connection: Connection): Cases {
  const model = caseModel(connection);
  const store = aggregates<DisputeCase>({
    model,
    toDomain,
    heard: new Set<string>(HEARD_CASE_EVENTS),
  });
  return {
    ...store,
    list: async (of, { officer, ...page }) => {
      const mine = officer === undefined ? {} : { 'facts.officer': officer };
      const rows = await pageOfRows(model, { ...ownedBy(of), ...mine }, page);
      return rows.map(toDomain);
    },
  };
}

/** A bureau sees a case from the moment it reaches a desk of its subtree, told by the clock that then opened. */
function ownedBy(of: CasesOf): Record<string, unknown> {
  if ('shopperId' in of) return { 'facts.shopperId': of.shopperId };
  if ('storeId' in of) return { 'facts.respondent.storeId': of.storeId };
  if ('headquartersId' in of) return { 'facts.respondent.headquartersId': of.headquartersId };
  return {
    'facts.bureau.path': of.bureauId,
    'clocks.kind': trusted({ $in: ['complaint-acceptance', 'routing'] }),
  };
}

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
