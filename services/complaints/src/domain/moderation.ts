import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { ModerationAct } from '@anxintui/shared/vocabulary/moderation';

/** A message by its number, or evidence by its place in the case, from 1. */
export type ModerationTarget = { readonly message: string } | { readonly evidence: number };
/** What an officer decided about one message or one piece of evidence; what it was about stays as it is. */
export type Moderation = {
  readonly id: string;
  readonly caseId: string;
  readonly target: ModerationTarget;
  readonly act: ModerationAct;
  readonly words: string;
  readonly at: Date;
  readonly by: Party;
  readonly account: string;
};
export type Hiding = Pick<Moderation, 'at' | 'words'>;
/** What is hidden of a case now, by its target. */
export type Hidden = ReadonlyMap<string, Hiding>;

export interface Moderations {
  /** Decisions are added and never changed: the same request gives the decision that it made before. */
  add(moderation: Moderation): Promise<Moderation>;
  /** Oldest first. */
  of(caseId: string): Promise<Moderation[]>;
}

export const targetKey = (target: ModerationTarget): string =>
  'message' in target ? `message:${target.message}` : `evidence:${target.evidence}`;

/** The latest decision about something is the one that counts. */
export function hiddenBy(decisions: readonly Moderation[]): Hidden {
  const hidden = new Map<string, Hiding>();
  for (const { target, act, at, words } of decisions) {
    if (act === 'hide') hidden.set(targetKey(target), { at, words });
    else hidden.delete(targetKey(target));
  }
  return hidden;
}

const OFFICERS: readonly Party[] = ['intake', 'mediator', 'supervisor', 'bureau-head'];
const MODERATORS: readonly Party[] = ['supervisor', 'bureau-head'];

export const isOfficer = (parties: readonly Party[]): boolean =>
  parties.some((party) => OFFICERS.includes(party));

/** As whom somebody moderates; everybody else who is related to the case is refused. */
export function moderatorAmong(parties: readonly Party[]): Party {
  const found = parties.find((party) => MODERATORS.includes(party));
  if (found) return found;
  throw new DomainError('forbidden', 'only-supervisors', 'neither supervisor nor head');
}
