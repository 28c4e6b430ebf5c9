import { COMPLAINTS_POLICY } from '@anxintui/complaints/http/policy';
import { ROUTER_POLICY } from '@anxintui/dispute-router/http/policy';
import { EVIDENCE_POLICY } from '@anxintui/evidence/http/policy';
import { IDENTITY_POLICY } from '@anxintui/identity/http/policy';
import { REGISTRY_POLICY } from '@anxintui/registry/http/policy';
import { RETURNS_POLICY } from '@anxintui/returns/http/policy';
import type { PolicyTable } from '@anxintui/shared/http/endpoint';

/** The policy tables of all services, in the order in which these may ask each other. */
export const POLICY_TABLES: Readonly<Record<string, PolicyTable>> = {
  identity: IDENTITY_POLICY,
  evidence: EVIDENCE_POLICY,
  registry: REGISTRY_POLICY,
  returns: RETURNS_POLICY,
  complaints: COMPLAINTS_POLICY,
  'dispute-router': ROUTER_POLICY,
};
