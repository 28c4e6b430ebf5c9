import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

const BY_RELATION = 'Whoever has no relation to the return does not learn that it exists.';
const related = { who: 'signed-in', why: BY_RELATION } as const;

const RETURNS_POLICY: PolicyTable = {
  eligibility: { who: 'anyone', why: 'Whoever has bought something asks before leaving home.' },
  'file-return': { who: ['shopper'], why: 'The shopper files her own return.' },
  returns: { who: 'signed-in', why: 'Own returns, those of the own store or network.' },
  return: related,
  'return-pass': {
    who: ['shopper'],
    why: 'The pass is for the shopper who filed and nobody else.',
  },
  'present-return': related,
  'accept-return': related,
  'refuse-return': related,
  'record-refund': related,
  'record-exchange': related,
  'reverse-refusal': related,
  'hand-back-goods': related,
  'confirm-refund': related,
  'deny-receipt': related,
  'report-defect': related,
  'dispute-return': related,
  'withdraw-return': related,
  'add-return-evidence': related,
};
export const endpoint = endpointsUnder(RETURNS_POLICY);
