import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { MessageBody, MessageView } from '@anxintui/shared/contracts/cases';
import { IdParams, PageQuery, pageOf } from '@anxintui/shared/contracts/fields';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import type { Messages } from '../domain/message.js';
import {
  type ReadMessagesDeps,
  readMessages,
  type SentMessage,
} from '../use-cases/read-messages.js';
import { messagesTo } from '../use-cases/send-message.js';
import { type CaseDeps, caseCommands } from './case-command.js';
import { endpoint } from './policy.js';

export const caseMessagesRoute = (deps: ReadMessagesDeps): Endpoint =>
  endpoint(
    {
      id: 'case-messages',
      method: 'get',
      path: '/cases/{id}/messages',
      summary: '双方留言 · what both sides wrote, oldest first',
      params: IdParams,
      query: PageQuery,
      reply: pageOf(MessageView),
    },
    async ({ params: { id: caseId }, query, actor }) => {
      if (!actor) throw nothing(caseId);
      const { limit, after } = pageAsked(query);
      const place = after === undefined ? {} : { after: Number(after) };
      const found = await readMessages(deps, { caseId, actor, limit, ...place });
      return pageAnswer(found, { limit, idOf: ({ seq }) => String(seq), view: messageView });
    },
  );

const messageView = ({ seq: _, ...message }: SentMessage) => message;

export const sendMessageRoute = (deps: CaseDeps, messages: Messages): Endpoint =>
  caseCommands(deps)('send-message', MessageBody, messagesTo(messages));
