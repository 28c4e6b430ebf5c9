import { keyReused } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { defaultTarget, type NewTarget, withTarget } from '../domain/figure-targets.js';
import type { StoredTarget, Targets } from '../domain/repositories.js';

type Deps = { readonly targets: Targets; readonly now: () => Date };
type Entry = {
  readonly entered: NewTarget;
  readonly cause: string;
  readonly fingerprint: string;
};
export type EnteredTarget = { readonly target: StoredTarget; readonly replayed: boolean };

/** A new version of the plan per request; the same request again finds its own, whatever was entered since. */
export async function enterTarget(
  { targets, now }: Deps,
  { entered, cause, fingerprint }: Entry,
): Promise<EnteredTarget> {
  const earlier = await targets.enteredBy(cause);
  if (earlier && earlier.fingerprint !== fingerprint) throw keyReused();
  if (earlier) return { target: earlier.target, replayed: true };
  const at = now();
  const { year } = entered;
  const target = withTarget((await targets.newest(year)) ?? defaultTarget(year), entered);
  if (!(await targets.add(target, { at, cause, fingerprint })))
    throw new DomainError('conflict', 'changed-meanwhile', 'another plan was just entered');
  return { target: { ...target, enteredAt: at }, replayed: false };
}
