import type { HeardEvent } from './audience.js';

/**
 * What also goes out by SMS or mail: decisions, offers, and everything that starts or ends a time that the law sets or
 * somebody has promised. Whatever a person can wait to read until they look by themselves is a notice only.
 */
const CRITICAL: ReadonlySet<HeardEvent> = new Set<HeardEvent>([
  'return.refused',
  'return.refusal-reversed',
  'return.refunded',
  'return.inspection-overdue',
  'return.refund-overdue',
  'return.refund-clue-overdue',
  'case.routed',
  'case.bureau-assigned',
  'case.offer-made',
  'case.claim-declined',
  'case.settled',
  'case.store-answer-overdue',
  'case.referred-up',
  'case.headquarters-answer-overdue',
  'case.escalated',
  'case.handed-over',
  'case.shopper-asked',
  'case.assigned',
  'case.accepted',
  'case.not-accepted',
  'case.materials-requested',
  'case.mediation-invited',
  'case.terminated',
  'case.termination-notified',
  'case.complaint-acceptance-overdue',
  'case.mediation-overdue',
  'case.termination-notice-overdue',
  'case.performance-breached',
  'case.performance-overdue',
  'case.routing-overdue',
  'case.corrected',
  'case.representative-appointed',
  'case.closed',
  'pledge.returned',
  'pledge.approved',
  'pledge.warned',
  'pledge.suspended',
  'pledge.resumed',
  'pledge.delisted',
  'pledge.review-overdue',
  'pledge.renewal-opened',
  'pledge.expired',
]);

/** Whether a notice of this also leaves the platform. */
export const isCritical = (topic: HeardEvent): boolean => CRITICAL.has(topic);

/**
 * Decisions, what must be answered within a time, and who acts for somebody: this goes out by SMS to everybody, whatever
 * they have chosen. The rest is a courtesy that people may do without.
 */
const STATUTORY: ReadonlySet<HeardEvent> = new Set<HeardEvent>([
  'return.refused',
  'return.refund-overdue',
  'case.bureau-assigned',
  'case.handed-over',
  'case.shopper-asked',
  'case.accepted',
  'case.not-accepted',
  'case.materials-requested',
  'case.mediation-invited',
  'case.terminated',
  'case.termination-notified',
  'case.complaint-acceptance-overdue',
  'case.corrected',
  'case.representative-appointed',
]);

/** Whether everybody is told of this beyond the desk, also those who want no messages. */
export const isStatutory = (topic: HeardEvent): boolean => STATUTORY.has(topic);
