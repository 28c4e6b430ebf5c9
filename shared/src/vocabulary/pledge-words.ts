import type { IntactPoint } from './claims.js';
import type { Exclusion, FreightPayer, GiftRule, ReturnPlace } from './pledges.js';

type Words = { readonly zh: string; readonly en: string };

/** What a pledge leaves out, as shoppers read it. */
export const EXCLUSION_WORDS: Readonly<Record<Exclusion, Words>> = {
  'made-to-order': { zh: '定作的商品', en: 'goods made to order' },
  'fresh-perishable': { zh: '鲜活易腐的商品', en: 'fresh and perishable goods' },
  'unsealed-media': {
    zh: '拆封的音像制品、计算机软件等数字化商品',
    en: 'unsealed recordings, software and other digital goods',
  },
  periodicals: { zh: '交付的报纸、期刊', en: 'delivered newspapers and periodicals' },
  'unsafe-once-unsealed': {
    zh: '拆封后影响安全或品质的商品',
    en: 'goods that are no longer safe or sound once unsealed',
  },
  'worthless-once-activated': {
    zh: '激活或试用后贬值较大的商品',
    en: 'goods that lose much value once activated or tried',
  },
  'near-expiry-or-flawed': {
    zh: '销售时已明示的临近保质期或有瑕疵的商品',
    en: 'goods sold as close to expiry or flawed',
  },
};

export const RETURN_PLACE_WORDS: Readonly<Record<ReturnPlace, Words>> = {
  'this-store': { zh: '本店', en: 'this store' },
  'same-city-network': {
    zh: '同城参与通退的门店',
    en: 'stores of its return network in the same city',
  },
  'whole-network': {
    zh: '其他城市参与通退的门店',
    en: 'stores of its return network in other cities',
  },
};

export const FREIGHT_WORDS: Readonly<Record<FreightPayer, Words>> = {
  shopper: { zh: '消费者承担', en: 'paid by the shopper' },
  seller: { zh: '门店承担', en: 'paid by the store' },
};

export const GIFT_WORDS: Readonly<Record<GiftRule, Words>> = {
  'return-or-marked-price': {
    zh: '赠品一并退回；缺失的，最多按标明的价格扣除',
    en: 'gifts come back too; for one that is missing at most its marked price is deducted',
  },
};

export const INTACT_WORDS: Readonly<Record<IntactPoint, Words>> = {
  'one-time-seal': { zh: '一次性密封未破损', en: 'one-time seal not broken' },
  labels: { zh: '吊牌、标签未剪除', en: 'labels still on' },
  'not-soiled-or-damaged': { zh: '没有污损', en: 'not soiled or damaged' },
  accessories: { zh: '附件齐全', en: 'with all accessories' },
  'not-activated': { zh: '未激活、无个人数据', en: 'not activated, no personal data left' },
  'no-unauthorised-repair': { zh: '未私自拆修', en: 'no unauthorised repair' },
};
