import { relatedParties } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { DisclosurePurpose, PersonField } from '@anxintui/shared/vocabulary/people';
import { CASE_RULES } from '../domain/case-rules.js';
import { isOfficer } from '../domain/moderation.js';
import type { Cases } from '../domain/repositories.js';
import { readCase } from './read-cases.js';

type Clear = Readonly<Partial<Record<PersonField, string>>>;
type Asked = { readonly purpose: DisclosurePurpose; readonly fields: readonly PersonField[] };
/** Records who reads what and why, and only then answers. */
export type Disclose = (
  asked: Asked & {
    readonly account: string;
    readonly reader: Actor;
    readonly subject: { readonly kind: 'cases'; readonly id: string };
    readonly requestKey: string;
  },
) => Promise<Clear>;
export type DiscloseDeps = { readonly cases: Cases; readonly disclose: Disclose };
type Request = { readonly caseId: string; readonly actor: Actor; readonly requestKey: string };

/** What an officer asks to know of the shopper of a case on the desk of her bureau. */
export async function discloseShopper(
  { cases, disclose }: DiscloseDeps,
  { caseId, actor, requestKey }: Request,
  asked: Asked,
): Promise<Clear> {
  const { current } = await readCase(cases, caseId, actor);
  if (!isOfficer(relatedParties(CASE_RULES, current, actor)))
    throw new DomainError('forbidden', 'only-officers', 'no officer in this case');
  const subject = { kind: 'cases', id: caseId } as const;
  return disclose({ ...asked, account: current.shopperId, reader: actor, subject, requestKey });
}
