import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import type { CaseStatus, CaseView, DeskReason } from '@anxintui/shared/vocabulary/cases';
import { idIn } from '@anxintui/shared/vocabulary/parties';
import type { DisputeCase } from './dispute-case.js';
import {
  deskName,
  hasMissed,
  lateDesk,
  OPEN_STEPS,
  type Side,
  STEPS,
  type Step,
  stepOf,
  stepsOf,
} from './listed-case.js';

const HOUR_MS = 3_600_000;
/** What is due within this long is due soon: two days, whatever its clock counts in. */
const SOON_MS = 48 * HOUR_MS;

/** A desk on which cases lie, and in which steps whoever sits there can act. */
export type Desk = {
  readonly side: Side;
  readonly name: string;
  readonly todo: readonly CaseStatus[];
};

/** At a bureau each role does its own part; who answers for the bureau sees all of it. */
const BUREAU_TODO: readonly (readonly [Role, readonly CaseStatus[]])[] = [
  ['intake', ['unrouted', 'with-bureau']],
  ['mediator', ['mediating', 'terminated']],
  ['supervisor', ['unrouted', 'with-bureau', 'mediating', 'terminated']],
  ['bureau-head', ['unrouted', 'with-bureau', 'mediating', 'terminated']],
];
const RELATIONS = [
  ['bureau', 'own-bureau'],
  ['headquarters', 'own-network'],
  ['store', 'own-store'],
] as const;

/** Where somebody works; null for whoever has no desk. */
export function deskOf(actor: Actor): Desk | null {
  for (const [side, relation] of RELATIONS) {
    const id = idIn(relation, actor);
    if (id !== undefined) return { side, name: deskName(side, id), todo: todoOf(side, actor) };
  }
  return null;
}

function todoOf(side: Side, { roles }: Actor): readonly CaseStatus[] {
  if (side === 'store') return ['with-store', 'settled'];
  if (side === 'headquarters') return ['with-headquarters', 'settled'];
  const own = BUREAU_TODO.filter(([role]) => roles.includes(role));
  return [...new Set(own.flatMap(([, statuses]) => statuses))];
}

/** Cases in certain steps on one desk, due within certain limits. */
export type Pile = {
  readonly desk: string;
  readonly steps: readonly Step[];
  readonly dueFrom?: Date;
  readonly dueBefore?: Date;
};

const isAmong = (statuses: readonly string[], step: Step): boolean => statuses.includes(step);

type Piling = (desk: Desk, at: Date) => readonly Pile[];
const PILES: Readonly<Record<CaseView, Piling>> = {
  todo: ({ name, todo }) => [{ desk: name, steps: todo }],
  'due-soon': ({ name, todo }, at) => [
    { desk: name, steps: todo, dueFrom: at, dueBefore: new Date(at.getTime() + SOON_MS) },
  ],
  overdue: ({ name, todo }, at) => [
    { desk: name, steps: todo, dueBefore: at },
    { desk: lateDesk(name), steps: OPEN_STEPS.filter((step) => !isAmong(todo, step)) },
    { desk: lateDesk(name), steps: todo, dueFrom: at },
  ],
  review: ({ side, name }) =>
    side === 'bureau'
      ? [
          { desk: name, steps: ['unrouted'] },
          { desk: lateDesk(name), steps: OPEN_STEPS.filter((step) => step !== 'unrouted') },
        ]
      : [],
};

/** The piles of a view, no case on two of them; without a view everything on the desk. */
export const pilesOf = (desk: Desk, view: CaseView | undefined, at: Date): readonly Pile[] =>
  view ? PILES[view](desk, at) : [{ desk: desk.name, steps: STEPS }];

/** Only what is in one of these statuses. */
export const inStatuses = (pile: Pile, statuses: readonly CaseStatus[]): Pile => {
  const asked = statuses.flatMap(stepsOf);
  return { ...pile, steps: pile.steps.filter((step) => asked.includes(step)) };
};

/** What a desk is asked for in a status that it holds. */
const ASKED_FOR: Readonly<Partial<Record<CaseStatus, DeskReason>>> = {
  unrouted: 'find-bureau',
  'with-bureau': 'decide-acceptance',
  mediating: 'mediate',
  terminated: 'notify-parties',
  'with-store': 'answer',
  'with-headquarters': 'answer',
  settled: 'perform',
};

/** Why a case lies on this desk. */
export function reasonOn({ side, todo }: Desk, dispute: DisputeCase): DeskReason {
  const step = stepOf(dispute);
  const asked = todo.find((status) => status === step);
  const reason = asked && ASKED_FOR[asked];
  if (reason) return reason;
  if (hasMissed(dispute, side)) return 'missed';
  return OPEN_STEPS.includes(step) ? 'others-act' : 'ended';
}
