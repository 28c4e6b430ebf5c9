import { newClock } from '@anxintui/shared/calendar/new-clock';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { CaseStatus } from '@anxintui/shared/vocabulary/cases';

export type Side = 'shopper' | 'respondent';
/**
 * A case as the law book has it and nothing more: written beside the domain, without its tables, so that a slip in one
 * of the two shows as a difference.
 */
export type Model = {
  status: CaseStatus;
  /** Open clocks, by what they wait for. */
  due: Record<string, Date>;
  offers: { by: Side; state: 'open' | 'accepted' | 'declined' }[];
  breaches: string[];
  consents: Partial<Record<Side, 'given' | 'declined'>>;
  hasHeadquarters: boolean;
  hasHeadquartersAnswered: boolean;
  isAutomatic: boolean;
  hasBureauDecided: boolean;
  isAccepted: boolean;
  isReopened: boolean;
  isSaidToBeKept: boolean;
  isSettled: boolean;
  isTakenBack: boolean;
  isRepresented: boolean;
  isRated: boolean;
  result: string | null;
  endedAt: Date | null;
};
export const anUnroutedModel = (over: Partial<Model>): Model => ({
  status: 'filed',
  due: {},
  offers: [],
  breaches: [],
  consents: {},
  hasHeadquarters: false,
  hasHeadquartersAnswered: false,
  isAutomatic: false,
  hasBureauDecided: false,
  isAccepted: false,
  isReopened: false,
  isSaidToBeKept: false,
  isSettled: false,
  isTakenBack: false,
  isRepresented: false,
  isRated: false,
  result: null,
  endedAt: null,
  ...over,
});

const start = (model: Model, kind: string, at: Date, length?: number): void => {
  const more = length === undefined ? {} : { length };
  model.due[kind] = newClock(kind, { ruleBook: testRuleBook, startAt: at, ...more }).dueAt;
};
export const onlyClocks = (model: Model, at: Date, ...kinds: string[]): void => {
  model.due = {};
  for (const kind of kinds) start(model, kind, at);
};
export function end(
  model: Model,
  status: CaseStatus,
  { at, result }: { at: Date; result?: string },
) {
  model.due = {};
  model.status = status;
  model.endedAt = at;
  model.result = result ?? null;
}
export function toBureau(model: Model, at: Date): void {
  model.status = 'with-bureau';
  model.result = null;
  model.isSettled = false;
  onlyClocks(model, at, 'complaint-acceptance');
}
export function ask(model: Model, at: Date): void {
  model.status = 'awaiting-shopper';
  model.result = null;
  onlyClocks(model, at, 'escalation-window');
}
const goOn = (model: Model, at: Date): void =>
  model.isAutomatic ? toBureau(model, at) : ask(model, at);
export function settle(model: Model, at: Date): void {
  model.status = 'settled';
  model.isSettled = true;
  model.due = {};
  start(model, 'performance', at, AGREED_DAYS);
}
export function terminate(model: Model, at: Date): void {
  model.status = 'terminated';
  model.hasBureauDecided = true;
  onlyClocks(model, at, 'termination-notice');
}
/** Every agreement of these histories is performed within so many days. */
const AGREED_DAYS = 5;

const RAN_OUT: Readonly<Record<string, (model: Model, at: Date) => void>> = {
  routing: () => undefined,
  'store-answer': (model, at) => {
    model.breaches.push('store-silent');
    if (model.hasHeadquarters) model.status = 'with-headquarters';
    else goOn(model, at);
  },
  'headquarters-answer': (model, at) => {
    if (model.status === 'with-headquarters' && !model.hasHeadquartersAnswered)
      model.breaches.push('headquarters-silent');
    goOn(model, at);
  },
  'escalation-window': (model, at) => end(model, 'closed', { at, result: 'not-settled' }),
  'complaint-acceptance': (model) => void model.breaches.push('bureau-untimely'),
  mediation: () => undefined,
  'termination-notice': (model) => void model.breaches.push('bureau-untimely'),
  performance: (model, at) => start(model, 'performance-confirmation', at),
  'performance-confirmation': (model, at) => end(model, 'closed', { at, result: 'settled' }),
};

/** Lets everything run out that is due, the most overdue first. */
export function waitUntil(model: Model, at: Date): void {
  for (;;) {
    const [first] = Object.entries(model.due)
      .filter(([, due]) => due <= at)
      .sort(([, a], [, b]) => a.getTime() - b.getTime());
    if (!first) return;
    delete model.due[first[0]];
    RAN_OUT[first[0]]?.(model, at);
  }
}
