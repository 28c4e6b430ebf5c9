import { publicCheckZh } from './public-check.js';
import { publicHelpZh } from './public-help.js';
import { publicHomeZh } from './public-home.js';
import { publicListsZh } from './public-lists.js';
import { publicSignZh } from './public-sign.js';
import { publicStoreZh } from './public-store.js';
import { publicStoresZh } from './public-stores.js';
import { publicToolsZh } from './public-tools.js';

export const publicZh = {
  home: publicHomeZh,
  stores: publicStoresZh,
  store: publicStoreZh,
  sign: publicSignZh,
  check: publicCheckZh,
  lists: publicListsZh,
  ...publicToolsZh,
  ...publicHelpZh,
  marks: { colon: '：', open: '（', close: '）' },
  failure: {
    refusedTitle: '这个地址里的条件不对',
    refusedNext: '地址可能被改过或没有复制全。请回上一页重新选，或者从首页开始。',
  },
} as const;
