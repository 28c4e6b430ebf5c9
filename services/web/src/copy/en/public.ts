import type { InOtherWords } from '../catalogue.js';
import type { publicZh } from '../zh/public.js';
import { publicCheckEn } from './public-check.js';
import { publicHelpEn } from './public-help.js';
import { publicHomeEn } from './public-home.js';
import { publicListsEn } from './public-lists.js';
import { publicSignEn } from './public-sign.js';
import { publicStoreEn } from './public-store.js';
import { publicStoresEn } from './public-stores.js';
import { publicToolsEn } from './public-tools.js';

export const publicEn: InOtherWords<typeof publicZh> = {
  home: publicHomeEn,
  stores: publicStoresEn,
  store: publicStoreEn,
  sign: publicSignEn,
  check: publicCheckEn,
  lists: publicListsEn,
  ...publicToolsEn,
  ...publicHelpEn,
  marks: { colon: ': ', open: ' (', close: ')' },
  failure: {
    refusedTitle: 'Something in this address is not right',
    refusedNext:
      'It may have been changed or not copied in full. Go back and choose again, or start from the home page.',
  },
};
