import type { RuleBook } from '../calendar/rule-set.js';
import type { Actor, Party } from '../vocabulary/actors.js';
import { type Involved, partiesOf } from '../vocabulary/parties.js';
import { type Aggregate, type Decision, nothing } from './aggregate.js';
import { allowed, type DomainError, type Lifecycle, type Move } from './lifecycle.js';
import { type Step, type StepDeps, type Stepped, step } from './step.js';

/** Who acts, and when. */
export type Acting = { readonly by: Party; readonly account?: string; readonly at: Date };
export type Given<C extends string> = {
  readonly command: C;
  readonly by: Party;
  readonly at: Date;
};

/** What may be done to one kind of aggregate, by whom and when: the one source of what is offered and what is accepted. */
export type CommandRules<A extends Aggregate, S extends string, C extends string> = {
  readonly commands: readonly C[];
  readonly lifecycle: Lifecycle<S, C, Party>;
  /** The status that decides about a command. */
  readonly statusFor: (current: A, command: C) => S;
  readonly involved: (current: A) => Involved;
  /** Why a command that the table lists cannot be given just now, with what to do instead; null where it can. */
  readonly hindrance: (current: A, given: Given<C>) => DomainError | null;
};

/** The move that a command makes now; refuses by the table first, then by what stands in its way. */
export function givable<A extends Aggregate, S extends string, C extends string>(
  rules: CommandRules<A, S, C>,
  current: A,
  { command, by, at }: Given<C>,
): Move<S, Party> {
  const move = allowed(rules.lifecycle, rules.statusFor(current, command), { command, actor: by });
  const hindrance = rules.hindrance(current, { command, by, at });
  if (hindrance) throw hindrance;
  return move;
}

/** What somebody may do now, exactly as it would then be accepted. */
export function offered<A extends Aggregate, S extends string, C extends string>(
  rules: CommandRules<A, S, C>,
  current: A,
  { actor, at }: { actor: Actor; at: Date },
): C[] {
  const parties = partiesOf(actor, rules.involved(current));
  return rules.commands.filter((command) => {
    const by = partyFor(rules, current, { command, parties });
    return by !== undefined && rules.hindrance(current, { command, by, at }) === null;
  });
}

/** The one of somebody's roles in which they may give a command, where there is one. */
function partyFor<A extends Aggregate, S extends string, C extends string>(
  { lifecycle, statusFor }: CommandRules<A, S, C>,
  current: A,
  { command, parties }: { command: C; parties: readonly Party[] },
): Party | undefined {
  const move = lifecycle[statusFor(current, command)][command];
  return parties.find((party) => move?.by.includes(party));
}

/** As whom somebody may act; whoever has no relation learns that there is none. */
export function relatedParties<A extends Aggregate>(
  { involved }: { involved: (current: A) => Involved },
  current: A,
  actor: Actor,
): [Party, ...Party[]] {
  const [first, ...others] = partiesOf(actor, involved(current));
  if (!first) throw nothing(current.id);
  return [first, ...others];
}

export type PersonsStep = Step & { readonly actor: Actor };
type ByPerson<A extends Aggregate, S extends string, C extends string> = {
  readonly rules: CommandRules<A, S, C>;
  readonly command: C;
  readonly decide: (current: A, acting: Acting) => Decision<A>;
};

/** One command by a person: no relation reads as not found, the wrong role is refused by the lifecycle. */
export const stepByPerson = <A extends Aggregate, S extends string, C extends string>(
  deps: StepDeps<A>,
  { actor, ...asked }: PersonsStep,
  { rules, command, decide }: ByPerson<A, S, C>,
): Promise<Stepped<A>> =>
  step(deps, asked, {
    permit: (current) => void relatedParties(rules, current, actor),
    decide: (current, at) => {
      const parties = relatedParties(rules, current, actor);
      const by = partyFor(rules, current, { command, parties }) ?? parties[0];
      return decide(current, { by, account: actor.accountId, at });
    },
  });

export type RuledSteps<A extends Aggregate> = StepDeps<A> & { readonly ruleBook: () => RuleBook };
export type ActingByRules = Acting & { readonly ruleBook: RuleBook };
type ByRules<A extends Aggregate, S extends string, C extends string> = Pick<
  ByPerson<A, S, C>,
  'rules' | 'command'
> & { readonly decide: (current: A, acting: ActingByRules) => Decision<A> };

/** The same, where what is decided opens clocks: under the rule book as it is now. */
export const stepByRules = <A extends Aggregate, S extends string, C extends string>(
  deps: RuledSteps<A>,
  asked: PersonsStep,
  { decide, ...given }: ByRules<A, S, C>,
): Promise<Stepped<A>> =>
  stepByPerson(deps, asked, {
    ...given,
    decide: (current, acting) => decide(current, { ...acting, ruleBook: deps.ruleBook() }),
  });
