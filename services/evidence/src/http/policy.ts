import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

export const EVIDENCE_POLICY: PolicyTable = {
  'send-file': {
    who: 'signed-in',
    guests: true,
    limit: 'upload',
    why: 'Whoever has a return or a case shows how it was, guests too.',
  },
  upload: {
    who: 'signed-in',
    relations: ['own'],
    guests: true,
    why: 'Only whoever sent a file learns by its number that it exists.',
  },
  file: {
    who: 'anyone',
    why: 'The signed address is the right: it was given to somebody who may see the file, and ends after five minutes.',
  },
};
export const endpoint = endpointsUnder(EVIDENCE_POLICY);
