import { endpointsUnder, type PolicyRow, type PolicyTable } from '@anxintui/shared/http/endpoint';

const BY_RELATION: PolicyRow = {
  who: 'signed-in',
  why: 'Whoever has no relation to the case does not learn that it exists.',
};

const COMPLAINTS_POLICY: PolicyTable = {
  'file-complaint': { who: ['shopper'], why: 'The shopper complains for herself.' },
  cases: { who: 'signed-in', why: 'Own cases, those of the own store, network or bureau.' },
  case: BY_RELATION,
  'case-messages': BY_RELATION,
  'send-message': BY_RELATION,
  'add-case-evidence': BY_RELATION,
  'make-offer': BY_RELATION,
  'accept-offer': BY_RELATION,
  'decline-offer': BY_RELATION,
  'decline-claim': BY_RELATION,
  'refer-case-up': BY_RELATION,
  'escalate-case': BY_RELATION,
  'withdraw-case': BY_RELATION,
  'assign-bureau': BY_RELATION,
  'assign-officer': BY_RELATION,
  'accept-case': BY_RELATION,
  'refuse-case': BY_RELATION,
  'request-materials': BY_RELATION,
  'invite-to-mediation': BY_RELATION,
  'consent-to-mediation': BY_RELATION,
  'decline-mediation': BY_RELATION,
  'record-session': BY_RELATION,
  'settle-case': BY_RELATION,
  'terminate-mediation': BY_RELATION,
  'notify-termination': BY_RELATION,
  'record-performance': BY_RELATION,
  'confirm-performance': BY_RELATION,
  'report-breach': BY_RELATION,
  'reopen-case': BY_RELATION,
  'correct-case': BY_RELATION,
};
export const endpoint = endpointsUnder(COMPLAINTS_POLICY);
