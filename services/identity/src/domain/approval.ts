import type { Aggregate, Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { allowed, DomainError, type Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import {
  APPROVAL_COMMANDS,
  type ApprovalCommand,
  type ApprovalPurpose,
  type ApprovalState,
  type ApprovalStatus,
  type ApprovalSubjectKind,
} from '@anxintui/shared/vocabulary/approvals';

import { hasASay, type Place, PURPOSES, roleAmong } from './approval-purposes.js';

export type ApprovalSubject = { readonly kind: ApprovalSubjectKind; readonly id: string };
type Deed = { readonly account: string; readonly role: Role; readonly at: Date };

/** What one person proposes and another decides; it holds for one subject, and not for long. */
export type Approval = Aggregate & {
  readonly status: ApprovalStatus;
  readonly purpose: ApprovalPurpose;
  readonly subject: ApprovalSubject;
  readonly words: string;
  readonly proposed: Deed;
  readonly until: Date;
  /** Where it is decided: here or above; or by whom the enterprise is led. */
  readonly bureau?: { readonly id: string; readonly path: readonly string[] };
  readonly enterpriseId?: string;
  readonly decided?: Deed & { readonly words?: string };
};

const LIFECYCLE: Lifecycle<ApprovalStatus, ApprovalCommand, 'decider'> = {
  proposed: {
    approve: { to: ['approved'], by: ['decider'] },
    refuse: { to: ['refused'], by: ['decider'] },
  },
  approved: {},
  refused: {},
};

/** Seven days*: what was right then may have changed since. */
const VALID_MS = 7 * 24 * 60 * 60 * 1000;

export type AskedApproval = Pick<Approval, 'purpose' | 'subject' | 'words'>;
type Proposing = {
  readonly id: string;
  readonly actor: Actor;
  readonly at: Date;
  /** The path of the actor's bureau, where there is one. */
  readonly bureau: Approval['bureau'] | undefined;
};

export function propose(
  { purpose, subject, words }: AskedApproval,
  { id, actor, at, bureau }: Proposing,
): Decision<Approval> {
  const { proposes, of, place } = PURPOSES[purpose];
  const role = roleAmong(actor, proposes);
  if (!role)
    throw new DomainError('forbidden', 'not-permitted', `no role of theirs proposes ${purpose}`);
  if (subject.kind !== of)
    throw new DomainError('rule-broken', 'subject-kind', `${purpose} is about ${of}`, {
      pointer: '/subject/kind',
      details: { purpose, kind: of },
    });
  const account = actor.accountId;
  return {
    next: {
      id,
      version: 0,
      head: '',
      clocks: [],
      status: 'proposed',
      purpose,
      subject,
      words,
      proposed: { account, role, at },
      until: new Date(at.getTime() + VALID_MS),
      ...placed(place, { bureau, enterpriseId: actor.enterpriseId }),
    },
    events: [
      {
        type: 'approval.proposed',
        at,
        by: role,
        account,
        data: { purpose, kind: subject.kind, subject: subject.id },
      },
    ],
  };
}

function placed(
  place: Place,
  {
    bureau,
    enterpriseId,
  }: { bureau: Approval['bureau'] | undefined; enterpriseId?: string | undefined },
): Pick<Approval, 'bureau' | 'enterpriseId'> {
  if (place === 'bureau' && bureau) return { bureau };
  if (place === 'enterprise' && enterpriseId !== undefined) return { enterpriseId };
  if (place === 'installation') return {};
  throw new DomainError('forbidden', 'not-permitted', 'nobody there could decide');
}

/** Proposed and approved come to an end by themselves; a refusal stays one. */
export const stateOf = ({ status, until }: Approval, now: Date): ApprovalState =>
  status !== 'refused' && until <= now ? 'lapsed' : status;

/** Those who may know of it: who proposed it, and whoever could have a say where it is decided. */
export const concerns = (actor: Actor, approval: Approval): boolean =>
  approval.proposed.account === actor.accountId ||
  (isAtPlace(actor, approval) && hasASay(actor, approval));

function isAtPlace(actor: Actor, { bureau, enterpriseId, purpose }: Approval): boolean {
  if (bureau) return actor.bureauId !== undefined && bureau.path.includes(actor.bureauId);
  if (enterpriseId !== undefined) return actor.enterpriseId === enterpriseId;
  return PURPOSES[purpose].place === 'installation';
}

type Deciding = {
  readonly command: ApprovalCommand;
  readonly actor: Actor;
  readonly at: Date;
  readonly words?: string;
};
const LEADS_TO = { approve: 'approved', refuse: 'refused' } as const;

/** By somebody else than who proposed it, once, and in time. */
export function decide(
  approval: Approval,
  { command, actor, at, words }: Deciding,
): Decision<Approval> {
  const role = isAtPlace(actor, approval)
    ? roleAmong(actor, PURPOSES[approval.purpose].decides)
    : undefined;
  if (actor.accountId === approval.proposed.account)
    throw new DomainError('forbidden', 'own-proposal', 'another person decides');
  if (!role) throw new DomainError('forbidden', 'not-permitted', 'no role of theirs decides this');
  if (stateOf(approval, at) === 'lapsed')
    throw new DomainError('conflict', 'approval-lapsed', `${approval.id} has lapsed`);
  allowed(LIFECYCLE, approval.status, { command, actor: 'decider' });
  const account = actor.accountId;
  const status = LEADS_TO[command];
  const event: DomainEvent = { type: `approval.${status}`, at, by: role, account };
  return {
    next: {
      ...approval,
      status,
      decided: { account, role, at, ...(words === undefined ? {} : { words }) },
    },
    events: [event],
  };
}

/** What somebody may do with it now, exactly as it would then be accepted. */
export const offeredTo = (approval: Approval, actor: Actor, at: Date): ApprovalCommand[] =>
  APPROVAL_COMMANDS.filter((command) => {
    try {
      decide(approval, { command, actor, at });
      return true;
    } catch {
      return false;
    }
  });

/** What another service is told: by whom, and where. */
export type Approved = {
  readonly id: string;
  /** The second person. */
  readonly by: string;
  readonly bureauId?: string;
};
export type ApprovalFor = { readonly purpose: ApprovalPurpose; readonly subject: ApprovalSubject };

/** Null unless it is approved, for just this, and still holds. */
export function approvedFor(
  approval: Approval,
  { purpose, subject }: ApprovalFor,
  now: Date,
): Approved | null {
  const { id, decided, bureau } = approval;
  const isForThis =
    approval.purpose === purpose &&
    approval.subject.kind === subject.kind &&
    approval.subject.id === subject.id;
  if (!isForThis || stateOf(approval, now) !== 'approved' || !decided) return null;
  return { id, by: decided.account, ...(bureau ? { bureauId: bureau.id } : {}) };
}
