import type { FileReturnBody } from '@anxintui/shared/contracts/returns';
import type { DeliveryMode, GoodsCategory, ProofKind } from '@anxintui/shared/vocabulary/claims';
import type { ItemCondition } from '@anxintui/shared/vocabulary/eligibility';
import { fenOf } from '../../../kit/typed.js';

export type ChosenStore = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly windowDays?: number;
};
/** One kind of goods, as far as it was told. */
export type GoodsAnswers = {
  readonly name: string;
  readonly category: GoodsCategory | '';
  readonly quantity: string;
  readonly paid: string;
  readonly conditions: readonly ItemCondition[];
  readonly gift: string;
  readonly more: 'yes' | 'no' | '';
};
export type ReturnAnswers = {
  readonly store: ChosenStore | null;
  readonly on: string;
  readonly delivery: DeliveryMode | '';
  readonly receivedOn: string;
  readonly goods: readonly GoodsAnswers[];
  readonly proof: ProofKind | '';
  readonly proofNumber: string;
};

export const NO_GOODS: GoodsAnswers = {
  name: '',
  category: '',
  quantity: '1',
  paid: '',
  conditions: [],
  gift: '',
  more: '',
};
export const NO_ANSWERS: ReturnAnswers = {
  store: null,
  on: '',
  delivery: '',
  receivedOn: '',
  goods: [NO_GOODS],
  proof: '',
  proofNumber: '',
};

const MOST_PIECES = 1_000;
/** How many pieces were typed; null where it is no such number. */
export function piecesOf(typed: string): number | null {
  const pieces = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return pieces >= 1 && pieces <= MOST_PIECES ? pieces : null;
}

/** What stands behind "no more" is kept in case that was a slip, and is not sent. */
export function goodsOf({ goods }: Pick<ReturnAnswers, 'goods'>): readonly GoodsAnswers[] {
  const last = goods.findIndex(({ more }) => more !== 'yes');
  return last < 0 ? goods : goods.slice(0, last + 1);
}

/** What is sent; null until everything has been answered. */
export function returnBodyOf(answers: ReturnAnswers): FileReturnBody | null {
  const { store, on, delivery, receivedOn, proof, proofNumber } = answers;
  const goods = goodsOf(answers);
  const items = goods.flatMap((each) => itemOf(each) ?? []);
  if (!store || !delivery || !proof || items.length < goods.length) return null;
  const number = proof === 'lost-receipt' ? '' : proofNumber.trim();
  return {
    storeId: store.id,
    purchase: {
      on,
      delivery,
      receivedOn: delivery === 'delivered' ? receivedOn : on,
      proof: { kind: proof, ...(number ? { number } : {}) },
    },
    items,
  };
}

type Item = FileReturnBody['items'][number];
function itemOf({ name, category, quantity, paid, conditions, gift }: GoodsAnswers): Item | null {
  const pieces = piecesOf(quantity);
  const paidFen = fenOf(paid);
  if (!category || pieces === null || typeof paidFen !== 'number') return null;
  const giftFen = conditions.includes('missing-gift') ? fenOf(gift) : undefined;
  return {
    name: name.trim(),
    category,
    quantity: pieces,
    paidFen,
    ...(conditions.length > 0 ? { conditions: [...conditions] } : {}),
    ...(typeof giftFen === 'number' ? { giftFen } : {}),
  };
}

/** What can come back at most, and what may be deducted for gifts that do not. */
export function mostBack(answers: Pick<ReturnAnswers, 'goods'>) {
  const items = goodsOf(answers).flatMap((each) => itemOf(each) ?? []);
  return {
    paidFen: items.reduce((sum, { paidFen }) => sum + paidFen, 0),
    giftFen: items.reduce((sum, { giftFen = 0 }) => sum + giftFen, 0),
  };
}
