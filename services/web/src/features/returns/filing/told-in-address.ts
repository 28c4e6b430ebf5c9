import { DELIVERY_MODES, GOODS_CATEGORIES, PROOF_KINDS } from '@anxintui/shared/vocabulary/claims';
import { NO_GOODS, type ReturnAnswers } from './return-answers.js';

/** What stands in the address of whoever has asked before whether it may go back. */
export const TOLD = ['on', 'delivery', 'receivedOn', 'category', 'proof'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The same as answers of the form; what makes no sense there is left out, and goods that were typed stay. */
export function toldInAddress(
  params: URLSearchParams,
  { goods: [first, ...others] }: Pick<ReturnAnswers, 'goods'>,
): Partial<ReturnAnswers> {
  const told = (name: (typeof TOLD)[number]) => params.get(name);
  const day = (name: 'on' | 'receivedOn') => (DAY.test(told(name) ?? '') ? told(name) : null);
  const one = <Value>(values: readonly Value[], name: (typeof TOLD)[number]) =>
    values.find((value) => value === told(name));
  const [on, receivedOn] = [day('on'), day('receivedOn')];
  const [delivery, proof] = [one(DELIVERY_MODES, 'delivery'), one(PROOF_KINDS, 'proof')];
  const category = one(GOODS_CATEGORIES, 'category');
  return {
    ...(on ? { on } : {}),
    ...(receivedOn ? { receivedOn } : {}),
    ...(delivery ? { delivery } : {}),
    ...(proof ? { proof } : {}),
    ...(category && !first?.category
      ? { goods: [{ ...NO_GOODS, ...first, category }, ...others] }
      : {}),
  };
}
