import { demoIds } from '@anxintui/infra/seed/landmarks';
import type { FileReturnBody } from '@anxintui/shared/contracts/returns';
import { SEED } from './stack.js';

/** The stores of the demo life that the stories are about. */
export const STORES = demoIds(SEED);

/** A bed cover bought at a store and taken home the same day. */
export const bedCover = (storeId: string, on: string): FileReturnBody => ({
  storeId,
  purchase: { on, delivery: 'self-pickup', proof: { kind: 'receipt', number: 'R-20260928-7' } },
  items: [{ name: '四件套', category: 'home-textiles', quantity: 1, paidFen: 29_900 }],
});

export const WANTS_IT_BACK = {
  claim: { kind: 'return', amountFen: 29_900 },
  words: '吊牌还在，没有拆洗。',
} as const;
