import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

const BY_RELATION = 'Whoever has no relation to the case does not learn that it exists.';

const COMPLAINTS_POLICY: PolicyTable = {
  cases: { who: 'signed-in', why: 'Own cases, those of the own store, network or bureau.' },
  case: { who: 'signed-in', why: BY_RELATION },
  'make-offer': { who: 'signed-in', why: BY_RELATION },
  'accept-offer': { who: 'signed-in', why: BY_RELATION },
  'escalate-case': { who: 'signed-in', why: BY_RELATION },
  'accept-case': { who: 'signed-in', why: BY_RELATION },
  'refuse-case': { who: 'signed-in', why: BY_RELATION },
};
export const endpoint = endpointsUnder(COMPLAINTS_POLICY);
