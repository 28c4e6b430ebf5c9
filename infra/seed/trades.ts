import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';

/** What a shop sells and which of it a pledge may leave out when that is shown before purchase. */
export type Trade = {
  /** As it stands in the name of a company, of a shop, and over a counter. */
  readonly industry: string;
  readonly shop: string;
  readonly goods: string;
  readonly categories: readonly GoodsCategory[];
  readonly mayExclude: readonly GoodsCategory[];
};

export const GENERAL: Trade = {
  industry: '百货',
  shop: '百货店',
  goods: '百货',
  categories: ['clothing', 'shoes-bags', 'home-textiles', 'toys', 'food'],
  mayExclude: ['food'],
};
export const SUPERMARKET: Trade = {
  industry: '超市',
  shop: '超市',
  goods: '生活超市',
  categories: ['food', 'medicine', 'cosmetics', 'home-textiles', 'toys', 'other'],
  mayExclude: ['food', 'medicine'],
};

/** The trades of everybody else, in turn. */
export const TRADES: readonly Trade[] = [
  {
    industry: '服饰',
    shop: '服饰店',
    goods: '服饰',
    categories: ['clothing', 'shoes-bags'],
    mayExclude: [],
  },
  {
    industry: '电器',
    shop: '电器行',
    goods: '电器',
    categories: ['appliances', 'electronics'],
    mayExclude: ['electronics'],
  },
  {
    industry: '家纺',
    shop: '家纺店',
    goods: '家纺',
    categories: ['home-textiles', 'clothing'],
    mayExclude: [],
  },
  {
    industry: '大药房',
    shop: '药房',
    goods: '健康用品',
    categories: ['medicine', 'cosmetics', 'other'],
    mayExclude: ['medicine'],
  },
  {
    industry: '体育用品',
    shop: '体育用品店',
    goods: '运动',
    categories: ['sports', 'clothing', 'shoes-bags'],
    mayExclude: [],
  },
  {
    industry: '母婴用品',
    shop: '母婴用品店',
    goods: '母婴',
    categories: ['toys', 'clothing', 'food'],
    mayExclude: ['food'],
  },
  {
    industry: '珠宝',
    shop: '珠宝店',
    goods: '珠宝',
    categories: ['jewellery', 'other'],
    mayExclude: [],
  },
  {
    industry: '数码科技',
    shop: '数码店',
    goods: '数码',
    categories: ['electronics', 'other'],
    mayExclude: [],
  },
  {
    industry: '图书文化',
    shop: '书店',
    goods: '图书',
    categories: ['books', 'toys'],
    mayExclude: [],
  },
  {
    industry: '化妆品',
    shop: '化妆品店',
    goods: '美妆',
    categories: ['cosmetics', 'other'],
    mayExclude: [],
  },
  {
    industry: '家居',
    shop: '家居店',
    goods: '家居',
    categories: ['furniture', 'home-textiles'],
    mayExclude: [],
  },
  {
    industry: '食品',
    shop: '食品店',
    goods: '食品',
    categories: ['food', 'other'],
    mayExclude: [],
  },
];
