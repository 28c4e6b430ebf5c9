import { DomainError } from '../aggregate/lifecycle.js';
import { type AskedNumber, parseAskedNumber } from '../identifiers/receipt-number.js';
import type { Actor } from '../vocabulary/actors.js';
import { EdgeError } from './problem.js';

const NO_NUMBER = {
  zh: '请填写 16 位受理编号或 10 位短号',
  en: 'must be a receipt number of sixteen signs or a short number of ten digits',
};
const SHOPPERS_ONLY = {
  zh: '短号只供消费者查询本人的事项，请填写 16 位受理编号',
  en: 'short numbers find one’s own as a shopper only; give all sixteen signs',
};

/** The number by which a list is asked. A guest may ask by number and in no other way. */
export function numberAsked(
  typed: string | undefined,
  { isGuest, roles }: Pick<Actor, 'isGuest' | 'roles'>,
): { readonly number?: AskedNumber } {
  if (typed === undefined) {
    if (isGuest) throw new DomainError('forbidden', 'account-needed', 'guests ask by number');
    return {};
  }
  const number = parseAskedNumber(typed);
  if (!number) throw wrong(NO_NUMBER);
  if ('short' in number && roles.some((role) => role !== 'shopper')) throw wrong(SHOPPERS_ONLY);
  return { number };
}

const wrong = (detail: typeof NO_NUMBER) =>
  new EdgeError(400, 'invalid-request', { errors: [{ parameter: 'number', detail }] });
