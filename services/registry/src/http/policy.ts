import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

const REGISTRY_POLICY: PolicyTable = {
  stores: { who: 'anyone', why: 'The directory is public.' },
  store: { who: 'anyone', why: 'The directory is public.' },
  'store-pledge': { who: 'anyone', why: 'A pledge is made in public.' },
  'register-store': {
    who: ['owner', 'headquarters'],
    why: 'A store is registered by its enterprise.',
  },
  deadline: { who: 'anyone', why: 'The calculator is public and the same for everybody.' },
  'enter-holiday-notice': {
    who: ['province-analyst'],
    why: 'The province enters the State Council notice once for all.',
  },
};
export const endpoint = endpointsUnder(REGISTRY_POLICY);
