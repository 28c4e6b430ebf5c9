/** The events of a return that the router waits for; the others stay in the history only. */
export const HEARD_RETURN_EVENTS = [
  'return.filed',
  'return.presented',
  'return.accepted',
  'return.refused',
  'return.refusal-reversed',
  'return.goods-handed-back',
  'return.refunded',
  'return.exchanged',
  'return.disputed',
  'return.lapsed',
  'return.withdrawn',
  'return.inspection-overdue',
  'return.refund-overdue',
  'return.refund-clue-overdue',
  'return.evidence-added',
  'return.closed',
] as const;
export type HeardReturnEvent = (typeof HEARD_RETURN_EVENTS)[number];

/** The events of a case that the router waits for. */
export const HEARD_CASE_EVENTS = [
  'case.filed',
  'case.routed',
  'case.bureau-assigned',
  'case.message-sent',
  'case.evidence-added',
  'case.offer-made',
  'case.offer-declined',
  'case.claim-declined',
  'case.settled',
  'case.store-answer-overdue',
  'case.referred-up',
  'case.headquarters-answer-overdue',
  'case.escalated',
  'case.handed-over',
  'case.shopper-asked',
  'case.withdrawn',
  'case.assigned',
  'case.accepted',
  'case.not-accepted',
  'case.materials-requested',
  'case.mediation-invited',
  'case.mediation-consented',
  'case.mediation-declined',
  'case.session-recorded',
  'case.terminated',
  'case.termination-notified',
  'case.complaint-acceptance-overdue',
  'case.mediation-overdue',
  'case.termination-notice-overdue',
  'case.performance-recorded',
  'case.performance-breached',
  'case.performance-overdue',
  'case.routing-overdue',
  'case.reopened',
  'case.corrected',
  'case.representative-appointed',
  'case.representative-dismissed',
  'case.closed',
] as const;
export type HeardCaseEvent = (typeof HEARD_CASE_EVENTS)[number];

/** The events of a pledge that the router waits for. */
export const HEARD_PLEDGE_EVENTS = [
  'pledge.submitted',
  'pledge.returned',
  'pledge.approved',
  'pledge.in-force',
  'pledge.warned',
  'pledge.suspended',
  'pledge.resumed',
  'pledge.withdrawn',
  'pledge.delisted',
  'pledge.appealed',
  'pledge.review-overdue',
  'pledge.renewal-opened',
  'pledge.expired',
] as const;
export type HeardPledgeEvent = (typeof HEARD_PLEDGE_EVENTS)[number];

/** The events of a store that the router waits for: the directory follows them. */
export const HEARD_STORE_EVENTS = ['store.registered', 'store.changed', 'store.closed'] as const;

/** The events of an enterprise that the router waits for: whoever registers one becomes its owner. */
export const HEARD_ENTERPRISE_EVENTS = ['enterprise.registered'] as const;
