import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { CaseCommand, CaseStatus, Rung } from '@anxintui/shared/vocabulary/cases';
import {
  ask,
  end,
  type Model,
  onlyClocks,
  type Side,
  settle,
  terminate,
  toBureau,
} from './case-model.contract.js';

const DAY_MS = 86_400_000;
const REOPEN_DAYS = 30;
const RATING_DAYS = 30;
const RESPONDENT: readonly Party[] = ['manager', 'headquarters'];
const PARTIES: readonly Party[] = ['shopper', ...RESPONDENT];
const NEGOTIATING: readonly CaseStatus[] = ['with-store', 'with-headquarters'];
const AT_BUREAU: readonly CaseStatus[] = ['with-bureau', 'mediating'];
const OVER: readonly CaseStatus[] = ['not-accepted', 'withdrawn', 'closed'];
const sideOf = (party: Party): Side => (party === 'shopper' ? 'shopper' : 'respondent');

type Rule = {
  readonly by: readonly Party[];
  readonly when: (model: Model, by: Party, at: Date) => boolean;
  readonly does: (model: Model, by: Party, at: Date) => void;
};
const isIn =
  (...statuses: readonly CaseStatus[]) =>
  ({ status }: Model): boolean =>
    statuses.includes(status);
const nothing = (): void => undefined;
const isGoingOn = ({ status }: Model): boolean => !OVER.includes(status);
const openOfferTo = (model: Model, by: Party) =>
  model.offers.find((offer) => offer.state === 'open' && offer.by !== sideOf(by));
const haveBothConsented = ({ consents }: Model): boolean =>
  consents.shopper === 'given' && consents.respondent === 'given';
const offersIn = isIn(...NEGOTIATING, ...AT_BUREAU);
function answered(model: Model, by: Party): void {
  if (sideOf(by) === 'shopper') return;
  delete model.due['store-answer'];
  if (by === 'headquarters') model.hasHeadquartersAnswered = true;
}
const DAYS_OPEN = (model: Model, at: Date): number =>
  (Math.floor((at.getTime() + 8 * 3_600_000) / DAY_MS) * DAY_MS -
    Math.floor(((model.endedAt ?? at).getTime() + 8 * 3_600_000) / DAY_MS) * DAY_MS) /
  DAY_MS;

