/** A lifecycle is a table: status -> command -> where it leads and who may give it. */
export type Lifecycle<Status extends string, Command extends string, Actor extends string> = Record<
  Status,
  Partial<Record<Command, Move<Status, Actor>>>
>;
export type Move<Status extends string, Actor extends string> = {
  /** Where it may lead; more than one where a circumstance decides. */
  readonly to: readonly [Status, ...Status[]];
  readonly by: readonly Actor[];
};

/** Why the domain refuses; the words of the trade, not of HTTP. */
export const REFUSAL_KINDS = [
  'not-found',
  'forbidden',
  'conflict',
  'stale',
  'rule-broken',
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** A refusal: its kind decides the answer's status, its code is stable and part of the API, its message is for logs. */
export class DomainError extends Error {
  override name = 'DomainError';
  readonly kind: RefusalKind;
  readonly code: string;
  /** What the words shown to a person need: names of commands, statuses, figures. Never personal data. */
  readonly details: Readonly<Record<string, string | number>>;
  /** JSON pointer to the field at fault, where there is one. */
  readonly pointer: string | undefined;

  constructor(
    kind: RefusalKind,
    code: string,
    message: string,
    more: { details?: Readonly<Record<string, string | number>>; pointer?: string } = {},
  ) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.details = more.details ?? {};
    this.pointer = more.pointer;
  }
}

/** The move that a command makes now; refuses when the status knows no such command or the actor may not give it. */
export function allowed<S extends string, C extends string, A extends string>(
  lifecycle: Lifecycle<S, C, A>,
  from: S,
  { command, actor }: { command: C; actor: A },
): Move<S, A> {
  const move = lifecycle[from][command];
  if (!move)
    throw new DomainError('conflict', 'illegal-transition', `cannot ${command} while ${from}`, {
      details: { command, status: from },
    });
  if (!move.by.includes(actor))
    throw new DomainError('forbidden', 'not-permitted', `${actor} may not ${command}`, {
      details: { command, actor },
    });
  return move;
}

/** The one of somebody's roles in which they may give a command; their first, for the refusal, when none may. */
export function actingAs<S extends string, C extends string, A extends string>(
  lifecycle: Lifecycle<S, C, A>,
  { status, command }: { status: S; command: C },
  roles: readonly [A, ...A[]],
): A {
  const move = lifecycle[status][command];
  return roles.find((role) => move?.by.includes(role)) ?? roles[0];
}

/** The commands that an actor may give in a status. */
export function commandsFor<S extends string, C extends string, A extends string>(
  lifecycle: Lifecycle<S, C, A>,
  status: S,
  actor: A,
): C[] {
  const moves = Object.entries<Move<S, A> | undefined>(lifecycle[status]);
  const names = moves.filter(([, move]) => move?.by.includes(actor)).map(([name]) => name);
  return names.filter((name): name is C => name in lifecycle[status]);
}
