import { relatedParties } from '@anxintui/shared/aggregate/commanding';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { CASE_RULES } from '../domain/case-rules.js';
import type { Message, Messages } from '../domain/message.js';
import {
  type Hiding,
  hiddenBy,
  isOfficer,
  type Moderations,
  targetKey,
} from '../domain/moderation.js';
import type { Cases } from '../domain/repositories.js';
import { readCase } from './read-cases.js';

export type ReadMessagesDeps = {
  readonly cases: Cases;
  readonly messages: Messages;
  readonly moderations: Moderations;
};
export type MessagesAsked = {
  readonly caseId: string;
  readonly actor: Actor;
  readonly limit: number;
  /** The place in the history of the last one of the page before. */
  readonly after?: number;
};
/** A message where the history names it. */
export type SentMessage = Pick<Message, 'id' | 'words'> &
  Pick<Entry, 'seq' | 'at' | 'by'> & { readonly hidden?: Hiding };

/** What both sides wrote, oldest first; what no step of the case has named was never sent. */
export async function readMessages(
  { cases, messages, moderations }: ReadMessagesDeps,
  { caseId, actor, limit, after = 0 }: MessagesAsked,
): Promise<SentMessage[]> {
  const { current, history } = await readCase(cases, caseId, actor);
  const sent = history.filter(({ type, seq }) => type === 'case.message-sent' && seq > after);
  const page = sent.slice(0, limit);
  const [found, decisions] = await Promise.all([
    messages.find(page.map(messageIdIn)),
    moderations.of(caseId),
  ]);
  const hidden = hiddenBy(decisions);
  const seesHidden = isOfficer(relatedParties(CASE_RULES, current, actor));
  const words = new Map(found.map((message) => [message.id, message.words]));
  return page.map((entry) => {
    const id = messageIdIn(entry);
    const hiding = hidden.get(targetKey({ message: id }));
    return {
      id,
      seq: entry.seq,
      at: entry.at,
      by: entry.by,
      words: hiding && !seesHidden ? '' : (words.get(id) ?? ''),
      ...(hiding ? { hidden: hiding } : {}),
    };
  });
}

const messageIdIn = ({ data }: Entry): string => String(data?.['messageId']);
