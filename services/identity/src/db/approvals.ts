import { aggregateModel, type Row, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { pageOfRows } from '@anxintui/shared/store/page-of-rows';
import type { Filter } from '@anxintui/shared/store/visible-to';
import { type Actor, ROLES } from '@anxintui/shared/vocabulary/actors';
import {
  APPROVAL_PURPOSES,
  APPROVAL_SUBJECTS,
  type ApprovalState,
} from '@anxintui/shared/vocabulary/approvals';
import { type Connection, trusted } from 'mongoose';
import { z } from 'zod';
import type { Approval } from '../domain/approval.js';
import { type Place, purposesAt } from '../domain/approval-purposes.js';
import type { Approvals } from '../domain/approvals.js';

const DEED = { account: z.string(), role: z.enum(ROLES), at: z.date() };
/** Loose: a fact that this version does not know is carried along, never dropped. */
const ApprovalFacts = z.looseObject({
  status: z.enum(['proposed', 'approved', 'refused']),
  purpose: z.enum(APPROVAL_PURPOSES),
  subject: z.looseObject({ kind: z.enum(APPROVAL_SUBJECTS), id: z.string() }),
  words: z.string(),
  proposed: z.looseObject(DEED),
  until: z.date(),
  bureau: z.exactOptional(z.looseObject({ id: z.string(), path: z.array(z.string()) })),
  enterpriseId: z.exactOptional(z.string()),
  decided: z.exactOptional(z.looseObject({ ...DEED, words: z.exactOptional(z.string()) })),
});
const NONE_HEARD: ReadonlySet<string> = new Set();

export const approvalModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'approvals', [
    { keys: { 'facts.bureau.path': 1, _id: 1 }, name: 'bureau' },
    { keys: { 'facts.enterpriseId': 1, _id: 1 }, name: 'enterprise' },
    { keys: { 'facts.proposed.account': 1, _id: 1 }, name: 'proposed-by' },
    { keys: { 'facts.purpose': 1, _id: 1 }, name: 'purpose' },
  ]);

const approvalOf = ({ _id, version, head, clocks, facts }: Standing): Approval => ({
  id: _id,
  version,
  head,
  clocks,
  ...ApprovalFacts.parse(facts),
});

export function mongoApprovals(connection: Connection): Approvals {
  const model = approvalModel(connection);
  const rows = aggregates<Approval>({
    model,
    toDomain: approvalOf,
    heard: NONE_HEARD,
    visibleTo: approvalsVisibleTo,
  });
  return {
    ...rows,
    async find(id, viewer) {
      return (await rows.load(id, '', viewer))?.current ?? null;
    },
    async list(actor, { limit, state, after }, now) {
      const filter = { ...approvalsVisibleTo(actor), ...standing(state, now) };
      const page = { limit, ...(after === undefined ? {} : { after }) };
      return (await pageOfRows(model, filter, page)).map((row: Row) => approvalOf(row));
    },
  };
}

/** The same as `concerns` tells, inside the query. */
function approvalsVisibleTo(actor: Actor): Filter {
  const { accountId, bureauId, enterpriseId } = actor;
  const at = (place: Place, where: Filter | null): Filter[] => {
    const purposes = purposesAt(place, actor);
    if (!where || purposes.length === 0) return [];
    return [{ ...where, 'facts.purpose': trusted({ $in: purposes }) }];
  };
  return {
    $or: [
      { 'facts.proposed.account': accountId },
      ...at('bureau', bureauId === undefined ? null : { 'facts.bureau.path': bureauId }),
      ...at(
        'enterprise',
        enterpriseId === undefined ? null : { 'facts.enterpriseId': enterpriseId },
      ),
      ...at('installation', {}),
    ],
  };
}

function standing(state: ApprovalState | undefined, now: Date): Filter {
  if (state === undefined) return {};
  if (state === 'refused') return { 'facts.status': 'refused' };
  if (state === 'lapsed')
    return {
      'facts.status': trusted({ $ne: 'refused' }),
      'facts.until': trusted({ $lte: now }),
    };
  return { 'facts.status': state, 'facts.until': trusted({ $gt: now }) };
}
