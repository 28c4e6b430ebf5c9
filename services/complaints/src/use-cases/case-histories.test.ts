import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { step } from '@anxintui/shared/aggregate/step';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import {
  CASE_COMMANDS,
  CASE_STATUSES,
  type CaseCommand,
  type Rung,
} from '@anxintui/shared/vocabulary/cases';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  by,
  type Facts,
  GIVE,
  NINE,
  routed,
  withoutHeadquarters,
} from '../domain/a-case.contract.js';
import { involvedIn } from '../domain/case-lifecycle.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { anUnroutedModel, type Model, waitUntil } from './case-model.contract.js';
import { given, RULES, routedModel } from './case-model-rules.contract.js';
import { caseSteps } from './step-case.js';

const HISTORIES = 2_000;
const HOUR_MS = 3_600_000;
const RUNGS: readonly Rung[] = ['with-store', 'with-headquarters', 'with-bureau', 'unrouted'];

/** Mostly what may be done where the case stands, so that histories get far; now and then anything by anybody. */
const aMove = fc.record({
  hours: fc.constantFrom(0, 0, 0, 0, 0, 1, 20, 30, 120, 300, 1_600),
  pick: fc.nat(),
  party: fc.nat(),
  isWild: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  isSwept: fc.boolean(),
});
const ANYBODY: readonly Party[] = ['shopper', 'clerk', 'manager', 'intake', 'mediator', 'auditor'];
const nth = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
};
type Chosen = { readonly command: CaseCommand; readonly by: Party };

function chosen({ pick, party, isWild }: Move, model: Model, at: Date): Chosen {
  if (isWild) return { command: nth(CASE_COMMANDS, pick), by: nth(ANYBODY, party) };
  const mayGive = (command: CaseCommand): Party[] =>
    RULES[command].by.filter((by) => RULES[command].when(model, by, at));
  const command = nth(
    CASE_COMMANDS.filter((each) => mayGive(each).length > 0),
    pick,
  );
  return { command, by: nth(mayGive(command), party) };
}
const aHistory = fc.record({
  rung: fc.constantFrom(...RUNGS),
  hasHeadquarters: fc.boolean(),
  isAutomatic: fc.boolean(),
  moves: fc.array(aMove, { minLength: 1, maxLength: 30, size: 'max' }),
});

const shownOf = ({ status, clocks, offers, breaches, consents, ...rest }: DisputeCase) => ({
  isRepresented: rest.representative !== undefined,
  isRated: rest.rating !== undefined,
  status,
  due: Object.fromEntries(
    clocks.filter(({ state }) => state === 'open').map(({ kind, dueAt }) => [kind, dueAt]),
  ),
  offers: offers.map(({ state }) => state),
  breaches: breaches.map(({ breach }) => breach),
  consents: [consents.shopper?.consent, consents.respondent?.consent],
  result: 'result' in rest ? rest.result : null,
});
const shownOfModel = ({
  status,
  due,
  offers,
  breaches,
  consents,
  result,
  isRepresented,
  isRated,
}: Model) => ({
  isRepresented,
  isRated,
  status,
  due,
  offers: offers.map(({ state }) => state),
  breaches,
  consents: [consents.shopper, consents.respondent],
  result,
});

type History = typeof aHistory extends fc.Arbitrary<infer T> ? T : never;
type Move = History['moves'][number];

/** One case in the system, through its use cases, and the same case in the model. */
class Twin {
  model: Model;
  readonly seen = new Set<string>();
  private now = NINE;
  private readonly rows = memoryAggregates(involvedIn);
  private readonly steps = caseSteps(this.rows, {
    now: () => this.now,
    ruleBook: () => testRuleBook,
  });

  private constructor(
    private readonly begun: DisputeCase,
    model: Model,
  ) {
    this.model = model;
  }

  static async of({ rung, hasHeadquarters, isAutomatic }: History): Promise<Twin> {
    const facts: Facts = {
      ...(hasHeadquarters ? {} : withoutHeadquarters),
      handOver: isAutomatic ? 'automatic' : 'ask',
    };
    const model = routedModel(anUnroutedModel({ hasHeadquarters, isAutomatic }), rung, NINE);
    const twin = new Twin({ ...routed(rung, facts), version: 0 }, model);
    const filed = { type: 'case.filed', at: NINE, by: 'router' };
    await twin.rows.create({ next: twin.begun, events: [filed] }, { key: 'k0' });
    return twin;
  }

  /** One command in both, and whether each allowed it. */
  async both(move: Move, n: number): Promise<{ told: Chosen; model: boolean; system: boolean }> {
    this.now = new Date(this.now.getTime() + move.hours * HOUR_MS);
    if (move.isSwept) await this.sweep(n);
    const tried = structuredClone(this.model);
    waitUntil(tried, this.now);
    const told = chosen(move, tried, this.now);
    const isAllowed = given(tried, { ...told, at: this.now });
    if (isAllowed) this.model = tried;
    const isAccepted = await this.give(told.command, told.by, n);
    if (isAccepted) this.seen.add(told.command).add(this.model.status);
    return { told, model: isAllowed, system: isAccepted };
  }

  async shown() {
    const found = await this.rows.load(this.begun.id, '', EVERYTHING);
    return found && shownOf(found.current);
  }

  private give(command: CaseCommand, party: Party, n: number): Promise<boolean> {
    return step(
      this.steps,
      { id: this.begun.id, cause: { key: `k${n + 1}` }, viewer: EVERYTHING },
      { decide: (dispute, at) => GIVE[command](dispute, by(party, at)) },
    ).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false;
        throw error;
      },
    );
  }

  private async sweep(n: number): Promise<void> {
    const found = await this.rows.load(this.begun.id, '', EVERYTHING);
    const decision = found && this.steps.overdue(found.current, this.now);
    if (decision) await this.rows.save(found.current, decision, { key: `clock:${n}` });
    waitUntil(this.model, this.now);
  }
}

describe('a case, whatever happens to it', () => {
  it(`is where the law book says in ${HISTORIES} random histories`, async () => {
    const seen = new Set<string>();

    await fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        const twin = await Twin.of(history);
        for (const [n, move] of history.moves.entries()) {
          const { told, model, system } = await twin.both(move, n);
          expect({ ...told, isAccepted: system }).toEqual({ ...told, isAccepted: model });
          expect(await twin.shown()).toEqual(shownOfModel(twin.model));
        }
        for (const each of twin.seen) seen.add(each);
      }),
      { numRuns: HISTORIES },
    );

    const everything = [...CASE_COMMANDS, ...CASE_STATUSES];
    expect(everything.filter((each) => !seen.has(each))).toEqual(['route', 'filed']);
  }, 180_000);
});
