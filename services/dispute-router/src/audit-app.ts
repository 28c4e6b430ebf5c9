import type { IdentityQueries } from '@anxintui/identity/queries';
import type { RegistryQueries } from '@anxintui/registry/queries';
import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoSeals } from './db/seals.js';
import { auditSealsRoute, auditTrailRoute } from './http/audit.js';
import type { ReadTrailDeps } from './use-cases/read-trail.js';

type Trail = ReadTrailDeps['trails']['returns'];
export type AuditDeps = {
  readonly connection: Connection;
  readonly identity: Pick<IdentityQueries, 'responsible'>;
  readonly registry: Pick<RegistryQueries, 'store' | 'trails'>;
  readonly returns: { readonly trail: Trail };
  readonly complaints: { readonly trail: Trail };
};

/** What auditors read over HTTP: they follow every step and change none. */
export function createApp({ connection, identity, registry, returns, complaints }: AuditDeps): App {
  const trails = { ...registry.trails, returns: returns.trail, cases: complaints.trail };
  const reading = { trails, store: registry.store, responsible: identity.responsible };
  return {
    name: 'audit',
    problems: {},
    endpoints: [auditTrailRoute(reading), auditSealsRoute(mongoSeals(connection))],
  };
}
