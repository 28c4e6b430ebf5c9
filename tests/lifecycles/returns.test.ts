import {
  aPass,
  aReturn,
  aWish,
  NINE,
  partlyRefused,
  shanghai,
} from '@anxintui/returns/domain/a-return.contract';
import { RETURN_LIFECYCLE } from '@anxintui/returns/domain/return-lifecycle';
import type { ReturnRequest } from '@anxintui/returns/domain/return-request';
import type { Clock } from '@anxintui/shared/aggregate/clocks';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { PassView } from '@anxintui/shared/contracts/returns';
import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import {
  type DisputeGround,
  RETURN_COMMANDS,
  RETURN_STATUSES,
} from '@anxintui/shared/vocabulary/returns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RETURN_STEPS } from '../support/commands.js';
import { send } from '../support/http.js';
import { API } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { everybody } from './everybody.js';
import { astray, type Standpoint, sessionFor, type Tried, walk } from './walk.js';

const RETURN = aReturn().id;
const withPass = { clocks: [aPass] };

/** A return at one point of its way, as the database has it. */
function standpoint(what: string, request: ReturnRequest): Standpoint {
  const id = receiptNumber(`walk:return:${what}`);
  const filed = { type: 'return.filed', at: NINE, by: 'shopper' } as const;
  const next = { ...request, id, version: 0 };
  return { what, row: newRow({ next, events: [filed] }, { key: 'walk' }, new Set()) };
}

const clockFrom = (kind: string, startAt: Date): Clock => ({
  ...newClock(kind, { ruleBook: testRuleBook, startAt }),
  generation: 1,
  state: 'open',
});
const since = (kind: string, startAt = NINE) => ({ clocks: [clockFrom(kind, startAt)] });
const inJanuary = shanghai('2026-01-05T09:00:00');
/** The three years for a complaint (Order 121, art. 16(4)) were over by then. */
const longAgo = shanghai('2023-03-01T09:00:00');
const inTime = since('refund');
const overdue = since('refund', inJanuary);
const disputed = (...grounds: DisputeGround[]) => ({
  disputes: grounds.map((ground) => ({ ...aWish, ground, caseId: disputeIdOf(RETURN, ground) })),
});
const handedBack = { handedBack: { at: NINE } };
const statement = { kind: 'statement', words: '当时有人在场', by: 'shopper', at: NINE } as const;
const fullOfEvidence = { evidence: Array.from({ length: 50 }, () => statement) };
const longRefused = { refusal: { class: 'not-intact', words: '吊牌已剪', at: longAgo } } as const;
const lostReceipt = { ...aReturn().purchase, proof: { kind: 'lost-receipt' } } as const;
/** Where the pass is still good. */
const FILED: readonly Standpoint[] = [
  standpoint('filed', aReturn('filed', withPass)),
  standpoint('filed without a receipt', aReturn('filed', { ...withPass, purchase: lostReceipt })),
  standpoint(
    'filed and turned away',
    aReturn('filed', { ...withPass, ...disputed('turned-away') }),
  ),
  standpoint('filed with all its evidence', aReturn('filed', { ...withPass, ...fullOfEvidence })),
];
/** The first word is the status in which the API finds it. */
const STANDPOINTS: readonly Standpoint[] = [
  standpoint('lapsed since nobody came', aReturn('filed', since('pass', inJanuary))),
  standpoint('lapsed', aReturn('lapsed')),
  standpoint('lapsed and disputed', aReturn('lapsed', disputed('turned-away'))),
  standpoint('lapsed three years ago', aReturn('lapsed', since('inspection', longAgo))),
  standpoint('presented', aReturn('presented', since('inspection'))),
  standpoint('presented and left waiting', aReturn('presented', since('inspection', inJanuary))),
  standpoint('presented and turned away', aReturn('presented', disputed('turned-away'))),
  standpoint('accepted', aReturn('accepted', inTime)),
  standpoint('accepted and overdue', aReturn('accepted', overdue)),
  standpoint('accepted and faulty', aReturn('accepted', { ...inTime, ...disputed('defect') })),
  standpoint('accepted in part', partlyRefused('accepted', inTime)),
  standpoint('accepted in part and overdue', partlyRefused('accepted', overdue)),
  standpoint(
    'accepted in part and disputed',
    partlyRefused('accepted', { ...inTime, ...disputed('refusal', 'defect') }),
  ),
  standpoint('accepted in part, the rest back', partlyRefused('accepted', handedBack)),
  standpoint('refused', aReturn('refused')),
  standpoint('refused and disputed', aReturn('refused', disputed('refusal'))),
  standpoint('refused and back', aReturn('refused', handedBack)),
  standpoint('refused after being turned away', aReturn('refused', disputed('turned-away'))),
  standpoint('refused three years ago', { ...aReturn('refused'), ...longRefused }),
  standpoint('refunded', aReturn('refunded', since('refund-confirmation'))),
  standpoint('refunded and denied', aReturn('refunded', disputed('refund'))),
  standpoint('refunded in part', partlyRefused('refunded')),
  standpoint('refunded with all its evidence', aReturn('refunded', fullOfEvidence)),
  standpoint('closed by silence', aReturn('refunded', since('refund-confirmation', inJanuary))),
  standpoint('closed', aReturn('closed')),
  standpoint('closed and disputed', aReturn('closed', disputed('refund'))),
  standpoint('closed in part', partlyRefused('closed')),
  standpoint('closed in part, disputed', partlyRefused('closed', disputed('refusal', 'refund'))),
  standpoint('withdrawn', aReturn('withdrawn')),
];

