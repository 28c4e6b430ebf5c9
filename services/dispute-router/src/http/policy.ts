import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

export const ROUTER_POLICY: PolicyTable = {
  'audit-trail': {
    who: ['auditor'],
    relations: ['own-bureau'],
    fields: 'Steps with account ids and hashes; no facts, nothing personal.',
    why: 'Auditors follow every step in their own jurisdiction, and change none.',
  },
  'audit-seals': {
    who: ['auditor', 'operator'],
    why: 'Whoever checks the seals from outside compares them with what is told here.',
  },
  'operations-health': {
    who: ['operator', 'auditor', 'bureau-head'],
    why: 'Whoever runs the platform, or answers for deadlines on it, sees whether they are minded.',
  },
  'dead-entries': {
    who: ['operator', 'auditor'],
    fields: 'Numbers, topic and the code of the error; nothing of what the event says.',
    why: 'An event that was given up is a duty not done until somebody looks at it.',
  },
  'retry-dead-entry': {
    who: ['operator'],
    why: 'The operator mends the cause, and then sends the event anew.',
  },
};
export const endpoint = endpointsUnder(ROUTER_POLICY);
