import { type Cause, nothing } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import { type Stepped, step } from '@anxintui/shared/aggregate/step';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ApprovalCommand } from '@anxintui/shared/vocabulary/approvals';
import {
  type Approval,
  type AskedApproval,
  concerns,
  decide,
  propose,
} from '../domain/approval.js';
import type { Approvals } from '../domain/approvals.js';
import type { Bureau } from '../domain/bureau-tree.js';

export type ApprovalDeps = {
  readonly approvals: Approvals;
  readonly bureaus: () => Promise<readonly Bureau[]>;
  readonly now: () => Date;
};
type Requested = { readonly actor: Actor; readonly cause: Cause & { readonly seed: string } };

/** One person asks for the consent of another. */
export async function proposeOnce(
  { approvals, bureaus, now }: ApprovalDeps,
  asked: AskedApproval,
  { actor, cause }: Requested,
): Promise<Filed> {
  const bureau = (await bureaus()).find(({ id }) => id === actor.bureauId);
  const id = receiptNumber(cause.seed);
  const at = bureau && { id: bureau.id, path: bureau.path };
  return createOnce(approvals, { id, cause }, () =>
    propose(asked, { id, actor, at: now(), bureau: at }),
  );
}

type Decision = {
  readonly actor: Actor;
  readonly id: string;
  readonly cause: Cause;
  readonly seen?: number | undefined;
};

/** The other person decides; of many at once, one decision is made. */
export const decideOnce = (
  { approvals, now }: ApprovalDeps,
  { actor, ...asked }: Decision,
  given: { readonly command: ApprovalCommand; readonly words?: string },
): Promise<Stepped<Approval>> =>
  step(
    { rows: approvals, overdue: () => null, now },
    { ...asked, viewer: actor },
    {
      permit: (current) => {
        if (!concerns(actor, current)) throw nothing(current.id);
      },
      decide: (current, at) => decide(current, { ...given, actor, at }),
    },
  );
