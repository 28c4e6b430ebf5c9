import { offered } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type Actor, PARTIES, type Party } from '@anxintui/shared/vocabulary/actors';
import {
  ENTERPRISE_COMMANDS,
  ENTERPRISE_STATUSES,
  type EnterpriseCommand,
  type EnterpriseStatus,
} from '@anxintui/shared/vocabulary/pledges';
import { describe, expect, it } from 'vitest';
import { aBureau } from './a-pledge.contract.js';
import {
  ENTERPRISE_LIFECYCLE,
  ENTERPRISE_RULES,
  type Enterprise,
  enterpriseIdOf,
  type RegisterEnterprise,
  registerEnterprise,
  strikeOffEnterprise,
  verifyEnterprise,
} from './enterprise.js';

const at = new Date('2026-03-02T01:00:00Z');
const actor: Actor = { accountId: 'owner-1', roles: ['owner'] };
const asked = (over: Partial<RegisterEnterprise> = {}): RegisterEnterprise => ({
  name: '苏州枫禾百货有限公司',
  creditCode: '91350100M000100Y43',
  kind: 'independent',
  division: '320505',
  ...over,
});
const registered = (over: Partial<RegisterEnterprise> = {}) =>
  registerEnterprise(asked(over), { actor, at, bureau: aBureau() });
/** In use, and yet its check fails. */
const FAILING = '91350211M0000XUF46';

describe('registering an enterprise', () => {
  it('gives it the number that its credit code has for ever', () => {
    const { next, events } = registered();

    expect(next).toMatchObject({
      id: enterpriseIdOf('91350100M000100Y43'),
      status: 'registered',
      division: '320505',
      bureau: aBureau(),
      registeredBy: 'owner-1',
    });
    expect(next).not.toHaveProperty('creditCodeOverride');
    expect(events).toEqual([
      {
        type: 'enterprise.registered',
        at,
        by: 'owner',
        account: 'owner-1',
        data: { kind: 'independent', codeOverridden: false },
      },
    ]);
  });

  it('asks to confirm a code whose check fails, and keeps who did so, when and why', () => {
    expect(() => registered({ creditCode: FAILING })).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'credit-code-check-failed',
        pointer: '/creditCode',
      }),
    );

    const confirmed = registered({
      creditCode: FAILING,
      creditCodeOverride: { why: '已核对营业执照原件' },
    });

    expect(confirmed.next.creditCodeOverride).toEqual({
      why: '已核对营业执照原件',
      by: 'owner',
      account: 'owner-1',
      at,
    });
    expect(confirmed.events).toMatchObject([{ data: { codeOverridden: true } }]);
  });

  it('keeps no confirmation of a code that needs none', () => {
    expect(registered({ creditCodeOverride: { why: '多余' } }).next).not.toHaveProperty(
      'creditCodeOverride',
    );
  });

  it.each(['91350100M000100Y4', '91350100M000I00Y43'])(
    'refuses %s, which is no credit code, whoever confirms it',
    (creditCode) => {
      expect(() => registered({ creditCode, creditCodeOverride: { why: '确认' } })).toThrow(
        expect.objectContaining({ code: 'credit-code-malformed', pointer: '/creditCode' }),
      );
    },
  );

  it('takes a domicile anywhere, but no code that was replaced', () => {
    expect(registered({ division: '110101' }).next.division).toBe('110101');
    expect(() => registered({ division: '320611' })).toThrow(
      expect.objectContaining({
        code: 'division-replaced',
        details: { division: '320611', successor: '320613' },
      }),
    );
  });
});

const GIVE = { verify: verifyEnterprise, 'strike-off': strikeOffEnterprise };
const LEGAL: Readonly<Record<string, string>> = {
  'registered verify': 'verified',
  'registered strike-off': 'struck-off',
  'verified strike-off': 'struck-off',
};
const anEnterprise = (status: EnterpriseStatus): Enterprise => ({ ...registered().next, status });

function given(status: EnterpriseStatus, command: EnterpriseCommand, by: Party): string {
  try {
    return GIVE[command](anEnterprise(status), { by, at }).next.status;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code;
  }
}

describe('the lifecycle of an enterprise', () => {
  it.each(
    ENTERPRISE_STATUSES.flatMap((status) =>
      ENTERPRISE_COMMANDS.map((command) => ({ status, command })),
    ),
  )('while $status knows $command by the supervisor only where the law book says', (pair) => {
    const { status, command } = pair;
    const leadsTo = LEGAL[`${status} ${command}`];

    expect(given(status, command, 'supervisor')).toBe(leadsTo ?? 'illegal-transition');
    expect(
      new Set(
        PARTIES.filter((party) => party !== 'supervisor').map((party) =>
          given(status, command, party),
        ),
      ),
    ).toEqual(new Set([leadsTo ? 'not-permitted' : 'illegal-transition']));
  });

  it('ends when it is struck off', () => {
    expect(ENTERPRISE_LIFECYCLE['struck-off']).toEqual({});
  });

  it.each([
    ['of its county', 'bureau-320508', ['verify', 'strike-off']],
    ['of the city above', 'bureau-320500', ['verify', 'strike-off']],
    ['of another county', 'bureau-320505', []],
  ])('is the business of the supervisor %s', (_, bureauId, commands) => {
    const supervisor: Actor = { accountId: 'supervisor-1', roles: ['supervisor'], bureauId };

    expect(
      offered(ENTERPRISE_RULES, anEnterprise('registered'), { actor: supervisor, at }),
    ).toEqual(commands);
  });
});