const talk: Rule = { by: PARTIES, when: isGoingOn, does: nothing };
export const RULES: Readonly<Record<CaseCommand, Rule>> = {
  route: {
    by: ['router'],
    when: isIn('filed'),
    does: (model, _, at) => {
      model.status = 'with-store';
      onlyClocks(model, at, 'store-answer', 'headquarters-answer');
    },
  },
  'assign-bureau': {
    by: ['intake'],
    when: isIn('unrouted'),
    does: (model, _, at) => toBureau(model, at),
  },
  'send-message': talk,
  'add-evidence': talk,
  offer: {
    by: PARTIES,
    when: offersIn,
    does: (model, by) => {
      model.offers.push({ by: sideOf(by), state: 'open' });
      answered(model, by);
    },
  },
  'accept-offer': {
    by: PARTIES,
    when: (model, by) => offersIn(model) && openOfferTo(model, by) !== undefined,
    does: (model, by, at) => {
      const offer = openOfferTo(model, by);
      if (offer) offer.state = 'accepted';
      if (model.status !== 'mediating') return settle(model, at);
      terminate(model, at);
      model.isSettled = true;
    },
  },
  'decline-offer': {
    by: PARTIES,
    when: (model, by) => offersIn(model) && openOfferTo(model, by) !== undefined,
    does: (model, by) => {
      const offer = openOfferTo(model, by);
      if (offer) offer.state = 'declined';
    },
  },
  'decline-claim': { by: RESPONDENT, when: isIn(...NEGOTIATING), does: answered },
  'refer-up': {
    by: ['manager'],
    when: (model) => model.status === 'with-store' && model.hasHeadquarters,
    does: (model) => {
      model.status = 'with-headquarters';
      delete model.due['store-answer'];
    },
  },
  escalate: {
    by: ['shopper'],
    when: (model) =>
      isIn(...NEGOTIATING, 'awaiting-shopper')(model) || model.result === 'not-settled',
    does: (model, _, at) => toBureau(model, at),
  },
  withdraw: {
    by: ['shopper'],
    when: isIn(...NEGOTIATING, 'awaiting-shopper', ...AT_BUREAU),
    does: (model, _, at) => {
      if (model.status !== 'mediating') return end(model, 'withdrawn', { at });
      terminate(model, at);
      model.isTakenBack = true;
    },
  },
  assign: { by: ['supervisor'], when: isIn(...AT_BUREAU), does: nothing },
  accept: {
    by: ['intake', 'supervisor'],
    when: isIn('with-bureau'),
    does: (model, _, at) => {
      model.status = 'mediating';
      model.hasBureauDecided = true;
      model.isAccepted = true;
      onlyClocks(model, at, 'mediation');
    },
  },
  refuse: {
    by: ['intake', 'supervisor'],
    when: isIn('with-bureau'),
    does: (model, _, at) => {
      end(model, 'not-accepted', { at });
      model.hasBureauDecided = true;
    },
  },
  'request-materials': {
    by: ['intake', 'mediator', 'supervisor'],
    when: isIn(...AT_BUREAU),
    does: nothing,
  },
  invite: { by: ['mediator'], when: isIn('mediating'), does: nothing },
  consent: {
    by: PARTIES,
    when: (model, by) => model.status === 'mediating' && model.consents[sideOf(by)] !== 'given',
    does: (model, by) => {
      model.consents[sideOf(by)] = 'given';
    },
  },
  'decline-mediation': {
    by: PARTIES,
    when: (model, by) => model.status === 'mediating' && model.consents[sideOf(by)] !== 'declined',
    does: (model, by) => {
      model.consents[sideOf(by)] = 'declined';
    },
  },
  'record-session': {
    by: ['mediator'],
    when: (model) => model.status === 'mediating' && haveBothConsented(model),
    does: nothing,
  },
  settle: {
    by: ['mediator'],
    when: (model) => model.status === 'mediating' && haveBothConsented(model),
    does: (model, _, at) => settle(model, at),
  },
  terminate: {
    by: ['mediator'],
    when: isIn('mediating'),
    does: (model, _, at) => terminate(model, at),
  },
  notify: {
    by: ['mediator'],
    when: isIn('terminated'),
    does: (model, _, at) => {
      const ended = model.isTakenBack ? 'withdrawn' : 'terminated';
      end(model, 'closed', { at, result: model.isSettled ? 'settled' : ended });
    },
  },
  'record-performance': {
    by: RESPONDENT,
    when: isIn('settled'),
    does: (model) => {
      model.isSaidToBeKept = true;
    },
  },
  'confirm-performance': {
    by: ['shopper'],
    when: isIn('settled'),
    does: (model, _, at) => end(model, 'closed', { at, result: 'settled' }),
  },
  'report-breach': {
    by: ['shopper'],
    when: (model) =>
      model.status === 'settled' && (model.isSaidToBeKept || !('performance' in model.due)),
    does: (model, _, at) => {
      model.isSaidToBeKept = false;
      if (model.isAccepted) end(model, 'closed', { at, result: 'unperformed' });
      else toBureau(model, at);
    },
  },
  reopen: {
    by: ['shopper'],
    when: (model, _, at) =>
      isIn(...OVER)(model) &&
      !model.hasBureauDecided &&
      !model.isReopened &&
      DAYS_OPEN(model, at) <= REOPEN_DAYS,
    does: (model, _, at) => {
      ask(model, at);
      model.isReopened = true;
      model.isSettled = false;
      model.isSaidToBeKept = false;
    },
  },
  correct: { by: ['supervisor'], when: isIn(...OVER), does: nothing },
  'appoint-representative': {
    by: ['shopper'],
    when: (model) => isGoingOn(model) && !model.isRepresented,
    does: (model) => {
      model.isRepresented = true;
    },
  },
  'dismiss-representative': {
    by: ['shopper'],
    when: (model) => isGoingOn(model) && model.isRepresented,
    does: (model) => {
      model.isRepresented = false;
    },
  },
  'change-wishes': { by: ['shopper'], when: () => true, does: nothing },
  rate: {
    by: ['shopper'],
    when: (model, _, at) =>
      isIn('closed', 'not-accepted')(model) &&
      !model.isRated &&
      DAYS_OPEN(model, at) <= RATING_DAYS,
    does: (model) => {
      model.isRated = true;
    },
  },
};

/** What the law book says of a command; the model has changed where it is true. */
export function given(model: Model, { command, by, at }: Given): boolean {
  const { by: may, when, does } = RULES[command];
  if (!may.includes(by) || !when(model, by, at)) return false;
  does(model, by, at);
  return true;
}
type Given = { readonly command: CaseCommand; readonly by: Party; readonly at: Date };

/** Where a history may begin: as the router left it. */
export function routedModel(model: Model, rung: Rung, at: Date): Model {
  if (rung === 'with-bureau') toBureau(model, at);
  else RULES.route.does(model, 'router', at);
  if (rung === 'with-headquarters') {
    model.status = rung;
    delete model.due['store-answer'];
  }
  if (rung === 'unrouted') {
    model.status = rung;
    onlyClocks(model, at, 'routing');
  }
  return model;
}
