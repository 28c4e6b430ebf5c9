import type { InOtherWords } from '../catalogue.js';
import type { retailerZh } from '../zh/retailer.js';

export const retailerEn: InOtherWords<typeof retailerZh> = { title: 'Retailer' };
