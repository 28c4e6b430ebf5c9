import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { CaseView } from '@anxintui/shared/contracts/cases';
import { IdParams } from '@anxintui/shared/contracts/fields';
import {
  ModerationBody,
  ModerationView,
  RedactionBody,
  RedactionParams,
} from '@anxintui/shared/contracts/moderation';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { type ModerateDeps, moderate } from '../use-cases/moderate-case.js';
import { type RedactDeps, redactEvidence } from '../use-cases/redact-evidence.js';
import { type CaseReads, showing } from './case-command.js';
import { endpoint } from './policy.js';

export const moderationRoute = (deps: ModerateDeps): Endpoint =>
  endpoint(
    {
      id: 'moderate-case',
      method: 'post',
      path: '/cases/{id}/moderations',
      summary:
        '隐藏或恢复一条留言、一份证据 · hide or show a message or a piece of evidence, with a reason',
      params: IdParams,
      body: ModerationBody,
      reply: ModerationView,
      status: 201,
    },
    async ({ params: { id: caseId }, body, actor, request }) => {
      if (!actor || !request) throw nothing(caseId);
      const id = receiptNumber(request.seed);
      const { target, act, words, at, by } = await moderate(deps, { ...body, id, caseId, actor });
      return { body: { id, target, act, words, at, by } };
    },
  );

export const redactionRoute = (deps: RedactDeps, reads: CaseReads): Endpoint =>
  endpoint(
    {
      id: 'redact-evidence',
      method: 'post',
      path: '/cases/{id}/evidence/{evidence}/redaction',
      summary:
        '用遮盖后的副本替换证据文件 · show a redacted copy in place of a file; the original is kept',
      params: RedactionParams,
      body: RedactionBody,
      reply: CaseView,
    },
    async ({ params: { id: caseId, evidence }, body: { upload }, actor, language }) => {
      if (!actor) throw nothing(caseId);
      await redactEvidence(deps, { caseId, actor, evidence }, upload);
      return showing(reads)(caseId, { actor, language });
    },
  );
