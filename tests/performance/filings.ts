import type { Shop } from './api-client.js';
import type { LoadJob } from './load-job.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const SHANGHAI_MS = 8 * 60 * 60 * 1000;
const PAID_FEN = 29_900;

/** Yesterday in Shanghai: goods bought then are within every pledge's window. */
export const yesterday = (): string =>
  new Date(Date.now() + SHANGHAI_MS - DAY_MS).toISOString().slice(0, 10);

/** One filing per store, as a shopper's phone would send it. */
export const filingsAt = (shops: readonly Shop[], on: string): LoadJob['requests'] =>
  shops.map(({ id, category }, number) => ({
    path: '/api/v1/returns',
    body: JSON.stringify({
      storeId: id,
      purchase: {
        on,
        delivery: 'self-pickup',
        proof: { kind: 'receipt', number: `NO-${String(number).padStart(8, '0')}` },
      },
      items: [{ name: '女士羊毛针织开衫 浅灰 M', category, quantity: 1, paidFen: PAID_FEN }],
    }),
  }));

export const refusalsOf = (ids: readonly string[]): LoadJob['requests'] =>
  ids.map((id) => ({
    path: `/api/v1/returns/${id}/refusal`,
    ifMatch: '"1"',
    body: JSON.stringify({ class: 'other', words: '店里不办退货。' }),
  }));

export const disputesOf = (ids: readonly string[]): LoadJob['requests'] =>
  ids.map((id) => ({
    path: `/api/v1/returns/${id}/dispute`,
    ifMatch: '"2"',
    body: JSON.stringify({
      claim: { kind: 'refund', amountFen: PAID_FEN },
      words: '购买次日退货，商品完好，吊牌随货附上，要求按承诺退款。',
    }),
  }));
