import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import type { ApprovalPurpose, ApprovalSubjectKind } from '@anxintui/shared/vocabulary/approvals';
import { type Approval, propose } from './approval.js';

/** Monday, 2 March 2026, nine o'clock in Shanghai. */
export const NINE = new Date('2026-03-02T01:00:00Z');
const BUREAU = {
  id: 'bureau-320505',
  path: ['bureau-320000', 'bureau-320500', 'bureau-320505'],
};
const ABOUT: Readonly<Record<ApprovalPurpose, ApprovalSubjectKind>> = {
  'close-against-wish': 'cases',
  'clock-extension': 'cases',
  'key-export': 'keys',
  payout: 'returns',
};
const PROPOSER: Readonly<Record<ApprovalPurpose, Role>> = {
  'close-against-wish': 'mediator',
  'clock-extension': 'mediator',
  'key-export': 'operator',
  payout: 'owner',
};

/** A proposal of this purpose by somebody of that county, or of that enterprise. */
export const proposing = (
  purpose: ApprovalPurpose,
  actor: Actor,
  id = '7K3M9Q2FX4TDH8PZ',
): Parameters<typeof propose> => [
  { purpose, subject: { kind: ABOUT[purpose], id: '5B1NE05YPVAWF4PR' }, words: '一方两次无故缺席' },
  { id, actor, at: NINE, bureau: actor.bureauId === undefined ? undefined : BUREAU },
];

export function anApproval(purpose: ApprovalPurpose, id?: string): Approval {
  const role = PROPOSER[purpose];
  const actor: Actor = {
    accountId: `${role}-1`,
    roles: [role],
    enterpriseId: 'seller-1',
    bureauId: BUREAU.id,
  };
  return propose(...proposing(purpose, actor, id)).next;
}
