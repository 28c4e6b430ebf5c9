import { besideReturn } from '@anxintui/complaints/domain/beside-return';
import { caseOverdue } from '@anxintui/complaints/domain/case-overdue';
import * as bureau from '@anxintui/complaints/domain/decide-bureau';
import * as mediation from '@anxintui/complaints/domain/decide-mediation';
import * as negotiation from '@anxintui/complaints/domain/decide-negotiation';
import { escalate, routeCase } from '@anxintui/complaints/domain/decide-routing';
import type { DisputeCase, Respondent, Terms } from '@anxintui/complaints/domain/dispute-case';
import { hashOfMessage, type Message, messageIdOf } from '@anxintui/complaints/domain/message';
import { openCase, openComplaint } from '@anxintui/complaints/domain/open-case';
import type { ReturnRequest } from '@anxintui/returns/domain/return-request';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { Rung } from '@anxintui/shared/vocabulary/cases';
import { beginLife, type Life } from '../lived.js';
import { RULE_BOOK } from '../rule-book.js';
import { RUNG_REASONS } from './rung-reasons.js';
import { acting, dayBefore, type Scene, said } from './scene.js';
import {
  COMPLAINTS,
  COUNTER_OFFERS,
  DECLINES,
  EVIDENCE,
  OFFER_WORDS,
  SHOPPER_SAYS,
  STORE_SAYS,
} from './story-words.js';

export type CaseLife = Life<DisputeCase>;
/** A case with what was written in it. */
export type Told = { readonly life: CaseLife; readonly messages: Message[] };

const ROUTED_AFTER_MS = 900;
const overdue = (dispute: DisputeCase, at: Date) =>
  caseOverdue(dispute, { at, ruleBook: RULE_BOOK });

/** The case beside a return, opened by the newest of its disputes. */
export function opened(request: ReturnRequest, at: Date): Told {
  const dispute = request.disputes.at(-1);
  if (!dispute) throw new Error(`return ${request.id} is not disputed`);
  const begun = openCase(besideReturn(request, dispute), at);
  return { life: beginLife(begun, { overdue }), messages: [] };
}

type Complaining = {
  readonly at: Date;
  readonly respondent?: Respondent;
  readonly firstRung?: 'store' | 'bureau';
};

/** A complaint without a return. */
export function complained(
  scene: Scene,
  { at, respondent, firstRung = 'store' }: Complaining,
): Told {
  const { seed, n, people, goods, random } = scene;
  const asked = {
    id: receiptNumber(`seed:${seed}:complaint:${n}`),
    shopperId: people.shopper,
    respondent: respondent ?? registered(scene),
    claim: { kind: 'refund', amountFen: goods.fen },
    words: said(scene, COMPLAINTS),
    paidFen: goods.fen,
    purchasedOn: dayBefore(scene, 60 + random.below(30)),
    handOver: random.below(2) === 0 ? 'automatic' : 'ask',
    firstRung,
    wishes: { publish: random.below(2) === 0, entrust: random.below(2) === 0 },
  } as const;
  return { life: beginLife(openComplaint(asked, at), { overdue }), messages: [] };
}

function registered({ store }: Scene): Respondent {
  const { name, seller, headquartersId, address, division, zone } = store.facts;
  return {
    storeId: store.id,
    storeName: name,
    enterpriseId: seller.id,
    ...(headquartersId ? { headquartersId } : {}),
    address,
    division,
    ...(zone ? { zone } : {}),
  };
}

/** The router finds it at once. */
export function routed(told: Told, scene: Scene, to: Rung): Told {
  const at = new Date(told.life.current().filedAt.getTime() + ROUTED_AFTER_MS);
  const { bureau: responsible, reasons } = scene;
  const routing = { to, bureau: responsible, reasons: [RUNG_REASONS[to], ...reasons] };
  return step(told, at, (dispute) => routeCase(dispute, routing, acting(scene, 'router', at)));
}

/** One step of the case; returns what was told so far. */
export function step(
  told: Told,
  at: Date,
  decide: (dispute: DisputeCase) => Decision<DisputeCase>,
): Told {
  told.life.step(at, decide);
  return told;
}

export function wrote(told: Told, scene: Scene, { by, at }: { by: Party; at: Date }): Told {
  const words = scene.random.pick(by === 'shopper' ? SHOPPER_SAYS : STORE_SAYS);
  const caseId = told.life.current().id;
  const id = messageIdOf(`seed:${scene.n}:${told.messages.length}`, { caseId, words });
  const account = scene.people[by] ?? by;
  told.messages.push({ id, caseId, by, account, at, words });
  const hash = hashOfMessage({ caseId, words });
  return step(told, at, (dispute) =>
    negotiation.sendMessage(dispute, { messageId: id, hash }, acting(scene, by, at)),
  );
}

const AGREED_WITHIN_DAYS = [7, 10, 15];
type Remedied = keyof typeof OFFER_WORDS;

/** Terms that fit the goods; what has been paid is the most that can be refunded. */
export function termsOf({ goods, random }: Scene, remedy: Remedied, words = OFFER_WORDS): Terms {
  const share = remedy === 'compensation' ? 0.2 : 1 - random.below(3) / 10;
  const isMoney = remedy === 'refund' || remedy === 'compensation';
  return {
    remedy,
    words: random.pick(words[remedy]),
    performWithinDays: random.pick(AGREED_WITHIN_DAYS),
    ...(isMoney ? { amountFen: Math.round(goods.fen * share) } : {}),
  };
}

type Offered = { readonly by: Party; readonly at: Date; readonly remedy?: Remedied };
export const offered = (told: Told, scene: Scene, { by, at, remedy = 'refund' }: Offered): Told =>
  step(told, at, (dispute) =>
    negotiation.makeOffer(
      dispute,
      termsOf(scene, remedy, by === 'shopper' ? COUNTER_OFFERS : OFFER_WORDS),
      acting(scene, by, at),
    ),
  );

export const agreed = (told: Told, scene: Scene, { by, at }: { by: Party; at: Date }): Told =>
  step(told, at, (dispute) =>
    negotiation.acceptOffer(dispute, dispute.offers.length, acting(scene, by, at)),
  );

export const declined = (told: Told, scene: Scene, at: Date): Told =>
  step(told, at, (dispute) =>
    negotiation.declineClaim(
      dispute,
      { words: scene.random.pick(DECLINES) },
      acting(scene, 'manager', at),
    ),
  );

export const proved = (told: Told, scene: Scene, at: Date): Told =>
  step(told, at, (dispute) =>
    negotiation.addEvidence(
      dispute,
      { kind: 'photo', words: scene.random.pick(EVIDENCE) },
      acting(scene, 'shopper', at),
    ),
  );

export const escalated = (told: Told, scene: Scene, at: Date): Told =>
  step(told, at, (dispute) => escalate(dispute, acting(scene, 'shopper', at)));

export const assigned = (told: Told, scene: Scene, at: Date): Told => {
  const officer = scene.people.mediator;
  return officer
    ? step(told, at, (dispute) =>
        bureau.assign(dispute, { officer }, acting(scene, 'supervisor', at)),
      )
    : told;
};

export const takenUp = (told: Told, scene: Scene, at: Date): Told =>
  step(told, at, (dispute) => bureau.accept(dispute, acting(scene, 'intake', at)));

export const consented = (told: Told, scene: Scene, { by, at }: { by: Party; at: Date }): Told =>
  step(told, at, (dispute) => mediation.consent(dispute, acting(scene, by, at)));
