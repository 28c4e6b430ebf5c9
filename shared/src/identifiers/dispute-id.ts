import type { DisputeGround } from '../vocabulary/returns.js';
import { receiptNumber } from './receipt-number.js';

/** A return may have one dispute per ground, so the case takes its number from the two. */
export const disputeIdOf = (returnId: string, ground: DisputeGround): string =>
  receiptNumber(`dispute:${returnId}:${ground}`);
