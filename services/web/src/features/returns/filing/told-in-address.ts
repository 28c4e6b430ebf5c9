import { DELIVERY_MODES, GOODS_CATEGORIES, PROOF_KINDS } from '@anxintui/shared/vocabulary/claims';
import { givenText, isDay, oneOf } from '../../../kit/given.js';
import { NO_GOODS, type ReturnAnswers } from './return-answers.js';

/** What stands in the address of whoever has asked before whether it may go back. */
export const TOLD = ['on', 'delivery', 'receivedOn', 'category', 'proof'] as const;

/** The same as answers of the form; what makes no sense there is left out, and goods that were typed stay. */
export function toldInAddress(
  params: URLSearchParams,
  { goods: [first, ...others] }: Pick<ReturnAnswers, 'goods'>,
): Partial<ReturnAnswers> {
  const told = (name: (typeof TOLD)[number]) => givenText(params, name);
  const day = (name: 'on' | 'receivedOn') => {
    const text = told(name);
    return text !== undefined && isDay(text) ? text : undefined;
  };
  const [on, receivedOn] = [day('on'), day('receivedOn')];
  const delivery = oneOf(DELIVERY_MODES, told('delivery'));
  const proof = oneOf(PROOF_KINDS, told('proof'));
  const category = oneOf(GOODS_CATEGORIES, told('category'));
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
