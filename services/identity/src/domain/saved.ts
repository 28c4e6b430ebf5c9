import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import { TEMPLATE_VARIABLES } from '@anxintui/shared/vocabulary/saved';

export type SavedKind = 'view' | 'template';

/** A view of a list, or a reply template: a name and a text that somebody keeps for themselves or for their office. */
export type Saved = {
  readonly id: string;
  readonly kind: SavedKind;
  readonly name: string;
  /** The query of a list, or the words of a reply. */
  readonly text: string;
  readonly savedBy: string;
  /** The bureau or enterprise where it was saved. */
  readonly office: string;
  readonly isShared: boolean;
  readonly savedAt: Date;
};

export interface SavedTexts {
  /** What somebody has saved in this office, and what others there share, by name. */
  list(asked: {
    readonly kind: SavedKind;
    readonly accountId: string;
    readonly office: string;
  }): Promise<Saved[]>;
  find(id: string): Promise<Saved | null>;
  countOf(accountId: string): Promise<number>;
  /** False when there is something of this id already. */
  add(saved: Saved): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** More than anybody finds their way through. */
const MOST_SAVED = 50;
export function assertRoom(count: number): void {
  if (count < MOST_SAVED) return;
  throw new DomainError('conflict', 'too-much-saved', `${count} saved`, {
    details: { most: MOST_SAVED },
  });
}

/** The bureau of an officer, or the enterprise of retail staff; null for whoever belongs to neither. */
export function officeOf({ bureauId, enterpriseId }: Actor): string | null {
  if (bureauId !== undefined) return `bureau:${bureauId}`;
  return enterpriseId === undefined ? null : `enterprise:${enterpriseId}`;
}

export const sees = (saved: Saved, actor: Actor): boolean =>
  saved.office === officeOf(actor) && (saved.isShared || saved.savedBy === actor.accountId);

/** Those who answer for an office may clear up what is shared there. */
const ANSWERING: readonly Role[] = [
  'manager',
  'headquarters',
  'owner',
  'supervisor',
  'bureau-head',
];
export const mayRemove = (saved: Saved, actor: Actor): boolean =>
  sees(saved, actor) &&
  (saved.savedBy === actor.accountId || actor.roles.some((role) => ANSWERING.includes(role)));

const VARIABLE = /\{[^{}]*\}/g;
/** Only what a page can fill in stands in braces. */
export function assertVariables(text: string): void {
  const known: readonly string[] = TEMPLATE_VARIABLES;
  const unknown = text.match(VARIABLE)?.find((each) => !known.includes(each));
  if (unknown === undefined) return;
  throw new DomainError('rule-broken', 'unknown-variable', `${unknown} stands for nothing`, {
    details: { variable: unknown, known: known.join(' ') },
    pointer: '/text',
  });
}
