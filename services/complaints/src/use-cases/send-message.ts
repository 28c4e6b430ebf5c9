import { nothing, stale } from '@anxintui/shared/aggregate/aggregate';
import { givable, type PersonsStep, relatedParties } from '@anxintui/shared/aggregate/commanding';
import { actingAs } from '@anxintui/shared/aggregate/lifecycle';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { CASE_LIFECYCLE } from '../domain/case-lifecycle.js';
import { CASE_RULES } from '../domain/case-rules.js';
import * as negotiation from '../domain/decide-negotiation.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { hashOfMessage, type Messages, messageIdOf } from '../domain/message.js';
import { type CaseSteps, stepWith } from './step-case.js';

const stepSending = stepWith('send-message', negotiation.sendMessage);

/**
 * The message is kept first and named by the case after, so that whatever the history names can be read; one that no
 * step has named was never sent.
 */
export const messagesTo =
  (messages: Messages) =>
  async (
    cases: CaseSteps,
    asked: PersonsStep,
    { words }: { readonly words: string },
  ): Promise<Stepped<DisputeCase>> => {
    const written = { caseId: asked.id, words };
    const messageId = messageIdOf(asked.cause.key, written);
    const sender = await senderOf(cases, asked);
    if (sender) await messages.keep({ id: messageId, ...written, ...sender });
    return stepSending(cases, asked, { messageId, hash: hashOfMessage(written) });
  };

/** Who writes, and when; null when this very request has been honoured before. Nobody fills the store with what is refused. */
async function senderOf(
  { rows, overdue, now }: CaseSteps,
  { id, cause, actor, seen }: PersonsStep,
) {
  const loaded = await rows.load(id, cause.key, actor);
  if (!loaded) throw nothing(id);
  const at = now();
  const current = overdue(loaded.current, at)?.next ?? loaded.current;
  const parties = relatedParties(CASE_RULES, current, actor);
  if (loaded.honoured !== undefined) return null;
  if (seen !== undefined && seen !== loaded.current.version) throw stale(id);
  const command = 'send-message';
  const by = actingAs(CASE_LIFECYCLE, { status: current.status, command }, parties);
  const sender = { by, account: actor.accountId, at };
  givable(CASE_RULES, current, { ...sender, command });
  return sender;
}
