import type { Filed } from '../aggregate/create.js';
import type { Receipt } from '../contracts/fields.js';
import { formatReceiptNumber, shortNumber } from '../identifiers/receipt-number.js';
import type { Answer } from './endpoint.js';

/** The 201 of a creation: made from the first event only, so that every repeat gets the same bytes. */
export function receiptOf(
  { id, first, replayed }: Filed,
  { status, href }: { status: string; href: string },
): Answer {
  const body: Receipt = {
    id,
    receiptNumber: formatReceiptNumber(id),
    shortNumber: shortNumber(id),
    status,
    version: 1,
    filedAt: first.at.toISOString(),
    href,
  };
  const replay = replayed ? { 'Idempotency-Replayed': 'true' } : {};
  return { status: 201, body, headers: { Location: href, ETag: '"1"', ...replay } };
}
