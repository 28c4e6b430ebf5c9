import type { RuleBook } from '../calendar/rule-set.js';
import type { Actor, Party, Right } from '../vocabulary/actors.js';
import { type Involved, isStoreSide, partiesOf } from '../vocabulary/parties.js';
import { RIGHT_WORDS } from '../vocabulary/right-words.js';
import { type Aggregate, type Decision, nothing } from './aggregate.js';
import { allowed, DomainError, type Lifecycle, type Move } from './lifecycle.js';
import { type Step, type StepDeps, type Stepped, step } from './step.js';

/** Who acts, and when. */
export type Acting = { readonly by: Party; readonly account?: string; readonly at: Date };
export type Given<C extends string> = {
  readonly command: C;
  readonly by: Party;
  readonly at: Date;
  /** The account that acts, where a person does. */
  readonly account?: string | undefined;
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
  /** What the store's side needs besides the role; shoppers and officers need nothing more. */
  readonly needs?: Needs<C>;
};
type Needs<C extends string> = Readonly<Partial<Record<C, Right>>>;

/** The move that a command makes now; refuses by the table first, then by what stands in its way. */
export function givable<A extends Aggregate, S extends string, C extends string>(
  rules: CommandRules<A, S, C>,
  current: A,
  { command, by, at, account }: Given<C>,
): Move<S, Party> {
  const move = allowed(rules.lifecycle, rules.statusFor(current, command), { command, actor: by });
  const hindrance = rules.hindrance(current, { command, by, at, account });
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
  const account = actor.accountId;
  return rules.commands.filter((command) => {
    const by = partyFor(rules, current, { command, parties, actor });
    if (by === undefined || missingRight(rules.needs, command, { by, actor })) return false;
    return rules.hindrance(current, { command, by, at, account }) === null;
  });
}

type Asking<C extends string> = {
  readonly command: C;
  readonly parties: readonly Party[];
  readonly actor: Actor;
};

/** The one of somebody's roles in which they may give a command, where there is one; rather one that lacks no right. */
function partyFor<A extends Aggregate, S extends string, C extends string>(
  { lifecycle, statusFor, needs }: CommandRules<A, S, C>,
  current: A,
  { command, parties, actor }: Asking<C>,
): Party | undefined {
  const move = lifecycle[statusFor(current, command)][command];
  const admitted = parties.filter((party) => move?.by.includes(party));
  return admitted.find((by) => !missingRight(needs, command, { by, actor })) ?? admitted[0];
}

/** The right that a command needs of the store's side and that this person has not been given. */
function missingRight<C extends string>(
  needs: Needs<C> | undefined,
  command: C,
  { by, actor }: { by: Party; actor: Actor },
): Right | undefined {
  const right = needs?.[command];
  if (right === undefined || !isStoreSide(by)) return undefined;
  return actor.rights?.includes(right) ? undefined : right;
}

function assertRight(right: Right | undefined): void {
  if (right === undefined) return;
  const { zh, en } = RIGHT_WORDS[right];
  throw new DomainError('forbidden', 'right-missing', `they have no right to ${right}`, {
    details: { right, rightZh: zh, rightEn: en },
  });
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

export type PersonsStep = Omit<Step, 'viewer'> & { readonly actor: Actor };
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
  step(
    deps,
    { ...asked, viewer: actor },
    {
      permit: (current) => void relatedParties(rules, current, actor),
      decide: (current, at) => {
        const parties = relatedParties(rules, current, actor);
        const by = partyFor(rules, current, { command, parties, actor });
        if (by) assertRight(missingRight(rules.needs, command, { by, actor }));
        return decide(current, { by: by ?? parties[0], account: actor.accountId, at });
      },
    },
  );

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
