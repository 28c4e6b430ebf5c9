import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { DeadEntry, DeadLetters } from '../domain/dead-entries.js';

type SendAgain = (
  event: { readonly aggregateId: string; readonly eventId: string },
  dueAt: Date,
) => Promise<boolean>;
export type RetryDeps = {
  readonly deadLetters: Pick<DeadLetters, 'find' | 'markRetried'>;
  readonly outboxes: Readonly<Record<string, { readonly sendAgain: SendAgain }>>;
  readonly now: () => Date;
};

/** Puts the event back into the outbox of its aggregate, as if it had just happened; asking twice sends it once. */
export async function retryDeadEntry(
  { deadLetters, outboxes, now }: RetryDeps,
  id: string,
  { accountId }: Actor,
): Promise<DeadEntry> {
  const entry = await deadLetters.find(id);
  if (!entry) throw nothing(id);
  if (entry.retriedAt) return entry;
  const at = now();
  if (!(await outboxes[entry.aggregate]?.sendAgain(entry, at))) throw nothing(id);
  await deadLetters.markRetried(id, { at, by: accountId });
  return { ...entry, retriedAt: at };
}
