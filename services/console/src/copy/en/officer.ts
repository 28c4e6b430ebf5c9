import type { InOtherWords } from '../catalogue.js';
import type { officerZh } from '../zh/officer.js';

export const officerEn: InOtherWords<typeof officerZh> = { title: 'Officer' };
