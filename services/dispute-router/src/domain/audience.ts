import type { HeardCaseEvent, HeardReturnEvent } from '@anxintui/shared/vocabulary/events';

export const AUDIENCES = ['shopper', 'store', 'headquarters', 'bureau'] as const;
export type Audience = (typeof AUDIENCES)[number];
export type HeardEvent = HeardReturnEvent | HeardCaseEvent;

/** Who is told of what. Somebody who does not exist in a case (no headquarters, no bureau yet) is not told. */
export const TOLD: Readonly<Record<HeardEvent, readonly Audience[]>> = {
  'return.filed': ['store'],
  'return.accepted': ['shopper'],
  'return.refused': ['shopper'],
  'return.refunded': ['shopper'],
  'return.disputed': ['store'],
  'return.lapsed': ['shopper'],
  'return.refund-overdue': ['shopper', 'store'],
  'case.filed': ['shopper'],
  'case.routed': ['shopper', 'store', 'headquarters', 'bureau'],
  'case.offer-made': ['shopper', 'store', 'headquarters'],
  'case.settled': ['shopper', 'store', 'headquarters'],
  'case.store-answer-overdue': ['shopper', 'store'],
  'case.referred-up': ['shopper', 'headquarters'],
  'case.headquarters-answer-overdue': ['shopper', 'store', 'headquarters'],
  'case.escalated': ['store', 'headquarters', 'bureau'],
  'case.handed-over': ['shopper', 'store', 'headquarters', 'bureau'],
  'case.shopper-asked': ['shopper'],
  'case.accepted': ['shopper', 'store'],
  'case.not-accepted': ['shopper', 'store'],
  'case.complaint-acceptance-overdue': ['shopper', 'bureau'],
  'case.mediation-overdue': ['bureau'],
  'case.performance-overdue': ['shopper', 'store'],
  'case.routing-overdue': ['bureau'],
  'case.closed': ['shopper', 'store'],
};

export const isHeard = (topic: string): topic is HeardEvent => topic in TOLD;

/** How each audience is addressed; absent where there is nobody. */
export type Desks<Desk extends string> = Readonly<Partial<Record<Audience, Desk>>>;

export const desksTold = <Desk extends string>(topic: HeardEvent, desks: Desks<Desk>): Desk[] =>
  TOLD[topic].flatMap((audience) => desks[audience] ?? []);
