import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { PledgeCommand, PledgeStatus } from '@anxintui/shared/vocabulary/pledges';
import type { Pledge, PledgeVersion, PledgingStore, ReviewingBureau } from './pledge.js';
import {
  amendPledge,
  draftPledge,
  revisePledge,
  submitPledge,
  withdrawPledge,
} from './pledge-drafting.js';
import type { PledgeActing } from './pledge-lifecycle.js';
import { pledgeOverdue } from './pledge-overdue.js';
import { approvePledge, returnPledge } from './pledge-review.js';
import {
  appealAgainst,
  delistStore,
  resumePledge,
  suspendPledge,
  warnStore,
} from './pledge-supervision.js';
import type { StoredTerms } from './pledge-terms.js';

/** Monday, 2 March 2026, nine o'clock in Shanghai. */
export const NINE = new Date('2026-03-02T01:00:00Z');
export const shanghai = (text: string): Date => new Date(`${text}+08:00`);
/** Noon of a day in Shanghai. */
export const noon = (day: string): Date => shanghai(`${day}T12:00:00`);

export const by = (party: Party, at: Date = NINE): PledgeActing => ({
  by: party,
  account: `${party}-1`,
  at,
  ruleBook: testRuleBook,
});

export const aStoreThatPledges = (over: Partial<PledgingStore> = {}): PledgingStore => ({
  id: '7K3M9Q2FX4TDH8PZ',
  name: '观前街店',
  division: '320508',
  sellerId: 'seller-1',
  headquartersId: 'brand-1',
  ...over,
});
export const aBureau = (over: Partial<ReviewingBureau> = {}): ReviewingBureau => ({
  id: 'bureau-320508',
  name: '苏州市姑苏区市场监督管理局',
  path: ['bureau-320000', 'bureau-320500', 'bureau-320508'],
  ...over,
});
export const someTerms = (over: Partial<StoredTerms> = {}): StoredTerms => ({
  windowDays: 15,
  refundHours: 48,
  excluded: [],
  ...over,
});
export const aVersion = (over: Partial<PledgeVersion> = {}): PledgeVersion => ({
  ...someTerms(),
  version: 1,
  status: 'in-force',
  validFrom: '2026-03-01',
  validUntil: '2027-02-28',
  ...over,
});

type Give = (pledge: Pledge, acting: PledgeActing) => Decision<Pledge>;
const submission = { store: aStoreThatPledges(), bureau: aBureau() };
/** Every command on a pledge as somebody gives it. */
export const GIVE: Readonly<Record<PledgeCommand, Give>> = {
  amend: (pledge, acting) => amendPledge(pledge, someTerms({ windowDays: 30 }), acting),
  revise: (pledge, acting) => revisePledge(pledge, someTerms({ windowDays: 20 }), acting),
  submit: (pledge, acting) => submitPledge(pledge, submission, acting),
  withdraw: withdrawPledge,
  approve: approvePledge,
  return: (pledge, acting) => returnPledge(pledge, '请写明告知方式', acting),
  warn: (pledge, acting) => warnStore(pledge, '两次未按承诺退货', acting),
  suspend: (pledge, acting) => suspendPledge(pledge, { words: '整改' }, acting),
  resume: (pledge, acting) => resumePledge(pledge, { words: '已整改', outcome: 'resumed' }, acting),
  delist: (pledge, acting) => delistStore(pledge, '拒不整改', acting),
  appeal: (pledge, acting) => appealAgainst(pledge, '情况不实', acting),
};

type Step = readonly [PledgeCommand, Date];
const BUREAU_GIVES: readonly PledgeCommand[] = [
  'approve',
  'return',
  'warn',
  'suspend',
  'resume',
  'delist',
];

/** A pledge after these commands, each given by whom it is for. */
export const aPledgeAfter = (...steps: readonly Step[]): Pledge =>
  steps.reduce(
    (pledge, [command, at]) =>
      GIVE[command](pledge, by(BUREAU_GIVES.includes(command) ? 'supervisor' : 'manager', at)).next,
    draftPledge(aStoreThatPledges(), someTerms(), by('manager')).next,
  );

/** Submitted and approved on 2 March 2026: it binds from 3 March 2026 until 2 March 2029. */
const IN_FORCE: readonly Step[] = [
  ['submit', NINE],
  ['approve', NINE],
];
const HISTORIES: Readonly<Record<Exclude<PledgeStatus, 'expired'>, readonly Step[]>> = {
  draft: [],
  submitted: [['submit', NINE]],
  returned: [
    ['submit', NINE],
    ['return', NINE],
  ],
  'in-force': IN_FORCE,
  superseded: [...IN_FORCE, ['amend', NINE], ['submit', NINE], ['approve', NINE]],
  suspended: [...IN_FORCE, ['suspend', NINE]],
  withdrawn: [...IN_FORCE, ['withdraw', NINE]],
  delisted: [...IN_FORCE, ['delist', NINE]],
};

/** A pledge whose first version is in the status asked for, as its own history leaves it. */
export function aPledge(status: PledgeStatus = 'in-force'): Pledge {
  if (status !== 'expired') return aPledgeAfter(...HISTORIES[status]);
  const inForce = aPledgeAfter(...IN_FORCE);
  return pledgeOverdue(inForce, shanghai('2029-03-03T00:00:00'))?.next ?? inForce;
}
