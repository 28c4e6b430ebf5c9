import type { InOtherWords } from '../catalogue.js';
import type { operatorZh } from '../zh/operator.js';

export const operatorEn: InOtherWords<typeof operatorZh> = { title: 'Operator' };
