import { offered } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import {
  type Actor,
  PARTIES,
  type Party,
  ROLES,
  type Role,
} from '@anxintui/shared/vocabulary/actors';
import {
  PLEDGE_COMMANDS,
  PLEDGE_STATUSES,
  type PledgeCommand,
  type PledgeStatus,
} from '@anxintui/shared/vocabulary/pledges';
import { describe, expect, it } from 'vitest';
import { aPledge, aPledgeAfter, by, GIVE, NINE } from './a-pledge.contract.js';
import type { Pledge } from './pledge.js';
import { PLEDGE_LIFECYCLE, PLEDGE_RULES, statusFor } from './pledge-lifecycle.js';

const STORE = ['headquarters', 'manager'] as const;
const BUREAU = ['supervisor'] as const;
/** Everything that anybody may do, written out beside the table. */
const LEGAL: Readonly<Record<string, readonly Party[]>> = {
  'draft revise': STORE,
  'draft submit': STORE,
  'draft withdraw': STORE,
  'submitted withdraw': STORE,
  'submitted approve': BUREAU,
  'submitted return': BUREAU,
  'returned revise': STORE,
  'returned submit': STORE,
  'returned withdraw': STORE,
  'returned appeal': STORE,
  'in-force amend': STORE,
  'in-force withdraw': STORE,
  'in-force warn': BUREAU,
  'in-force suspend': BUREAU,
  'in-force delist': BUREAU,
  'in-force appeal': STORE,
  'suspended amend': STORE,
  'suspended warn': BUREAU,
  'suspended resume': BUREAU,
  'suspended delist': BUREAU,
  'suspended appeal': STORE,
  'withdrawn amend': STORE,
  'expired amend': STORE,
  'delisted amend': STORE,
  'delisted appeal': STORE,
};
/** A superseded version always stands beside the one that took its place, so no command concerns it. */
const LEADING = PLEDGE_STATUSES.filter((status) => status !== 'superseded');
const pairs = PLEDGE_STATUSES.flatMap((status) =>
  PLEDGE_COMMANDS.map((command) => ({ status, command })),
);
const legalFor = (status: PledgeStatus, command: PledgeCommand): readonly Party[] =>
  LEGAL[`${status} ${command}`] ?? [];

/** What comes of a command: the status of the version it concerned, or the code of the refusal. */
function given(pledge: Pledge, command: PledgeCommand, party: Party): string {
  try {
    return GIVE[command](pledge, by(party)).next.versions.at(-1)?.status ?? '';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code;
  }
}

describe('the lifecycle of a pledge', () => {
  it.each(pairs.filter(({ status }) => status !== 'superseded'))(
    'while $status lets nobody $command but whom the law book names',
    ({ status, command }) => {
      const pledge = aPledge(status);

      const allowed = PARTIES.filter(
        (party) => !['illegal-transition', 'not-permitted'].includes(given(pledge, command, party)),
      );

      expect([...allowed].sort()).toEqual([...legalFor(status, command)].sort());
    },
  );

  it.each(
    pairs.filter(
      ({ status, command }) => status !== 'superseded' && legalFor(status, command).length === 0,
    ),
  )('while $status knows no $command, whoever asks', ({ status, command }) => {
    const pledge = aPledge(status);

    expect(new Set(PARTIES.map((party) => given(pledge, command, party)))).toEqual(
      new Set(['illegal-transition']),
    );
  });

  it.each(
    pairs
      .filter(({ status, command }) => legalFor(status, command).length > 0)
      .filter(({ status, command }) => `${status} ${command}` !== 'in-force appeal')
      .map(({ status, command }) => ({ status, command, party: legalFor(status, command)[0] })),
  )('leads by $command of the $party while $status only where its table says', (row) => {
    const { status, command, party = 'clock' } = row;

    expect(PLEDGE_LIFECYCLE[status][command]?.to).toContain(given(aPledge(status), command, party));
  });

  it('has no command for a version that another one has taken the place of', () => {
    expect(PLEDGE_LIFECYCLE.superseded).toEqual({});
    expect(aPledge('superseded').versions.map(({ status }) => status)).toEqual([
      'superseded',
      'in-force',
    ]);
  });

  it('reaches every status by commands and time', () => {
    const reached = new Set<PledgeStatus>(['draft', 'superseded', 'expired']);
    for (const status of reached) for (const to of leadsTo(status)) reached.add(to);

    expect(PLEDGE_STATUSES.filter((status) => !reached.has(status))).toEqual([]);
  });
});

const leadsTo = (status: PledgeStatus): PledgeStatus[] =>
  Object.values(PLEDGE_LIFECYCLE[status]).flatMap(({ to }) => [...to]);

const officer = { accountId: 'officer-1', bureauId: 'bureau-320508' };
const WHO: Readonly<Partial<Record<Role, Omit<Actor, 'roles'>>>> = {
  clerk: { accountId: 'clerk-1', storeId: '7K3M9Q2FX4TDH8PZ' },
  manager: { accountId: 'manager-1', storeId: '7K3M9Q2FX4TDH8PZ' },
  headquarters: { accountId: 'headquarters-1', enterpriseId: 'brand-1' },
  intake: officer,
  mediator: officer,
  supervisor: officer,
  'bureau-head': officer,
};
const actorOf = (role: Role): Actor => ({
  ...(WHO[role] ?? { accountId: `${role}-1` }),
  roles: [role],
  rights: ['publish'],
});

