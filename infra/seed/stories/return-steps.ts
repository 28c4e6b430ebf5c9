import { acceptReturn, type TakenGoods } from '@anxintui/returns/domain/accept-return';
import { addEvidence } from '@anxintui/returns/domain/add-evidence';
import type { DisputeWish } from '@anxintui/returns/domain/disputes';
import { fileReturn } from '@anxintui/returns/domain/file-return';
import { dueFen } from '@anxintui/returns/domain/item-outcomes';
import { presentReturn } from '@anxintui/returns/domain/present-return';
import { recordRefund } from '@anxintui/returns/domain/record-refund';
import { refuseReturn } from '@anxintui/returns/domain/refuse-return';
import { returnOverdue } from '@anxintui/returns/domain/return-overdue';
import type { ReturnRequest } from '@anxintui/returns/domain/return-request';
import { addDays, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { PROOF_KINDS } from '@anxintui/shared/vocabulary/claims';
import { beginLife, type Life } from '../lived.js';
import { RULE_BOOK } from '../rule-book.js';
import { acting, type Scene, said } from './scene.js';
import { CLAIMS, DISPUTED, EVIDENCE, REFUSALS } from './story-words.js';

export type ReturnLife = Life<ReturnRequest>;

const PROOFS: readonly (typeof PROOF_KINDS)[number][] = [
  'receipt',
  'e-receipt',
  'payment-record',
  'invoice',
];
const BOUGHT_DAYS_BEFORE = 3;

/** Bought some days before, within every window. */
export function filed(scene: Scene, at: Date): ReturnLife {
  const { seed, n, store, pledge, people, goods, category, random } = scene;
  const on = addDays(civilDateOf(at), -1 - random.below(BOUGHT_DAYS_BEFORE));
  const { name, address, seller, headquartersId } = store.facts;
  const asked = {
    id: receiptNumber(`seed:${seed}:return:${n}`),
    shopperId: people.shopper,
    store: {
      id: store.id,
      name,
      address,
      isOpen: true,
      enterpriseId: seller.id,
      ...(headquartersId ? { headquartersId } : {}),
      pledge,
    },
    purchase: {
      on,
      delivery: 'self-pickup',
      receivedOn: on,
      proof: { kind: random.pick(PROOFS), number: String(10_000_000 + random.below(89_999_999)) },
    },
    items: [{ name: goods.name, category, quantity: 1, paidFen: goods.fen }],
  } as const;
  return beginLife(fileReturn(asked, { at, ruleBook: RULE_BOOK }), { overdue: returnOverdue });
}

export const presented = (life: ReturnLife, scene: Scene, at: Date): ReturnLife =>
  life.step(at, (request) =>
    presentReturn(request, { by: 'pass', isGenuine: true }, acting(scene, 'clerk', at)),
  );

export const accepted = (life: ReturnLife, scene: Scene, at: Date): ReturnLife =>
  life.step(at, (request) => acceptReturn(request, custodyOf(scene), acting(scene, 'clerk', at)));

export const custodyOf = ({ store, n }: Scene): TakenGoods => ({
  custody: { holder: store.facts.name, seal: `FQ${String(100_000 + n)}` },
});

export const refunded = (life: ReturnLife, scene: Scene, at: Date): ReturnLife =>
  life.step(at, (request) =>
    recordRefund(
      request,
      {
        amountFen: dueFen(request),
        proof: { kind: 'original-means', number: `TK${20_260_000 + scene.n}` },
      },
      acting(scene, 'manager', at),
    ),
  );

/** Refused with one of the reasons that shops give; what is not intact is looked up on the checklist. */
export function refused(life: ReturnLife, scene: Scene, at: Date): ReturnLife {
  const drawn = scene.random.pick(REFUSALS);
  const words = said(scene, [drawn.words]);
  const refusal =
    drawn.class === 'not-intact' && scene.category === 'furniture'
      ? { class: 'other' as const, words }
      : { ...drawn, words };
  return life.step(at, (request) => refuseReturn(request, refusal, acting(scene, 'clerk', at)));
}

export const shown = (life: ReturnLife, scene: Scene, at: Date): ReturnLife =>
  life.step(at, (request) =>
    addEvidence(
      request,
      { kind: 'photo', words: scene.random.pick(EVIDENCE) },
      acting(scene, 'shopper', at),
    ),
  );

/** What the shopper asks for when she disputes. */
export const wishOf = (scene: Scene, wish: Partial<DisputeWish> = {}): DisputeWish => ({
  claim: { kind: scene.random.pick(CLAIMS), amountFen: scene.goods.fen },
  words: said(scene, DISPUTED),
  handOver: scene.random.below(2) === 0 ? 'automatic' : 'ask',
  firstRung: 'store',
  ...wish,
});
