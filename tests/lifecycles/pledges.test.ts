import {
  aBureau,
  aPledge,
  aPledgeAfter,
  aStoreThatPledges,
  NINE,
  noon,
  shanghai,
} from '@anxintui/registry/domain/a-pledge.contract';
import type { Pledge } from '@anxintui/registry/domain/pledge';
import { PLEDGE_LIFECYCLE } from '@anxintui/registry/domain/pledge-lifecycle';
import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import {
  PLEDGE_COMMANDS,
  PLEDGE_STATUSES,
  type PledgeCommand,
} from '@anxintui/shared/vocabulary/pledges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLEDGE_STEPS } from '../support/commands.js';
import { type Stack, startStack } from '../support/stack.js';
import { everybody } from './everybody.js';
import { astray, type Somebody, type Standpoint, type Tried, walk } from './walk.js';

const { division, sellerId, headquartersId = '' } = aStoreThatPledges();
const filed = { type: 'filed', at: NINE, by: 'manager' } as const;
const rowOf = <A extends Aggregate>(next: A): Row =>
  newRow({ next, events: [filed] }, { key: 'walk' }, new Set());

/** A pledge at one point of its way, as the database has it. Its id is its store's, so each has a store of its own. */
function standpoint(what: string, pledge: Pledge): Standpoint {
  const id = receiptNumber(`walk:pledge:${what}`);
  return { what, row: rowOf({ ...pledge, id, version: 0, store: aStoreThatPledges({ id }) }) };
}

type Step = readonly [PledgeCommand, Date];
const given = (...commands: PledgeCommand[]): Step[] => commands.map((each) => [each, NINE]);
const inForce = given('submit', 'approve');
const after = (...commands: PledgeCommand[]): Pledge =>
  aPledgeAfter(...inForce, ...given(...commands));
/** In force since three years ago and a day, and nobody has looked since. */
const longAgo = [
  ['submit', shanghai('2023-03-01T09:00:00')],
  ['approve', shanghai('2023-03-01T10:00:00')],
] as const;

const STANDPOINTS: readonly Standpoint[] = [
  ...PLEDGE_STATUSES.map((status) => standpoint(status, aPledge(status))),
  standpoint('draft dropped', aPledgeAfter(...given('withdraw'))),
  standpoint('draft after a draft dropped', aPledgeAfter(...given('withdraw', 'amend'))),
  standpoint('submitted and late', aPledgeAfter(['submit', noon('2026-01-05')])),
  standpoint('submitted a second time', aPledgeAfter(...given('submit', 'return', 'submit'))),
  standpoint('returned and appealed', aPledgeAfter(...given('submit', 'return', 'appeal'))),
  standpoint('returned and revised', aPledgeAfter(...given('submit', 'return', 'revise'))),
  standpoint('in force with a draft', after('amend')),
  standpoint('in force with a version for review', after('amend', 'submit')),
  standpoint('in force with a version returned', after('amend', 'submit', 'return')),
  standpoint('in force and warned', after('warn')),
  standpoint('in force, warned and appealed', after('warn', 'appeal')),
  standpoint('in force, warned twice, appealed once', after('warn', 'appeal', 'warn')),
  standpoint('in force after a suspension', after('suspend', 'resume')),
  standpoint('in force and run out', aPledgeAfter(...longAgo)),
  standpoint('suspended and appealed', after('suspend', 'appeal')),
  standpoint('suspended with a draft', after('suspend', 'amend')),
  standpoint('suspended with a version for review', after('suspend', 'amend', 'submit')),
  standpoint('suspended and run out', aPledgeAfter(...longAgo, ['suspend', noon('2023-06-01')])),
  standpoint('withdrawn and begun anew', after('withdraw', 'amend')),
  standpoint('delisted and appealed', after('delist', 'appeal')),
  standpoint('delisted with a version for review', after('delist', 'amend', 'submit')),
];

const storeOf = ({ row: { _id } }: Standpoint) =>
  rowOf({
    ...{ id: _id, version: 0, head: '', clocks: [] },
    ...{ status: 'registered', name: '观前街店', address: '观前街 1 号' },
    ...{ seller: { id: sellerId, name: '商贸公司' }, headquartersId, division },
    ...{ categories: ['clothing'] },
  });

