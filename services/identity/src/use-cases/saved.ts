import { keyReused, nothing } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import {
  assertRoom,
  assertVariables,
  mayRemove,
  officeOf,
  type Saved,
  type SavedKind,
  type SavedTexts,
  sees,
} from '../domain/saved.js';

export type SavedDeps = { readonly saved: SavedTexts; readonly now: () => Date };
type ToSave = Pick<Saved, 'id' | 'kind' | 'name' | 'text' | 'isShared'>;

export async function listSaved(
  { saved }: SavedDeps,
  kind: SavedKind,
  actor: Actor,
): Promise<Saved[]> {
  const office = officeOf(actor);
  return office === null ? [] : saved.list({ kind, accountId: actor.accountId, office });
}

/** Saving the same again is saving it once. */
export async function save(deps: SavedDeps, asked: ToSave, actor: Actor): Promise<Saved> {
  const office = officeOf(actor);
  if (office === null) throw new DomainError('forbidden', 'no-office', 'works for nobody');
  if (asked.kind === 'template') assertVariables(asked.text);
  const earlier = await deps.saved.find(asked.id);
  if (earlier) return same(earlier, asked);
  assertRoom(await deps.saved.countOf(actor.accountId));
  const made = { ...asked, savedBy: actor.accountId, office, savedAt: deps.now() };
  if (await deps.saved.add(made)) return made;
  const other = await deps.saved.find(asked.id);
  if (!other) throw nothing(asked.id);
  return same(other, asked);
}

function same(earlier: Saved, { kind, name, text, isShared }: ToSave): Saved {
  const isSame =
    earlier.kind === kind &&
    earlier.name === name &&
    earlier.text === text &&
    earlier.isShared === isShared;
  if (!isSame) throw keyReused();
  return earlier;
}

export async function removeSaved(
  { saved }: SavedDeps,
  { kind, id }: Pick<Saved, 'kind' | 'id'>,
  actor: Actor,
): Promise<void> {
  const found = await saved.find(id);
  if (!found || found.kind !== kind || !sees(found, actor)) throw nothing(id);
  if (!mayRemove(found, actor))
    throw new DomainError('forbidden', 'saved-by-another', 'somebody else saved it');
  await saved.remove(id);
}
