import type { Acting, CommandRules, Given } from '@anxintui/shared/aggregate/commanding';
import { DomainError, type Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { Involved } from '@anxintui/shared/vocabulary/parties';
import {
  PLEDGE_COMMANDS,
  type PledgeCommand,
  type PledgeStatus,
  type SupervisionOutcome,
} from '@anxintui/shared/vocabulary/pledges';
import { draftOf, leadingOf, type Pledge, type Supervision, standingOf } from './pledge.js';

/** Who acts on a pledge, when, and under which rules its clocks are opened. */
export type PledgeActing = Acting & { readonly ruleBook: RuleBook };

const STORE: readonly Party[] = ['manager', 'headquarters'];
const BUREAU: readonly Party[] = ['supervisor'];

/** Over the statuses of a version; amending leads to the draft that then stands beside it. */
export const PLEDGE_LIFECYCLE: Lifecycle<PledgeStatus, PledgeCommand, Party> = {
  draft: {
    revise: { to: ['draft'], by: STORE },
    submit: { to: ['submitted'], by: STORE },
    withdraw: { to: ['withdrawn'], by: STORE },
  },
  submitted: {
    withdraw: { to: ['withdrawn'], by: STORE },
    approve: { to: ['in-force'], by: BUREAU },
    return: { to: ['returned'], by: BUREAU },
  },
  returned: {
    revise: { to: ['returned'], by: STORE },
    submit: { to: ['submitted'], by: STORE },
    withdraw: { to: ['withdrawn'], by: STORE },
    appeal: { to: ['returned'], by: STORE },
  },
  'in-force': {
    amend: { to: ['draft'], by: STORE },
    withdraw: { to: ['withdrawn'], by: STORE },
    warn: { to: ['in-force'], by: BUREAU },
    suspend: { to: ['suspended'], by: BUREAU },
    delist: { to: ['delisted'], by: BUREAU },
    appeal: { to: ['in-force'], by: STORE },
  },
  suspended: {
    amend: { to: ['draft'], by: STORE },
    warn: { to: ['suspended'], by: BUREAU },
    resume: { to: ['in-force'], by: BUREAU },
    delist: { to: ['delisted'], by: BUREAU },
    appeal: { to: ['suspended'], by: STORE },
  },
  superseded: {},
  withdrawn: { amend: { to: ['draft'], by: STORE } },
  expired: { amend: { to: ['draft'], by: STORE } },
  delisted: {
    amend: { to: ['draft'], by: STORE },
    appeal: { to: ['delisted'], by: STORE },
  },
};

const ON_THE_STANDING: readonly PledgeCommand[] = ['warn', 'suspend', 'resume', 'delist'];

/** A command concerns the version that is being prepared, and where there is none, or only then it can, the one that binds. */
export function statusFor(pledge: Pledge, command: PledgeCommand): PledgeStatus {
  if (command === 'appeal') return appealed(pledge).status;
  if (ON_THE_STANDING.includes(command)) return leadingOf(pledge).status;
  return (draftOf(pledge) ?? leadingOf(pledge)).status;
}

/** In which status of its version something that the bureau did still lasts, so that an appeal has a point. */
const LASTS_IN: Readonly<Partial<Record<SupervisionOutcome, readonly PledgeStatus[]>>> = {
  returned: ['returned'],
  warned: ['in-force', 'suspended'],
  suspended: ['suspended'],
  delisted: ['delisted'],
};

type Appealed = {
  readonly status: PledgeStatus;
  /** Absent where there is nothing to appeal against. */
  readonly against?: { readonly number: number; readonly supervision: Supervision };
};

/** The newest thing the bureau did that still lasts and that nobody has appealed against, with the status of its version. */
export function appealed(pledge: Pledge): Appealed {
  const { supervision = [], versions } = pledge;
  for (let number = supervision.length; number > 0; number -= 1) {
    const done = supervision[number - 1];
    const status = versions.find(({ version }) => version === done?.version)?.status;
    if (done && status && isAppealable(pledge, { number, outcome: done.outcome, status }))
      return { status, against: { number, supervision: done } };
  }
  return { status: leadingOf(pledge).status };
}

const isAppealable = (
  { appeals = [] }: Pledge,
  {
    number,
    outcome,
    status,
  }: { number: number; outcome: SupervisionOutcome; status: PledgeStatus },
): boolean =>
  (LASTS_IN[outcome]?.includes(status) ?? false) &&
  appeals.every(({ against }) => against !== number);

const OF_AN_OPEN_STORE: readonly PledgeCommand[] = ['amend', 'revise', 'submit', 'approve'];

/** A closed store promises nothing new. A store leaves its suspension by `resume` or `delist`, not by a new version. */
function hindrance(pledge: Pledge, { command }: Given<PledgeCommand>): DomainError | null {
  if (pledge.closedAt && OF_AN_OPEN_STORE.includes(command))
    return new DomainError('conflict', 'store-closed', `store ${pledge.id} is closed`);
  if (command === 'approve' && standingOf(pledge)?.status === 'suspended')
    return new DomainError('conflict', 'pledge-suspended', 'the version in force is suspended');
  if (command === 'appeal' && !appealed(pledge).against)
    return new DomainError('conflict', 'nothing-to-appeal', 'there is nothing to appeal against');
  return null;
}

/** Nobody is a shopper here: a pledge concerns the store, its network and its bureaus. */
const involved = ({ id, store, bureau }: Pledge): Involved => ({
  shopperId: '',
  sellerStoreId: id,
  sellerId: store?.sellerId ?? '',
  ...(store?.headquartersId ? { headquartersId: store.headquartersId } : {}),
  ...(bureau ? { bureauPath: bureau.path } : {}),
});

export const PLEDGE_RULES: CommandRules<Pledge, PledgeStatus, PledgeCommand> = {
  commands: PLEDGE_COMMANDS,
  lifecycle: PLEDGE_LIFECYCLE,
  statusFor,
  involved,
  hindrance,
  needs: { submit: 'publish', withdraw: 'publish' },
};
