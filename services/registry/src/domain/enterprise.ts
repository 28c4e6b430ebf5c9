import type { Aggregate, Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { type Acting, type CommandRules, givable } from '@anxintui/shared/aggregate/commanding';
import { DomainError, type Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import { countyOf, successorOf } from '@anxintui/shared/divisions/divisions';
import { checkCreditCode } from '@anxintui/shared/identifiers/credit-code';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor, Party } from '@anxintui/shared/vocabulary/actors';
import {
  ENTERPRISE_COMMANDS,
  type EnterpriseCommand,
  type EnterpriseKind,
  type EnterpriseStatus,
} from '@anxintui/shared/vocabulary/pledges';

/** Codes in use are known to fail their check: then somebody confirms the code, and it is kept who, when and why. */
export type CreditCodeOverride = {
  readonly why: string;
  readonly by: string;
  readonly account: string;
  readonly at: Date;
};
/** Who looks after an enterprise: the bureau of its county, with the ones above it. */
export type RegistryBureau = {
  readonly id: string;
  readonly name: string;
  readonly path: readonly string[];
};
/** A legal person by its unified social credit code (GB 32100). */
export type Enterprise = Aggregate & {
  readonly status: EnterpriseStatus;
  readonly name: string;
  readonly creditCode: string;
  readonly kind: EnterpriseKind;
  /** The county of its domicile. */
  readonly division?: string;
  readonly bureau?: RegistryBureau;
  /** The account that registered it. */
  readonly registeredBy?: string;
  readonly creditCodeOverride?: CreditCodeOverride;
};

/** An enterprise exists once, so its number comes from its code: nobody can register it twice, not even at the same moment. */
export const enterpriseIdOf = (creditCode: string): string =>
  receiptNumber(`enterprise:${creditCode}`);

export const ENTERPRISE_LIFECYCLE: Lifecycle<EnterpriseStatus, EnterpriseCommand, Party> = {
  registered: {
    verify: { to: ['verified'], by: ['supervisor'] },
    'strike-off': { to: ['struck-off'], by: ['supervisor'] },
  },
  verified: { 'strike-off': { to: ['struck-off'], by: ['supervisor'] } },
  'struck-off': {},
};

export const ENTERPRISE_RULES: CommandRules<Enterprise, EnterpriseStatus, EnterpriseCommand> = {
  commands: ENTERPRISE_COMMANDS,
  lifecycle: ENTERPRISE_LIFECYCLE,
  statusFor: ({ status }) => status,
  involved: ({ id, bureau }) => ({
    shopperId: '',
    sellerStoreId: '',
    sellerId: id,
    ownedBy: id,
    ...(bureau ? { bureauPath: bureau.path } : {}),
  }),
  hindrance: () => null,
};

export type RegisterEnterprise = {
  readonly name: string;
  readonly creditCode: string;
  readonly kind: EnterpriseKind;
  readonly division: string;
  readonly creditCodeOverride?: { readonly why: string };
};
type Registering = { readonly actor: Actor; readonly at: Date; readonly bureau?: RegistryBureau };

export function registerEnterprise(
  { creditCodeOverride, ...asked }: RegisterEnterprise,
  { actor, at, bureau }: Registering,
): Decision<Enterprise> {
  assertDomicile(asked.division);
  const isOverridden = needsOverride(asked.creditCode, creditCodeOverride);
  const by = actor.roles.find((role) => role === 'owner' || role === 'headquarters') ?? 'owner';
  const account = actor.accountId;
  return {
    next: {
      id: enterpriseIdOf(asked.creditCode),
      version: 0,
      head: '',
      clocks: [],
      ...asked,
      status: 'registered',
      ...(bureau ? { bureau } : {}),
      registeredBy: account,
      ...(isOverridden && creditCodeOverride
        ? { creditCodeOverride: { why: creditCodeOverride.why, by, account, at } }
        : {}),
    },
    events: [
      {
        type: 'enterprise.registered',
        at,
        by,
        account,
        data: { kind: asked.kind, codeOverridden: isOverridden },
      },
    ],
  };
}

/** A code of the wrong form is none; one that only fails its check asks for a confirmation. */
function needsOverride(creditCode: string, given: { readonly why: string } | undefined): boolean {
  const verdict = checkCreditCode(creditCode);
  if (verdict === 'valid') return false;
  if (verdict !== 'wrong-check')
    throw new DomainError('rule-broken', 'credit-code-malformed', verdict, {
      pointer: '/creditCode',
    });
  if (!given)
    throw new DomainError('rule-broken', 'credit-code-check-failed', verdict, {
      pointer: '/creditCode',
    });
  return true;
}

/** A seller may have its domicile anywhere; only a code that is no longer in use is asked for anew. */
function assertDomicile(division: string): void {
  const successor = countyOf(division) ? null : successorOf(division);
  if (successor)
    throw new DomainError('rule-broken', 'division-replaced', 'no longer in use', {
      pointer: '/division',
      details: { division, successor },
    });
}

const event = (type: string, { by, account, at }: Acting): DomainEvent => ({
  type,
  at,
  by,
  ...(account === undefined ? {} : { account }),
});

/** The bureau has seen that the enterprise is what it says. */
export function verifyEnterprise(enterprise: Enterprise, acting: Acting): Decision<Enterprise> {
  givable(ENTERPRISE_RULES, enterprise, { ...acting, command: 'verify' });
  return {
    next: { ...enterprise, status: 'verified' },
    events: [event('enterprise.verified', acting)],
  };
}

/** From now on it registers no stores; those it has, and what they owe, stay. */
export function strikeOffEnterprise(enterprise: Enterprise, acting: Acting): Decision<Enterprise> {
  givable(ENTERPRISE_RULES, enterprise, { ...acting, command: 'strike-off' });
  return {
    next: { ...enterprise, status: 'struck-off' },
    events: [event('enterprise.struck-off', acting)],
  };
}
