import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

const BY_RELATION = 'Whoever has no relation to the return does not learn that it exists.';

const RETURNS_POLICY: PolicyTable = {
  'file-return': { who: ['shopper'], why: 'The shopper files her own return.' },
  returns: { who: 'signed-in', why: 'Own returns, those of the own store or network.' },
  return: { who: 'signed-in', why: BY_RELATION },
  'accept-return': { who: 'signed-in', why: BY_RELATION },
  'refuse-return': { who: 'signed-in', why: BY_RELATION },
  'record-refund': { who: 'signed-in', why: BY_RELATION },
  'dispute-return': { who: 'signed-in', why: BY_RELATION },
};
export const endpoint = endpointsUnder(RETURNS_POLICY);
