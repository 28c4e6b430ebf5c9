import { endpointsUnder, type PolicyTable } from '@anxintui/shared/http/endpoint';

export const AUDIT_POLICY: PolicyTable = {
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
};
export const endpoint = endpointsUnder(AUDIT_POLICY);