const SITUATIONS: readonly (readonly [string, Pledge])[] = [
  ...LEADING.map((status) => [status, aPledge(status)] as const),
  ['in-force with a draft beside it', aPledgeAfter(...steps('submit approve amend'))],
  ['in-force with a submitted draft', aPledgeAfter(...steps('submit approve amend submit'))],
  ['in-force and warned', aPledgeAfter(...steps('submit approve warn'))],
  ['in-force, warned, appealed', aPledgeAfter(...steps('submit approve warn appeal'))],
  [
    'suspended with a submitted draft',
    aPledgeAfter(...steps('submit approve suspend amend submit')),
  ],
  ['returned and appealed', aPledgeAfter(...steps('submit return appeal'))],
  ['a dropped first draft', aPledgeAfter(...steps('withdraw'))],
];

function steps(commands: string): (readonly [PledgeCommand, Date])[] {
  const named = commands.split(' ');
  return named.flatMap((name) => {
    const command = PLEDGE_COMMANDS.find((each) => each === name);
    return command ? [[command, NINE] as const] : [];
  });
}

describe('what is offered on a pledge', () => {
  it.each(
    SITUATIONS.flatMap(([situation, pledge]) => ROLES.map((role) => ({ situation, role, pledge }))),
  )('$situation to the $role is what would be accepted', ({ pledge, role }) => {
    const actor = actorOf(role);

    const accepted = PLEDGE_COMMANDS.filter((command) => {
      const outcome = WHO[role] ? given(pledge, command, role) : 'not-found';
      return PLEDGE_STATUSES.some((status) => status === outcome);
    });

    const sees = actor.bureauId === undefined || pledge.bureau !== undefined;
    expect(offered(PLEDGE_RULES, pledge, { actor, at: NINE })).toEqual(sees ? accepted : []);
  });

  it('leaves out what is published, to whoever has no right to publish', () => {
    const { rights: _, ...drafter } = actorOf('manager');

    const toDrafter = offered(PLEDGE_RULES, aPledge('draft'), { actor: drafter, at: NINE });
    const toOther = offered(PLEDGE_RULES, aPledge('draft'), {
      actor: { ...drafter, rights: ['refund'] },
      at: NINE,
    });

    expect(toDrafter).toEqual(['revise']);
    expect(toOther).toEqual(['revise']);
  });

  it('is nothing to the manager of another store and to another bureau', () => {
    const others = [
      { ...actorOf('manager'), storeId: 'another' },
      { ...actorOf('supervisor'), bureauId: 'bureau-320505' },
      { ...actorOf('headquarters'), enterpriseId: 'another' },
    ];

    for (const actor of others)
      expect(offered(PLEDGE_RULES, aPledge('submitted'), { actor, at: NINE })).toEqual([]);
  });

  it('reaches the supervisors of the bureaus above', () => {
    const actor = { ...actorOf('supervisor'), bureauId: 'bureau-320500' };

    expect(offered(PLEDGE_RULES, aPledge('submitted'), { actor, at: NINE })).toEqual([
      'approve',
      'return',
    ]);
  });
});

describe('the version that a command concerns', () => {
  it('is the draft for the store, and the one in force for supervision', () => {
    const pledge = aPledgeAfter(...steps('submit approve amend'));

    expect(statusFor(pledge, 'withdraw')).toBe('draft');
    expect(statusFor(pledge, 'suspend')).toBe('in-force');
  });

  it('cannot be a new version while the one in force is suspended', () => {
    const pledge = aPledgeAfter(...steps('submit approve suspend amend submit'));

    expect(() => GIVE.approve(pledge, by('supervisor'))).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'pledge-suspended' }),
    );
  });

  it('cannot be appealed about twice, nor where nothing was done', () => {
    const warned = aPledgeAfter(...steps('submit approve warn'));
    const appealed = GIVE.appeal(warned, by('manager')).next;
    const nothing = expect.objectContaining({ kind: 'conflict', code: 'nothing-to-appeal' });

    expect(appealed.appeals).toMatchObject([{ against: 1, words: '情况不实', by: 'manager' }]);
    expect(() => GIVE.appeal(appealed, by('manager'))).toThrow(nothing);
    expect(() => GIVE.appeal(aPledge('in-force'), by('manager'))).toThrow(nothing);
  });

  it('is appealed about act by act, the newest first', () => {
    const pledge = aPledgeAfter(...steps('submit approve suspend warn appeal appeal'));

    expect(pledge.appeals).toMatchObject([{ against: 2 }, { against: 1 }]);
  });

  it('cannot be appealed about once the suspension is over', () => {
    const resumed = aPledgeAfter(...steps('submit approve suspend resume'));

    expect(() => GIVE.appeal(resumed, by('manager'))).toThrow(
      expect.objectContaining({ code: 'nothing-to-appeal' }),
    );
  });
});
