import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { step } from '@anxintui/shared/aggregate/step';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import {
  RETURN_COMMANDS,
  RETURN_STATUSES,
  type ReturnCommand,
} from '@anxintui/shared/vocabulary/returns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPass, aReturn, byRules, GIVE, NINE } from '../domain/a-return.contract.js';
import { acceptReturn, reverseRefusal } from '../domain/accept-return.js';
import type { InspectedItem } from '../domain/inspect-items.js';
import { returnOverdue } from '../domain/return-overdue.js';
import { involvedIn, type ReturnRequest } from '../domain/return-request.js';
import {
  aFiledModel,
  type Model,
  rulesFor,
  type Taking,
  waitUntil,
} from './return-model.contract.js';

const HISTORIES = 2_000;
const HOUR_MS = 3_600_000;
const STAIN = { class: 'not-intact', words: '有污渍', points: ['not-soiled-or-damaged'] } as const;
const ONE_SCARF: readonly InspectedItem[] = [{ item: 2, accepted: 1, refused: 1, ...STAIN }];
const IN_PART = { custody: { holder: 'store-1' }, items: ONE_SCARF };

/** Mostly what may be done where the return stands; now and then anything by anybody. */
const aMove = fc.record({
  hours: fc.constantFrom(0, 0, 0, 1, 20, 30, 120, 400),
  pick: fc.nat(),
  party: fc.nat(),
  taking: fc.constantFrom<Taking>('whole', 'part'),
  isWild: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  isSwept: fc.boolean(),
});
const ANYBODY: readonly Party[] = ['shopper', 'clerk', 'manager', 'headquarters', 'intake'];
const aHistory = fc.array(aMove, { minLength: 1, maxLength: 20, size: 'max' });
type Move = typeof aMove extends fc.Arbitrary<infer T> ? T : never;
type Chosen = { readonly command: ReturnCommand; readonly by: Party };

const nth = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
};
function chosen({ pick, party, isWild, taking }: Move, model: Model): Chosen {
  const rules = rulesFor(taking);
  const possible = RETURN_COMMANDS.filter((command) => rules[command].when(model));
  if (isWild || possible.length === 0)
    return { command: nth(RETURN_COMMANDS, pick), by: nth(ANYBODY, party) };
  const command = nth(possible, pick);
  return { command, by: nth(rules[command].by, party) };
}

function give(taking: Taking, command: ReturnCommand) {
  if (taking === 'whole') return GIVE[command];
  if (command === 'accept')
    return (request: ReturnRequest, acting: Parameters<typeof byRules>[0]) =>
      acceptReturn(request, IN_PART, byRules(acting));
  if (command === 'reverse-refusal')
    return (request: ReturnRequest, acting: Parameters<typeof byRules>[0]) =>
      reverseRefusal(request, IN_PART, byRules(acting));
  return GIVE[command];
}

/** One return in the system and the same return in the model. */
class Twin {
  model = aFiledModel(aPass.dueAt);
  readonly seen = new Set<string>();
  private now = NINE;
  private readonly begun = aReturn('filed', { clocks: [aPass], version: 0 });
  private readonly rows = memoryAggregates(involvedIn);
  private readonly steps = { rows: this.rows, overdue: returnOverdue, now: () => this.now };

  static async filed(): Promise<Twin> {
    const twin = new Twin();
    const filed = { type: 'return.filed', at: NINE, by: 'shopper' };
    await twin.rows.create({ next: twin.begun, events: [filed] }, { key: 'k0' });
    return twin;
  }

  /** One command in both, and whether each allowed it. */
  async both(move: Move, n: number): Promise<{ told: Chosen; model: boolean; system: boolean }> {
    this.now = new Date(this.now.getTime() + move.hours * HOUR_MS);
    if (move.isSwept) await this.sweep(n);
    const tried = structuredClone(this.model);
    waitUntil(tried, this.now);
    const told = chosen(move, tried);
    const { by, when, does } = rulesFor(move.taking)[told.command];
    const isAllowed = by.includes(told.by) && when(tried);
    if (isAllowed) does(tried, this.now);
    if (isAllowed) this.model = tried;
    const isAccepted = await this.give(told, move.taking, n);
    if (isAccepted) this.seen.add(told.command);
    this.seen.add(this.model.status);
    return { told, model: isAllowed, system: isAccepted };
  }

  async shown() {
    const found = await this.rows.load(this.begun.id, '', EVERYTHING);
    return found && shownOf(found.current);
  }

  private give({ command, by }: Chosen, taking: Taking, n: number): Promise<boolean> {
    return step(
      this.steps,
      { id: this.begun.id, cause: { key: `k${n + 1}` }, viewer: EVERYTHING },
      { decide: (request, at) => give(taking, command)(request, { by, account: `${by}-1`, at }) },
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
    const decision = found && returnOverdue(found.current, this.now);
    if (decision) await this.rows.save(found.current, decision, { key: `clock:${n}` });
    waitUntil(this.model, this.now);
  }
}

const shownOf = ({ status, clocks, disputes, evidence = [], handedBack }: ReturnRequest) => ({
  status,
  due: Object.fromEntries(
    clocks.filter(({ state }) => state === 'open').map(({ kind, dueAt }) => [kind, dueAt]),
  ),
  disputed: disputes.map(({ ground }) => ground),
  isHandedBack: handedBack !== undefined,
  evidence: evidence.length,
});
const shownOfModel = ({ refused: _, ...shown }: Model) => shown;

describe('a return, whatever happens to it', () => {
  it(`is where the law book says in ${HISTORIES} random histories`, async () => {
    const seen = new Set<string>();

    await fc.assert(
      fc.asyncProperty(aHistory, async (moves) => {
        const twin = await Twin.filed();
        for (const [n, move] of moves.entries()) {
          const { told, model, system } = await twin.both(move, n);
          expect({ ...told, isAccepted: system }).toEqual({ ...told, isAccepted: model });
          expect(await twin.shown()).toEqual(shownOfModel(twin.model));
        }
        for (const each of twin.seen) seen.add(each);
      }),
      { numRuns: HISTORIES },
    );

    const everything = [...RETURN_COMMANDS, ...RETURN_STATUSES];
    expect(everything.filter((each) => !seen.has(each))).toEqual([]);
  }, 180_000);
});
