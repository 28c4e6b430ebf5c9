import type { InOtherWords } from '../catalogue.js';
import type { accountZh } from '../zh/account.js';

export const accountEn: InOtherWords<typeof accountZh> = {
  title: 'Your account',
};
