import { relatedParties } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { CASE_RULES } from '../domain/case-rules.js';
import { moderatorAmong } from '../domain/moderation.js';
import type { Cases } from '../domain/repositories.js';
import { readCase } from './read-cases.js';

/** Gives out an officer's copy in place of a file from now on; the original stays. */
export type Redact = (
  id: string,
  redaction: { readonly copy: string; readonly by: string; readonly at: Date },
) => Promise<void>;
export type RedactDeps = {
  readonly cases: Cases;
  readonly redact: Redact;
  readonly now: () => Date;
};
type Asked = { readonly caseId: string; readonly actor: Actor; readonly evidence: number };

export async function redactEvidence(
  { cases, redact, now }: RedactDeps,
  { caseId, actor, evidence }: Asked,
  copy: string,
): Promise<void> {
  const { current } = await readCase(cases, caseId, actor);
  moderatorAmong(relatedParties(CASE_RULES, current, actor));
  const { upload } = current.evidence[evidence - 1] ?? {};
  if (upload === undefined) throw new DomainError('conflict', 'nothing-to-redact', 'no file there');
  await redact(upload, { copy, by: actor.accountId, at: now() });
}
