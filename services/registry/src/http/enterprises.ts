import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { offered } from '@anxintui/shared/aggregate/commanding';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { EnterpriseView, RegisterEnterpriseBody } from '@anxintui/shared/contracts/enterprises';
import { IdParams, Receipt } from '@anxintui/shared/contracts/fields';
import { fullNameOf } from '@anxintui/shared/divisions/divisions';
import { envelopeView, etagOf } from '@anxintui/shared/http/aggregate-view';
import { commanded } from '@anxintui/shared/http/commanded';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { receiptOf } from '@anxintui/shared/http/receipt';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import type { EnterpriseCommand } from '@anxintui/shared/vocabulary/pledges';
import { ENTERPRISE_RULES, type Enterprise } from '../domain/enterprise.js';
import type { Enterprises } from '../domain/repositories.js';
import {
  type EnterpriseSteps,
  strikeOffEnterpriseByBureau,
  verifyEnterpriseByBureau,
} from '../use-cases/enterprise-commands.js';
import {
  type RegisterEnterpriseDeps,
  registerEnterpriseOnce,
} from '../use-cases/register-enterprise.js';
import { endpoint } from './policy.js';

type Deps = {
  readonly enterprises: Enterprises;
  readonly steps: EnterpriseSteps;
  readonly ruleBook: () => RuleBook;
  readonly now: () => Date;
};
type Reader = { readonly actor: Actor | undefined; readonly language: Language };

export const registerEnterpriseRoute = (deps: RegisterEnterpriseDeps): Endpoint =>
  endpoint(
    {
      id: 'register-enterprise',
      method: 'post',
      path: '/enterprises',
      summary: '登记经营主体 · register an enterprise by its credit code',
      body: RegisterEnterpriseBody,
      reply: Receipt,
      status: 201,
    },
    async ({ body, actor, request }) => {
      if (!actor || !request) throw nothing('actor');
      const { creditCodeOverride, ...facts } = body;
      const asked = { ...facts, ...(creditCodeOverride ? { creditCodeOverride } : {}) };
      const filed = await registerEnterpriseOnce(deps, asked, { actor, cause: request });
      return receiptOf(filed, { status: 'registered', href: `/api/v1/enterprises/${filed.id}` });
    },
  );

export const enterpriseRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'enterprise',
      method: 'get',
      path: '/enterprises/{id}',
      summary: '经营主体 · an enterprise',
      params: IdParams,
      reply: EnterpriseView,
    },
    ({ params: { id }, actor, language }) => enterpriseAnswer(deps, id, { actor, language }),
  );

const spec = { method: 'post', params: IdParams, reply: EnterpriseView, isCommand: true } as const;

export const verifyEnterpriseRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'verify-enterprise',
      path: '/enterprises/{id}/verification',
      summary: '核验经营主体 · the bureau verifies the enterprise',
    },
    (asked) =>
      commanded(asked, {
        act: (step) => verifyEnterpriseByBureau(deps.steps, step),
        show: (id, reader) => enterpriseAnswer(deps, id, reader),
      }),
  );

export const strikeOffEnterpriseRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'strike-off-enterprise',
      path: '/enterprises/{id}/striking-off',
      summary: '注销经营主体 · the enterprise is struck off',
    },
    (asked) =>
      commanded(asked, {
        act: (step) => strikeOffEnterpriseByBureau(deps.steps, step),
        show: (id, reader) => enterpriseAnswer(deps, id, reader),
      }),
  );

async function enterpriseAnswer(
  { enterprises, ruleBook, now }: Deps,
  id: string,
  reader: Reader,
): Promise<Answer> {
  const found = await enterprises.readPublic(id);
  if (!found) throw nothing(id);
  const { current, history } = found;
  const told = { ruleBook: ruleBook(), language: reader.language };
  return {
    body: {
      ...envelopeView(current, history, told),
      ...factsView(current, reader.actor),
      availableCommands: availableCommands(current, reader.actor, now()),
    },
    headers: etagOf(current.version),
  };
}

function factsView(enterprise: Enterprise, actor: Actor | undefined) {
  const { status, name, kind, creditCode, division, bureau } = enterprise;
  const place = division === undefined ? null : fullNameOf(division);
  return {
    status,
    name,
    kind,
    creditCode,
    ...(division === undefined ? {} : { division }),
    ...(place === null ? {} : { place }),
    ...(bureau ? { bureau: { id: bureau.id, name: bureau.name } } : {}),
    ...(mayKnowWhy(enterprise, actor) ? overrideView(enterprise) : {}),
  };
}

/** Everything else about an enterprise is public; why its code was confirmed concerns itself and its bureau. */
const mayKnowWhy = (enterprise: Enterprise, actor: Actor | undefined): boolean =>
  actor !== undefined &&
  (enterprise.registeredBy === actor.accountId ||
    partiesOf(actor, ENTERPRISE_RULES.involved(enterprise)).length > 0);

function overrideView({ creditCodeOverride }: Enterprise) {
  if (!creditCodeOverride) return {};
  const { why, by, at } = creditCodeOverride;
  return { creditCodeOverride: { why, by, at } };
}

const NOUN: Readonly<Record<EnterpriseCommand, string>> = {
  verify: 'verification',
  'strike-off': 'striking-off',
};

const availableCommands = (enterprise: Enterprise, actor: Actor | undefined, at: Date) =>
  actor === undefined
    ? []
    : offered(ENTERPRISE_RULES, enterprise, { actor, at }).map((name) => ({
        name,
        method: 'POST',
        href: `/api/v1/enterprises/${enterprise.id}/${NOUN[name]}`,
      }));
