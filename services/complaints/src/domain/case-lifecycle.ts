import type { Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { CaseCommand, CaseStatus } from '@anxintui/shared/vocabulary/cases';
import type { Involved } from '@anxintui/shared/vocabulary/parties';
import type { DisputeCase } from './dispute-case.js';

const RESPONDENT = ['manager', 'headquarters'] as const;
const EITHER_SIDE = ['shopper', ...RESPONDENT] as const;
const INTAKE = ['intake', 'supervisor'] as const;

/** Consent that was given may be taken back at any time, also after the end. */
const wishing = <S extends CaseStatus>(status: S) => ({
  'change-wishes': { to: [status], by: ['shopper'] } as const,
});
/** What the parties may do in every status that is not final: it leads nowhere else. */
const talking = <S extends CaseStatus>(status: S) => ({
  ...wishing(status),
  'send-message': { to: [status], by: EITHER_SIDE } as const,
  'add-evidence': { to: [status], by: EITHER_SIDE } as const,
  'appoint-representative': { to: [status], by: ['shopper'] } as const,
  'dismiss-representative': { to: [status], by: ['shopper'] } as const,
});
const offering = <S extends CaseStatus>(status: S) => ({
  offer: { to: [status], by: EITHER_SIDE } as const,
  'decline-offer': { to: [status], by: EITHER_SIDE } as const,
});
const negotiating = <S extends CaseStatus>(status: S) => ({
  ...talking(status),
  ...offering(status),
  'accept-offer': { to: ['settled'], by: EITHER_SIDE } as const,
  'decline-claim': { to: [status], by: RESPONDENT } as const,
});
const ESCALATING = { escalate: { to: ['with-bureau', 'unrouted'], by: ['shopper'] } } as const;
const WITHDRAWING = { withdraw: { to: ['withdrawn'], by: ['shopper'] } } as const;
const ENDED = { reopen: { to: ['awaiting-shopper'], by: ['shopper'] } } as const;
const correcting = <S extends CaseStatus>(status: S) => ({
  ...wishing(status),
  correct: { to: [status], by: ['supervisor'] } as const,
});
const rating = <S extends CaseStatus>(status: S) => ({
  rate: { to: [status], by: ['shopper'] } as const,
});
const handling = <S extends CaseStatus>(status: S) => ({
  assign: { to: [status], by: ['supervisor'] } as const,
  'request-materials': { to: [status], by: ['intake', 'mediator', 'supervisor'] } as const,
});

/**
 * Who may do what, and where it leads. Hand-back and designation, national numbers and cases taken up elsewhere have
 * their place in `with-bureau`, recusal, appraisal, entrusting and clues in `mediating`; their commands come later.
 */
export const CASE_LIFECYCLE: Lifecycle<CaseStatus, CaseCommand, Party> = {
  filed: {
    ...talking('filed'),
    route: { to: ['with-store', 'with-headquarters', 'with-bureau', 'unrouted'], by: ['router'] },
  },
  unrouted: {
    ...talking('unrouted'),
    'assign-bureau': { to: ['with-bureau'], by: ['intake'] },
  },
  'with-store': {
    ...negotiating('with-store'),
    'refer-up': { to: ['with-headquarters'], by: ['manager'] },
    ...ESCALATING,
    ...WITHDRAWING,
  },
  'with-headquarters': { ...negotiating('with-headquarters'), ...ESCALATING, ...WITHDRAWING },
  'awaiting-shopper': { ...talking('awaiting-shopper'), ...ESCALATING, ...WITHDRAWING },
  'with-bureau': {
    ...talking('with-bureau'),
    ...offering('with-bureau'),
    ...handling('with-bureau'),
    'accept-offer': { to: ['settled'], by: EITHER_SIDE },
    accept: { to: ['mediating'], by: INTAKE },
    refuse: { to: ['not-accepted'], by: INTAKE },
    ...WITHDRAWING,
  },
  mediating: {
    ...talking('mediating'),
    ...offering('mediating'),
    ...handling('mediating'),
    'accept-offer': { to: ['terminated'], by: EITHER_SIDE },
    invite: { to: ['mediating'], by: ['mediator'] },
    consent: { to: ['mediating'], by: EITHER_SIDE },
    'decline-mediation': { to: ['mediating'], by: EITHER_SIDE },
    'record-session': { to: ['mediating'], by: ['mediator'] },
    settle: { to: ['settled'], by: ['mediator'] },
    terminate: { to: ['terminated'], by: ['mediator'] },
    withdraw: { to: ['terminated'], by: ['shopper'] },
  },
  settled: {
    ...talking('settled'),
    'record-performance': { to: ['settled'], by: RESPONDENT },
    'confirm-performance': { to: ['closed'], by: ['shopper'] },
    'report-breach': { to: ['with-bureau', 'unrouted', 'closed'], by: ['shopper'] },
  },
  terminated: { ...talking('terminated'), notify: { to: ['closed'], by: ['mediator'] } },
  'not-accepted': { ...ENDED, ...correcting('not-accepted'), ...rating('not-accepted') },
  withdrawn: { ...ENDED, ...correcting('withdrawn') },
  closed: { ...ENDED, ...ESCALATING, ...correcting('closed'), ...rating('closed') },
};

/** Who is waited for, in the status. */
const HOLDERS: Readonly<Record<CaseStatus, string>> = {
  filed: 'router',
  unrouted: 'intake',
  'with-store': 'store',
  'with-headquarters': 'headquarters',
  'awaiting-shopper': 'shopper',
  'with-bureau': 'bureau',
  mediating: 'bureau',
  settled: 'respondent',
  terminated: 'bureau',
  'not-accepted': 'nobody',
  withdrawn: 'nobody',
  closed: 'nobody',
};
export const holderOf = ({ status }: DisputeCase): string => HOLDERS[status];

/** A bureau has no relation to a case before the case has reached it. */
export const AT_BUREAU: readonly CaseStatus[] = [
  'unrouted',
  'with-bureau',
  'mediating',
  'not-accepted',
  'terminated',
];

/** Nobody's id: a respondent that is not registered here has no store and no enterprise. */
const NOBODY = '';

export const involvedIn = (dispute: DisputeCase): Involved => {
  const { storeId = NOBODY, enterpriseId = NOBODY, headquartersId } = dispute.respondent;
  const { representative } = dispute;
  return {
    shopperId: dispute.shopperId,
    ...(representative ? { representativeIds: [representative.accountId] } : {}),
    sellerStoreId: storeId,
    sellerId: enterpriseId,
    ...(headquartersId ? { headquartersId } : {}),
    ...(dispute.bureau && hasReachedBureau(dispute) ? { bureauPath: dispute.bureau.path } : {}),
  };
};

const hasReachedBureau = ({ status, clocks }: DisputeCase): boolean =>
  AT_BUREAU.includes(status) || clocks.some(({ kind }) => kind === 'complaint-acceptance');
