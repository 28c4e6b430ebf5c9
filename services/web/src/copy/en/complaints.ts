import type { InOtherWords } from '../catalogue.js';
import type { complaintsZh } from '../zh/complaints.js';

export const complaintsEn: InOtherWords<typeof complaintsZh> = {
  title: 'Complaints',
};