/** With the code that opens this very return, as its shopper has it. */
async function withCode(stack: Stack, standpoint: Standpoint): Promise<Standpoint> {
  const { row } = standpoint;
  await stack.connection.collection<Row>('returns').insertOne(row);
  const token = await sessionFor(stack, { accountId: 'shopper-1', roles: ['shopper'] });
  const { body } = await send(stack.url, { path: `${API}/returns/${row._id}/pass`, token });
  const { code } = PassView.parse(body);
  return { ...standpoint, bodies: { present: { code } } };
}

describe('every command of a return, by everybody, wherever the return stands', () => {
  let stack: Stack;
  let tried: Tried[];
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-03T00:00:00Z', hasRouter: false });
    const filed = await Promise.all(FILED.map((each) => withCode(stack, each)));
    const standpoints = [...filed, ...STANDPOINTS];
    const walked = { collection: 'returns', standpoints, steps: RETURN_STEPS } as const;
    const people = everybody({
      storeId: 'store-1',
      enterpriseId: 'seller-1',
      headquartersId: 'brand-1',
      bureauId: 'bureau-320505',
    });
    tried = await walk(stack, walked, people);
  }, 300_000);
  afterAll(() => stack.stop());

  it('is accepted when it is offered, and otherwise refused with the reason', () => {
    expect(astray(tried)).toEqual([]);
    expect(tried.length).toBeGreaterThan(5_000);
  });

  it('is refused to whoever has no relation as if there were no such return', () => {
    const toStrangers = tried.filter(({ who }) => !(who in PARTIES_IN));

    expect(toStrangers.length).toBeGreaterThan(1_000);
    expect(new Set(toStrangers.map(({ answer }) => answer))).toEqual(new Set(['not-found']));
  });

  it('is taken only by whom the table names', () => {
    const beyond = tried.filter(
      ({ what, who, command, status }) =>
        status === 200 && !mayIn(what, command).some((party) => PARTIES_IN[who]?.includes(party)),
    );

    expect(beyond).toEqual([]);
  });

  it('is refused to a manager without the right to refund, where money or goods are handed out', () => {
    const asked = tried.filter(({ who }) => who === 'the manager without rights');
    const missing = asked.filter(({ answer }) => answer === 'right-missing');
    const taken = asked.filter(({ answer }) => answer === 'accepted');

    expect(new Set(missing.map(({ command }) => command))).toEqual(
      new Set(['record-refund', 'record-exchange']),
    );
    expect(taken.map(({ command }) => command)).not.toContain('record-refund');
    expect(taken.map(({ command }) => command)).not.toContain('record-exchange');
  });

  it('is taken somewhere, each of them, and nothing goes wrong on the way', () => {
    const taken = new Set(tried.filter(({ status }) => status === 200).map((each) => each.command));

    expect([...taken].sort()).toEqual([...RETURN_COMMANDS].sort());
    expect(stack.failures).toEqual([]);
  });

  it.each([
    ['accepted', 'dispute', 'the shopper', 'refund-not-due-yet'],
    ['accepted and overdue', 'dispute', 'the shopper', 'already-disputed'],
    ['accepted and faulty', 'report-defect', 'the shopper', 'already-disputed'],
    ['accepted', 'hand-back-goods', 'the clerk', 'nothing-to-hand-back'],
    ['refused and back', 'hand-back-goods', 'the clerk', 'already-handed-back'],
    ['refused and disputed', 'dispute', 'the shopper', 'already-disputed'],
    ['refused three years ago', 'dispute', 'the shopper', 'limitation-passed'],
    ['lapsed three years ago', 'add-evidence', 'the clerk', 'limitation-passed'],
    ['refunded with all its evidence', 'add-evidence', 'headquarters', 'evidence-full'],
    ['lapsed since nobody came', 'present', 'the clerk', 'illegal-transition'],
    ['refused', 'reverse-refusal', 'the clerk', 'not-permitted'],
  ])('%s: %s by %s is refused for what stands in its way: %s', (...row) => {
    const [what, command, who, reason] = row;
    const found = tried.find(
      (each) => each.what === what && each.command === command && each.who === who,
    );

    expect(found?.answer).toBe(reason);
  });
});

/** Whom the table lets give a command in the status that a standpoint is named after. */
const mayIn = (what: string, name: string): readonly Party[] => {
  const status = RETURN_STATUSES.find((each) => each === what.split(' ')[0]);
  const command = RETURN_COMMANDS.find((each) => each === name);
  return status && command ? (RETURN_LIFECYCLE[status][command]?.by ?? []) : [];
};
const PARTIES_IN: Readonly<Record<string, readonly Party[]>> = {
  'the shopper': ['shopper'],
  'the clerk': ['clerk'],
  'the manager': ['manager', 'clerk'],
  'the manager without rights': ['manager', 'clerk'],
  headquarters: ['headquarters'],
};
