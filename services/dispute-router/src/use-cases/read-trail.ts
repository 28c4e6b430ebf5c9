import type { Responsible } from '@anxintui/identity/queries';
import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { AuditTrail } from '@anxintui/shared/aggregate/audit-trail';
import type { AuditedKind } from '@anxintui/shared/contracts/audit';
import type { Actor } from '@anxintui/shared/vocabulary/actors';

export type ReadTrailDeps = {
  readonly trails: Readonly<Record<AuditedKind, (id: string) => Promise<AuditTrail | null>>>;
  readonly store: (id: string) => Promise<{ readonly division: string } | null>;
  readonly responsible: (place: { readonly division?: string }) => Promise<Responsible>;
};
export type AskedTrail = {
  readonly kind: AuditedKind;
  readonly id: string;
  readonly actor: Actor;
};

/** The trail of something that lies in the auditor's jurisdiction; what lies elsewhere is not there. */
export async function readTrail(
  deps: ReadTrailDeps,
  { kind, id, actor }: AskedTrail,
): Promise<AuditTrail> {
  const trail = await deps.trails[kind](id);
  if (!trail || actor.bureauId === undefined) throw nothing(id);
  const path = await bureauPathOf(deps, kind, trail);
  if (!path.includes(actor.bureauId)) throw nothing(id);
  return trail;
}

/** The bureau that the aggregate itself names, or else the one where the store does business. */
async function bureauPathOf(
  { store, responsible }: ReadTrailDeps,
  kind: AuditedKind,
  { id, place }: AuditTrail,
): Promise<readonly string[]> {
  if (place.bureauPath) return place.bureauPath;
  const storeId = kind === 'pledges' ? id : place.storeId;
  const division = storeId === undefined ? place.division : (await store(storeId))?.division;
  if (division === undefined) return [];
  return (await responsible({ division })).bureau.path;
}
