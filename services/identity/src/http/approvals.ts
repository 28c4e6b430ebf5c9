import { nothing } from '@anxintui/shared/aggregate/aggregate';
import {
  ApprovalQuery,
  ApprovalView,
  ProposeBody,
  RefuseApprovalBody,
} from '@anxintui/shared/contracts/approvals';
import { IdParams, pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { etagOf } from '@anxintui/shared/http/aggregate-view';
import { commanded } from '@anxintui/shared/http/commanded';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import { receiptOf } from '@anxintui/shared/http/receipt';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ApprovalCommand } from '@anxintui/shared/vocabulary/approvals';
import { type Approval, offeredTo, stateOf } from '../domain/approval.js';
import type { People } from '../domain/person.js';
import { type ApprovalDeps, decideOnce, proposeOnce } from '../use-cases/approvals.js';
import { endpoint } from './policy.js';

type Deps = ApprovalDeps & { readonly people: Pick<People, 'names'> };
const ROOT = '/api/v1/approvals';

export const approvalRoutes = (deps: Deps): Endpoint[] => [
  proposeRoute(deps),
  approvalsRoute(deps),
  approvalRoute(deps),
  approveRoute(deps),
  refuseRoute(deps),
];

const proposeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'propose-approval',
      method: 'post',
      path: '/approvals',
      summary: '提请审批 · ask for the consent of a second person',
      body: ProposeBody,
      reply: Receipt,
      status: 201,
    },
    async ({ body, actor, request }) => {
      if (!actor || !request) throw nothing('actor');
      const filed = await proposeOnce(deps, body, { actor, cause: request });
      return receiptOf(filed, { status: 'proposed', href: `${ROOT}/${filed.id}` });
    },
  );

const approvalsRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'approvals',
      method: 'get',
      path: '/approvals',
      summary: '审批 · what was proposed and decided in my jurisdiction',
      query: ApprovalQuery,
      reply: pageOf(ApprovalView),
    },
    async ({ actor, query: { state, ...asked } }) => {
      if (!actor) throw nothing('actor');
      const page = pageAsked(asked);
      const at = deps.now();
      const found = await deps.approvals.list(actor, { ...page, ...(state && { state }) }, at);
      const names = await deps.people.names(found.flatMap(accountsIn));
      const view = (approval: Approval) => approvalView(approval, { actor, at, names });
      return pageAnswer(found, { limit: page.limit, idOf: ({ id }) => id, view });
    },
  );

const approvalRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'approval',
      method: 'get',
      path: '/approvals/{id}',
      summary: '一项审批 · one approval',
      params: IdParams,
      reply: ApprovalView,
    },
    ({ params: { id }, actor }) => shown(deps, id, actor),
  );

const COMMAND = { method: 'post', params: IdParams, reply: ApprovalView, isCommand: true } as const;

const approveRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...COMMAND,
      id: 'approve-approval',
      path: '/approvals/{id}/approval',
      summary: '同意 · the second person consents',
    },
    (asked) =>
      commanded(asked, {
        act: (step) => decideOnce(deps, step, { command: 'approve' }),
        show: (id, { actor }) => shown(deps, id, actor),
      }),
  );

const refuseRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...COMMAND,
      id: 'refuse-approval',
      path: '/approvals/{id}/refusal',
      summary: '不同意 · the second person refuses',
      body: RefuseApprovalBody,
    },
    (asked) =>
      commanded(asked, {
        act: (step) => decideOnce(deps, step, { command: 'refuse', words: asked.body.words }),
        show: (id, { actor }) => shown(deps, id, actor),
      }),
  );

async function shown(deps: Deps, id: string, actor: Actor | undefined): Promise<Answer> {
  const found = actor && (await deps.approvals.find(id, actor));
  if (!found) throw nothing(id);
  const names = await deps.people.names(accountsIn(found));
  return {
    body: approvalView(found, { actor, at: deps.now(), names }),
    headers: etagOf(found.version),
  };
}

const accountsIn = ({ proposed, decided }: Approval): string[] =>
  decided ? [proposed.account, decided.account] : [proposed.account];

type Told = {
  readonly actor: Actor;
  readonly at: Date;
  readonly names: ReadonlyMap<string, string>;
};
const NOUN: Readonly<Record<ApprovalCommand, string>> = { approve: 'approval', refuse: 'refusal' };

function approvalView(approval: Approval, { actor, at, names }: Told) {
  const { id, version, purpose, subject, words, proposed, decided, until, bureau } = approval;
  return {
    id,
    version,
    state: stateOf(approval, at),
    purpose,
    subject: { kind: subject.kind, id: subject.id },
    words,
    proposed: { ...proposed, name: names.get(proposed.account) },
    ...(decided ? { decided: { ...decided, name: names.get(decided.account) } } : {}),
    until,
    ...(bureau ? { bureau: bureau.id } : {}),
    availableCommands: offeredTo(approval, actor, at).map((name) => ({
      name,
      method: 'POST',
      href: `${ROOT}/${id}/${NOUN[name]}`,
    })),
  };
}
