import { relatedParties } from '@anxintui/shared/aggregate/commanding';
import type { Entry } from '@anxintui/shared/aggregate/history';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ModerationAct } from '@anxintui/shared/vocabulary/moderation';
import { CASE_RULES } from '../domain/case-rules.js';
import {
  type Moderation,
  type Moderations,
  type ModerationTarget,
  moderatorAmong,
} from '../domain/moderation.js';
import type { Cases, CaseWithHistory } from '../domain/repositories.js';
import { readCase } from './read-cases.js';

export type ModerateDeps = {
  readonly cases: Cases;
  readonly moderations: Moderations;
  readonly now: () => Date;
};
export type AskedModeration = {
  /** Made of the request, so that a repeat is the same decision. */
  readonly id: string;
  readonly caseId: string;
  readonly actor: Actor;
  readonly target: ModerationTarget;
  readonly act: ModerationAct;
  readonly words: string;
};

/** Hides or shows again; the message or the evidence itself is never touched. */
export async function moderate(
  { cases, moderations, now }: ModerateDeps,
  { actor, ...asked }: AskedModeration,
): Promise<Moderation> {
  const found = await readCase(cases, asked.caseId, actor);
  const by = moderatorAmong(relatedParties(CASE_RULES, found.current, actor));
  if (!isThere(found, asked.target))
    throw new DomainError('rule-broken', 'nothing-to-moderate', 'no such message or evidence', {
      pointer: '/target',
    });
  return moderations.add({ ...asked, at: now(), by, account: actor.accountId });
}

function isThere({ current, history }: CaseWithHistory, target: ModerationTarget): boolean {
  if ('evidence' in target) return target.evidence <= current.evidence.length;
  return history.some((entry) => messageIn(entry) === target.message);
}

const messageIn = ({ type, data }: Entry) =>
  type === 'case.message-sent' ? data?.['messageId'] : undefined;
