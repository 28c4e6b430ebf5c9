import {
  ACCEPTED,
  aBureau,
  aCase,
  aClockOf,
  aMandate,
  anOffer,
  aSettlement,
  aTermination,
  CONSENTED,
  type Facts,
  NINE,
  withoutHeadquarters,
} from '@anxintui/complaints/domain/a-case.contract';
import { CASE_LIFECYCLE } from '@anxintui/complaints/domain/case-lifecycle';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import { CASE_COMMANDS, CASE_STATUSES, type CaseStatus } from '@anxintui/shared/vocabulary/cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_STEPS } from '../support/commands.js';
import { type Stack, startStack } from '../support/stack.js';
import { everybody } from './everybody.js';
import { astray, type Standpoint, type Tried, walk } from './walk.js';

const BUREAU = 'bureau-320505';
const bureau = aBureau({ id: BUREAU, path: ['bureau-320000', 'bureau-320500', BUREAU] });
const offers = [
  anOffer({ id: 1, by: 'manager' }),
  anOffer({ id: 2, by: 'shopper' }),
  anOffer({ id: 3, by: 'headquarters', state: 'declined' }),
];
const atBureau = { clocks: [aClockOf('complaint-acceptance', 'met')] };

/** A case at one point of its way, as the database has it. */
function standpoint(what: string, status: CaseStatus, over: Facts = {}): Standpoint {
  const id = receiptNumber(`walk:case:${what}`);
  const next = { ...aCase(status, { bureau, ...over }), id, version: 0 };
  const filed = { type: 'case.filed', at: NINE, by: 'router' };
  return { what, row: newRow({ next, events: [filed] }, { key: 'walk' }, new Set()) };
}

const STANDPOINTS: readonly Standpoint[] = [
  ...CASE_STATUSES.map((status) => standpoint(status, status, atBureau)),
  standpoint('with-store and offers on the table', 'with-store', { offers }),
  standpoint('with-store and represented', 'with-store', {
    representative: { ...aMandate(), since: NINE },
  }),
  standpoint('with-store without headquarters', 'with-store', withoutHeadquarters),
  standpoint('with-headquarters and offers on the table', 'with-headquarters', { offers }),
  standpoint('with-bureau and offers on the table', 'with-bureau', { offers }),
  standpoint('mediating and offers on the table', 'mediating', { ...atBureau, offers }),
  standpoint('mediating by consent', 'mediating', { ...atBureau, consents: CONSENTED }),
  standpoint('settled and not yet due', 'settled', { clocks: [aClockOf('performance')] }),
  standpoint('settled after acceptance', 'settled', {
    ...atBureau,
    acceptance: ACCEPTED,
    settlement: aSettlement({ by: 'mediation' }),
  }),
  standpoint('closed after a mediation', 'closed', {
    ...atBureau,
    acceptance: ACCEPTED,
    termination: aTermination(),
  }),
  standpoint('closed and reopened before', 'closed', { reopened: { at: NINE, words: '再谈' } }),
];

describe('every command of a case, by everybody, wherever the case stands', () => {
  let stack: Stack;
  let tried: Tried[];
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-03T01:00:00Z', hasRouter: false });
    const walked = { collection: 'cases', standpoints: STANDPOINTS, steps: CASE_STEPS } as const;
    const people = everybody({
      storeId: 'store-1',
      enterpriseId: 'seller-1',
      headquartersId: 'brand-1',
      bureauId: BUREAU,
    });
    tried = await walk(stack, walked, people);
  }, 180_000);
  afterAll(() => stack.stop());

  it('is accepted when it is offered, and otherwise refused with the reason', () => {
    expect(astray(tried)).toEqual([]);
    expect(tried.length).toBeGreaterThan(5_000);
  });

  it('is refused to whoever has no relation as if there were no such case', () => {
    const strangers = tried.filter(({ who }) => /^(another|an) |analyst|owner/.test(who));
    const toStrangers = strangers.filter(({ who }) => !who.startsWith('an officer of three'));

    expect(new Set(toStrangers.map(({ answer }) => answer))).toEqual(new Set(['not-found']));
  });

  it('is taken only by whom the table names', () => {
    const beyond = tried.filter(({ what, who, command, status }) => {
      if (status !== 200) return false;
      const inStatus = CASE_STATUSES.find((each) => each === what.split(' ')[0]);
      const move = inStatus && CASE_LIFECYCLE[inStatus][commandNamed(command)];
      return !partiesIn(who).some((party) => move?.by.includes(party));
    });

    expect(beyond).toEqual([]);
  });

  it('is taken somewhere, each of them, and nothing goes wrong on the way', () => {
    const taken = new Set(tried.filter(({ status }) => status === 200).map((each) => each.command));

    expect(CASE_COMMANDS.filter((command) => !taken.has(command))).toEqual(['route']);
    expect(stack.failures).toEqual([]);
  });

  it('of a later issue is not there yet: its address is none', async () => {
    const statuses = new Set(tried.map(({ status }) => status));

    expect([...statuses].filter((status) => ![200, 403, 404, 409].includes(status))).toEqual([]);
  });
});

const commandNamed = (name: string) => {
  const found = CASE_COMMANDS.find((command) => command === name);
  if (!found) throw new Error(`${name} is no command`);
  return found;
};
const PARTIES_IN: Readonly<Record<string, readonly Party[]>> = {
  'the shopper': ['shopper'],
  'the clerk': ['clerk'],
  'the manager': ['manager'],
  'the manager without rights': ['manager'],
  headquarters: ['headquarters'],
  'the intake': ['intake'],
  'the mediator': ['mediator'],
  'the supervisor': ['supervisor'],
  'an officer of three roles': ['intake', 'mediator', 'supervisor'],
};
const partiesIn = (who: string): readonly Party[] => PARTIES_IN[who] ?? [];
