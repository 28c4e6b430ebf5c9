import type { Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { ReturnCommand, ReturnStatus } from '@anxintui/shared/vocabulary/returns';

const SHOPPER = ['shopper'] as const;
const CLERK = ['clerk'] as const;
const PAYERS = ['manager', 'headquarters'] as const;
const BOTH_SIDES = ['shopper', 'clerk', 'manager', 'headquarters'] as const;

/** Who may do what in which status; what stands in the way of it besides is in `return-rules`. */
export const RETURN_LIFECYCLE: Lifecycle<ReturnStatus, ReturnCommand, Party> = {
  filed: {
    present: { to: ['presented'], by: CLERK },
    accept: { to: ['accepted'], by: CLERK },
    refuse: { to: ['refused'], by: CLERK },
    withdraw: { to: ['withdrawn'], by: SHOPPER },
    dispute: { to: ['filed'], by: SHOPPER },
    'add-evidence': { to: ['filed'], by: BOTH_SIDES },
  },
  presented: {
    accept: { to: ['accepted'], by: CLERK },
    refuse: { to: ['refused'], by: CLERK },
    withdraw: { to: ['withdrawn'], by: SHOPPER },
    dispute: { to: ['presented'], by: SHOPPER },
    'add-evidence': { to: ['presented'], by: BOTH_SIDES },
  },
  accepted: {
    'record-refund': { to: ['refunded'], by: PAYERS },
    'record-exchange': { to: ['refunded'], by: PAYERS },
    'report-defect': { to: ['accepted'], by: SHOPPER },
    dispute: { to: ['accepted'], by: SHOPPER },
    'hand-back-goods': { to: ['accepted'], by: CLERK },
    'add-evidence': { to: ['accepted'], by: BOTH_SIDES },
  },
  refunded: {
    confirm: { to: ['closed'], by: SHOPPER },
    'deny-receipt': { to: ['refunded'], by: SHOPPER },
    'hand-back-goods': { to: ['refunded'], by: CLERK },
    'add-evidence': { to: ['refunded'], by: BOTH_SIDES },
  },
  refused: {
    'reverse-refusal': { to: ['accepted'], by: ['manager'] },
    'hand-back-goods': { to: ['refused'], by: CLERK },
    dispute: { to: ['refused'], by: SHOPPER },
    'add-evidence': { to: ['refused'], by: BOTH_SIDES },
  },
  lapsed: {
    dispute: { to: ['lapsed'], by: SHOPPER },
    'add-evidence': { to: ['lapsed'], by: BOTH_SIDES },
  },
  withdrawn: {},
  closed: {
    dispute: { to: ['closed'], by: SHOPPER },
    'hand-back-goods': { to: ['closed'], by: CLERK },
    'add-evidence': { to: ['closed'], by: BOTH_SIDES },
  },
};
