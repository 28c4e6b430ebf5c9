import { isOpen } from '@anxintui/shared/aggregate/clocks';
import { offered } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Role } from '@anxintui/shared/vocabulary/actors';
import { CASE_COMMANDS, type CaseCommand, RUNGS } from '@anxintui/shared/vocabulary/cases';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import { HAND_OVERS } from '@anxintui/shared/vocabulary/returns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aBureau,
  anActor,
  by,
  GIVE,
  laterBy,
  NINE,
  routed,
  withoutHeadquarters,
} from './a-case.contract.js';
import { involvedIn } from './case-lifecycle.js';
import { caseOverdue } from './case-overdue.js';
import { CASE_RULES } from './case-rules.js';
import type { DisputeCase } from './dispute-case.js';
import { STAYS_AFTER, WAITING } from './waiting.js';

const SEED = 121;
const HOUR_MS = 3_600_000;
const SEVENTY_DAYS = 70 * 24;
const PEOPLE = [
  'shopper',
  'clerk',
  'manager',
  'headquarters',
  'intake',
  'mediator',
  'supervisor',
] as const satisfies readonly Role[];

/** Somebody tries something after so many hours: mostly what is offered to them, sometimes anything at all. */
const turn = fc.record({
  hours: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: SEVENTY_DAYS })),
  role: fc.constantFrom(...PEOPLE),
  command: fc.constantFrom(...CASE_COMMANDS),
  pick: fc.option(fc.nat({ max: CASE_COMMANDS.length }), { freq: 4 }),
});
const beginning = fc.record({
  rung: fc.constantFrom(...RUNGS),
  handOver: fc.constantFrom(...HAND_OVERS),
  hasHeadquarters: fc.boolean(),
  level: fc.constantFrom('county', 'queue'),
});
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;
type Beginning = typeof beginning extends fc.Arbitrary<infer T> ? T : never;

const begun = ({ rung, handOver, hasHeadquarters, level }: Beginning): DisputeCase =>
  routed(
    rung,
    { handOver, ...(hasHeadquarters ? {} : withoutHeadquarters) },
    aBureau({ level: rung === 'with-bureau' ? 'county' : level }),
  );

function tried(
  dispute: DisputeCase,
  role: Role,
  { command, at }: { command: CaseCommand; at: Date },
) {
  for (const party of partiesOf(anActor(role), involvedIn(dispute))) {
    try {
      return GIVE[command](dispute, by(party, at)).next;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return null;
}

/** Everything that is wrong with a case after a turn, in the order of the promises below. */
function faults(dispute: DisputeCase, role: Role, at: Date): string[] {
  const { status, clocks } = dispute;
  const isWaiting = WAITING.includes(status);
  const isKept = clocks.some(
    ({ kind, state }) => state === 'open' || (state === 'fired' && kind === STAYS_AFTER[status]),
  );
  const offers = offered(CASE_RULES, dispute, { actor: anActor(role), at });
  const takes = CASE_COMMANDS.filter((command) => tried(dispute, role, { command, at }));
  return [
    ...(isWaiting && !isKept ? [`${status} waits without a clock`] : []),
    ...(!isWaiting && clocks.some(isOpen) ? [`${status} has an open clock`] : []),
    ...(offers.join() === takes.join() ? [] : [`${status}: ${offers} offered, ${takes} taken`]),
  ];
}

/** One random history; the faults of every moment of it, and the statuses it went through. */
function lived(start: Beginning, turns: readonly Turn[]) {
  const statuses = new Set<string>();
  const found: string[] = [];
  let dispute = begun(start);
  let at = NINE;
  for (const { hours, role, command, pick } of turns) {
    at = laterBy(at, hours * HOUR_MS);
    dispute = caseOverdue(dispute, { at, ruleBook: testRuleBook })?.next ?? dispute;
    const offers = offered(CASE_RULES, dispute, { actor: anActor(role), at });
    const chosen = pick === null ? command : (offers[pick % offers.length] ?? command);
    dispute = tried(dispute, role, { command: chosen, at }) ?? dispute;
    statuses.add(dispute.status);
    found.push(...faults(dispute, role, at));
  }
  return { statuses, found };
}

describe('a case, whatever anybody tries', () => {
  it(`never waits without a clock and takes exactly what it offers: 300 histories (seed ${SEED})`, () => {
    const reached = new Set<string>();

    fc.assert(
      fc.property(beginning, fc.array(turn, { minLength: 10, maxLength: 40 }), (start, turns) => {
        const { statuses, found } = lived(start, turns);
        for (const status of statuses) reached.add(status);
        expect(found).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );

    expect([...reached].sort()).toEqual([...WAITING, 'closed', 'not-accepted', 'withdrawn'].sort());
  }, 60_000);
});
