import type { InOtherWords } from '../catalogue.js';
import type { returnsZh } from '../zh/returns.js';

export const returnsEn: InOtherWords<typeof returnsZh> = {
  title: 'Returns',
};
