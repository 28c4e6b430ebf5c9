import { newClock } from '@anxintui/shared/calendar/new-clock';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { ReturnCommand, ReturnStatus } from '@anxintui/shared/vocabulary/returns';

/** A return as the law book has it and nothing more: written beside the domain, without its tables. */
export type Model = {
  status: ReturnStatus;
  /** Open clocks, by what they wait for. */
  due: Record<string, Date>;
  /** On which grounds there is a case beside the return. */
  disputed: string[];
  /** How much of the goods the store did not take. */
  refused: 'nothing' | 'something' | 'everything';
  isHandedBack: boolean;
  evidence: number;
};
export const aFiledModel = (pass: Date): Model => ({
  status: 'filed',
  due: { pass },
  disputed: [],
  refused: 'nothing',
  isHandedBack: false,
  evidence: 0,
});

const REFUND_HOURS = 48;
const PAYERS: readonly Party[] = ['manager', 'headquarters'];
const BOTH_SIDES: readonly Party[] = ['shopper', 'clerk', ...PAYERS];
const GOING_ON: readonly ReturnStatus[] = ['filed', 'presented'];
const EVIDENCE_ENDS = 50;

const start = (model: Model, kind: string, at: Date, more: { length?: number; from?: string }) => {
  const clock = newClock(kind, { ruleBook: testRuleBook, startAt: at, ...more });
  model.due[kind] = clock.dueAt;
  return clock.dueOn;
};
function awaitRefund(model: Model, at: Date): void {
  model.status = 'accepted';
  model.due = {};
  const from = start(model, 'refund', at, { length: REFUND_HOURS });
  start(model, 'refund-clue', at, { from });
}
function dispute(model: Model, ground: string): void {
  if (!model.disputed.includes(ground)) model.disputed.push(ground);
}

const RAN_OUT: Readonly<Record<string, (model: Model) => void>> = {
  pass: (model) => {
    model.status = 'lapsed';
  },
  inspection: () => undefined,
  refund: (model) => dispute(model, 'refund'),
  'refund-clue': () => undefined,
  'refund-confirmation': (model) => {
    model.status = 'closed';
  },
};

/** Lets everything run out that is due, the most overdue first. */
export function waitUntil(model: Model, at: Date): void {
  for (;;) {
    const [first] = Object.entries(model.due)
      .filter(([, due]) => due <= at)
      .sort(([, a], [, b]) => a.getTime() - b.getTime());
    if (!first) return;
    delete model.due[first[0]];
    RAN_OUT[first[0]]?.(model);
  }
}

type Rule = {
  readonly by: readonly Party[];
  readonly when: (model: Model) => boolean;
  readonly does: (model: Model, at: Date) => void;
};
const isIn =
  (...statuses: readonly ReturnStatus[]) =>
  ({ status }: Model): boolean =>
    statuses.includes(status);

/** What a dispute would be about: what was refused, the money, or the closed door. */
function groundOf({ status, refused, disputed }: Model): string {
  if (status === 'refused') return 'refusal';
  if (!['accepted', 'refunded', 'closed'].includes(status)) return 'turned-away';
  const isAboutGoods =
    refused === 'something' && (status === 'accepted' || !disputed.includes('refusal'));
  return isAboutGoods ? 'refusal' : 'refund';
}
const mayDispute = (model: Model): boolean => {
  const ground = groundOf(model);
  const isMoneyAwaited = model.status === 'accepted' && ground === 'refund';
  return !isMoneyAwaited && !model.disputed.includes(ground);
};
function settle(model: Model, at: Date): void {
  model.status = 'refunded';
  model.due = {};
  start(model, 'refund-confirmation', at, {});
}

/** What is done to the goods at the counter is chosen by the history: taken whole or in part. */
export type Taking = 'whole' | 'part';
export const rulesFor = (taking: Taking): Readonly<Record<ReturnCommand, Rule>> => ({
  present: {
    by: ['clerk'],
    when: isIn('filed'),
    does: (model, at) => {
      model.status = 'presented';
      model.due = {};
      start(model, 'inspection', at, {});
    },
  },
  accept: {
    by: ['clerk'],
    when: isIn(...GOING_ON),
    does: (model, at) => {
      awaitRefund(model, at);
      model.refused = taking === 'part' ? 'something' : 'nothing';
    },
  },
  refuse: {
    by: ['clerk'],
    when: isIn(...GOING_ON),
    does: (model) => {
      model.status = 'refused';
      model.due = {};
      model.refused = 'everything';
    },
  },
  'record-refund': { by: PAYERS, when: isIn('accepted'), does: settle },
  'record-exchange': { by: PAYERS, when: isIn('accepted'), does: settle },
  'reverse-refusal': {
    by: ['manager'],
    when: isIn('refused'),
    does: (model, at) => {
      awaitRefund(model, at);
      model.refused = taking === 'part' ? 'something' : 'nothing';
      model.isHandedBack = false;
    },
  },
  'hand-back-goods': {
    by: ['clerk'],
    when: (model) =>
      isIn('refused', 'accepted', 'refunded', 'closed')(model) &&
      model.refused !== 'nothing' &&
      !model.isHandedBack,
    does: (model) => {
      model.isHandedBack = true;
    },
  },
  confirm: {
    by: ['shopper'],
    when: isIn('refunded'),
    does: (model) => {
      model.status = 'closed';
      model.due = {};
    },
  },
  'deny-receipt': {
    by: ['shopper'],
    when: (model) => model.status === 'refunded' && !model.disputed.includes('refund'),
    does: (model) => {
      dispute(model, 'refund');
      delete model.due['refund-confirmation'];
    },
  },
  'report-defect': {
    by: ['shopper'],
    when: (model) => model.status === 'accepted' && !model.disputed.includes('defect'),
    does: (model) => dispute(model, 'defect'),
  },
  dispute: {
    by: ['shopper'],
    when: (model) =>
      isIn('filed', 'presented', 'accepted', 'refused', 'lapsed', 'closed')(model) &&
      mayDispute(model),
    does: (model) => dispute(model, groundOf(model)),
  },
  withdraw: {
    by: ['shopper'],
    when: isIn(...GOING_ON),
    does: (model) => {
      model.status = 'withdrawn';
      model.due = {};
    },
  },
  'add-evidence': {
    by: BOTH_SIDES,
    when: ({ status, evidence }) => status !== 'withdrawn' && evidence < EVIDENCE_ENDS,
    does: (model) => {
      model.evidence += 1;
    },
  },
});
