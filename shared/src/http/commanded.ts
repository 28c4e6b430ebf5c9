import { type Aggregate, nothing } from '../aggregate/aggregate.js';
import type { PersonsStep } from '../aggregate/commanding.js';
import type { Stepped } from '../aggregate/step.js';
import type { Actor } from '../vocabulary/actors.js';
import type { Answer, Asked } from './endpoint.js';
import type { Language } from './language.js';

export type CommandReader = { readonly actor: Actor; readonly language: Language };
type Command = Asked<{ id: string }, unknown, unknown>;
type Parts<A extends Aggregate> = {
  readonly act: (asked: PersonsStep) => Promise<Stepped<A>>;
  /** The aggregate as this person may see it afterwards. */
  readonly show: (id: string, reader: CommandReader) => Promise<Answer>;
};

/** One command and its answer: the aggregate as it stands afterwards. */
export async function commanded<A extends Aggregate>(
  { params: { id }, actor, request, seen, language }: Command,
  { act, show }: Parts<A>,
): Promise<Answer> {
  if (!actor || !request) throw nothing(id);
  const { replayed } = await act({ id, cause: request, seen, actor });
  const answer = await show(id, { actor, language });
  const replay = replayed ? { 'Idempotency-Replayed': 'true' } : {};
  return { ...answer, headers: { ...answer.headers, ...replay } };
}
