/** The events of a return that the router waits for; the others stay in the history only. */
export const HEARD_RETURN_EVENTS = [
  'return.filed',
  'return.accepted',
  'return.refused',
  'return.refunded',
  'return.disputed',
  'return.lapsed',
  'return.refund-overdue',
] as const;
export type HeardReturnEvent = (typeof HEARD_RETURN_EVENTS)[number];

/** The events of a case that the router waits for. */
export const HEARD_CASE_EVENTS = [
  'case.filed',
  'case.routed',
  'case.offer-made',
  'case.settled',
  'case.store-answer-overdue',
  'case.referred-up',
  'case.headquarters-answer-overdue',
  'case.escalated',
  'case.handed-over',
  'case.shopper-asked',
  'case.accepted',
  'case.not-accepted',
  'case.complaint-acceptance-overdue',
  'case.mediation-overdue',
  'case.performance-overdue',
  'case.routing-overdue',
  'case.closed',
] as const;
export type HeardCaseEvent = (typeof HEARD_CASE_EVENTS)[number];
