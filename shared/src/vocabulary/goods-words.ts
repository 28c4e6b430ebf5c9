import type { GoodsCategory } from './claims.js';

type Words = { readonly zh: string; readonly en: string };

/** The goods categories as people read them. */
export const CATEGORY_WORDS: Readonly<Record<GoodsCategory, Words>> = {
  clothing: { zh: '服装', en: 'clothing' },
  'shoes-bags': { zh: '鞋靴箱包', en: 'shoes and bags' },
  'home-textiles': { zh: '家纺', en: 'home textiles' },
  toys: { zh: '玩具', en: 'toys' },
  electronics: { zh: '电子数码', en: 'electronics' },
  appliances: { zh: '家用电器', en: 'appliances' },
  cosmetics: { zh: '化妆品', en: 'cosmetics' },
  food: { zh: '食品', en: 'food' },
  medicine: { zh: '药品及医疗器械', en: 'medicine and medical devices' },
  jewellery: { zh: '珠宝首饰', en: 'jewellery' },
  books: { zh: '图书音像', en: 'books and media' },
  sports: { zh: '体育用品', en: 'sports goods' },
  furniture: { zh: '家具', en: 'furniture' },
  other: { zh: '其他商品', en: 'other goods' },
};