/** Everybody around the store of one standpoint, under names of their own. */
const aroundStore = ({ row: { _id } }: Standpoint): Somebody[] =>
  everybody({
    storeId: _id,
    enterpriseId: sellerId,
    headquartersId,
    bureauId: aBureau().id,
  }).map(({ who, actor }) => ({
    who,
    actor: { ...actor, accountId: `${actor.accountId}-${_id}` },
  }));

describe('every command of a pledge, by everybody, wherever the pledge stands', () => {
  let stack: Stack;
  let tried: Tried[];
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-04T01:00:00Z', hasRouter: false });
    await stack.connection.collection<Row>('stores').insertMany(STANDPOINTS.map(storeOf));
    const walked = { collection: 'pledges', steps: PLEDGE_STEPS } as const;
    const at = (each: Standpoint) =>
      walk(stack, { ...walked, standpoints: [each] }, aroundStore(each));
    tried = (await Promise.all(STANDPOINTS.map(at))).flat();
  }, 300_000);
  afterAll(() => stack.stop());

  it('is accepted when it is offered, and otherwise refused with the reason', () => {
    expect(astray(tried)).toEqual([]);
    expect(tried.length).toBeGreaterThan(5_000);
  });

  it('is refused to whoever has no relation as if there were no such pledge', () => {
    const strangers = tried.filter(({ who }) => /^(another|an) |analyst|owner|shopper/.test(who));
    const toStrangers = strangers.filter(({ who }) => !who.startsWith('an officer of three'));

    expect(new Set(toStrangers.map(({ answer }) => answer))).toEqual(new Set(['not-found']));
  });

  it('is refused to the bureau as long as nothing was submitted to it', () => {
    const early = tried.filter(({ what, who }) => what === 'draft' && who === 'the supervisor');

    expect(new Set(early.map(({ answer }) => answer))).toEqual(new Set(['not-found']));
  });

  it('is taken only by whom the table names', () => {
    const beyond = tried.filter(
      ({ who, command, status }) =>
        status === 200 && !mayEver(command).some((party) => PARTIES_IN[who]?.includes(party)),
    );

    expect(beyond).toEqual([]);
  });

  it('is refused to a manager without the right to publish, where it publishes', () => {
    const asked = tried.filter(({ who }) => who === 'the manager without rights');
    const missing = asked.filter(({ answer }) => answer === 'right-missing');
    const taken = asked.filter(({ answer }) => answer === 'accepted');

    expect(new Set(missing.map(({ command }) => command))).toEqual(new Set(['submit', 'withdraw']));
    expect(taken.map(({ command }) => command)).not.toContain('submit');
    expect(taken.map(({ command }) => command)).not.toContain('withdraw');
  });

  it('is taken somewhere, each of them, and nothing goes wrong on the way', () => {
    const taken = new Set(tried.filter(({ status }) => status === 200).map((each) => each.command));

    expect([...taken].sort()).toEqual([...PLEDGE_COMMANDS].sort());
    expect(stack.failures).toEqual([]);
  });

  it('is refused for what stands in its way, by name', () => {
    const refused = (what: string, command: PledgeCommand, who: string) =>
      tried.find((each) => each.what === what && each.command === command && each.who === who)
        ?.answer;

    const suspended = 'suspended with a version for review';
    expect(refused(suspended, 'approve', 'the supervisor')).toBe('pledge-suspended');
    expect(refused('returned and appealed', 'appeal', 'the manager')).toBe('nothing-to-appeal');
    expect(refused('in-force', 'appeal', 'headquarters')).toBe('nothing-to-appeal');
    expect(refused('in-force', 'resume', 'the supervisor')).toBe('illegal-transition');
    expect(refused('in-force', 'suspend', 'the manager')).toBe('not-permitted');
  });
});

/** By whom a command may be given in any status. */
const mayEver = (name: string): readonly Party[] => {
  const command = PLEDGE_COMMANDS.find((each) => each === name);
  return PLEDGE_STATUSES.flatMap((status) =>
    command ? (PLEDGE_LIFECYCLE[status][command]?.by ?? []) : [],
  );
};
const PARTIES_IN: Readonly<Record<string, readonly Party[]>> = {
  'the manager': ['manager'],
  'the manager without rights': ['manager'],
  headquarters: ['headquarters'],
  'the supervisor': ['supervisor'],
  'an officer of three roles': ['supervisor'],
};
