import type {
  HeardCaseEvent,
  HeardPledgeEvent,
  HeardReturnEvent,
} from '@anxintui/shared/vocabulary/events';

export const AUDIENCES = [
  'shopper',
  'representative',
  'store',
  'headquarters',
  'bureau',
  'officer',
] as const;
export type Audience = (typeof AUDIENCES)[number];
export type HeardEvent = HeardReturnEvent | HeardCaseEvent | HeardPledgeEvent;

const BOTH_SIDES = ['shopper', 'store', 'headquarters'] as const;
const EVERYBODY = [...BOTH_SIDES, 'bureau'] as const;
const STORE_SIDE = ['store', 'headquarters'] as const;

const OF_RETURNS: Readonly<Record<HeardReturnEvent, readonly Audience[]>> = {
  'return.filed': ['store'],
  'return.presented': ['shopper'],
  'return.accepted': ['shopper'],
  'return.refused': ['shopper'],
  'return.refusal-reversed': ['shopper'],
  'return.goods-handed-back': ['shopper'],
  'return.refunded': ['shopper'],
  'return.exchanged': ['shopper'],
  'return.disputed': ['store'],
  'return.lapsed': ['shopper'],
  'return.withdrawn': ['store'],
  'return.inspection-overdue': ['shopper', 'store'],
  'return.refund-overdue': ['shopper', 'store'],
  'return.refund-clue-overdue': ['shopper', 'store'],
  'return.evidence-added': ['shopper', 'store'],
  'return.closed': ['shopper', 'store'],
};

const OF_CASES: Readonly<Record<HeardCaseEvent, readonly Audience[]>> = {
  'case.filed': ['shopper'],
  'case.routed': EVERYBODY,
  'case.bureau-assigned': EVERYBODY,
  'case.message-sent': EVERYBODY,
  'case.evidence-added': EVERYBODY,
  'case.offer-made': BOTH_SIDES,
  'case.offer-declined': BOTH_SIDES,
  'case.claim-declined': BOTH_SIDES,
  'case.settled': EVERYBODY,
  'case.store-answer-overdue': ['shopper', 'store'],
  'case.referred-up': ['shopper', 'headquarters'],
  'case.headquarters-answer-overdue': BOTH_SIDES,
  'case.escalated': ['store', 'headquarters', 'bureau'],
  'case.handed-over': EVERYBODY,
  'case.shopper-asked': ['shopper'],
  'case.withdrawn': ['store', 'headquarters', 'bureau'],
  'case.assigned': ['bureau', 'officer'],
  'case.accepted': ['shopper', 'store'],
  'case.not-accepted': ['shopper', 'store'],
  'case.materials-requested': BOTH_SIDES,
  'case.mediation-invited': BOTH_SIDES,
  'case.mediation-consented': EVERYBODY,
  'case.mediation-declined': EVERYBODY,
  'case.session-recorded': BOTH_SIDES,
  'case.terminated': EVERYBODY,
  'case.termination-notified': BOTH_SIDES,
  'case.complaint-acceptance-overdue': ['shopper', 'bureau'],
  'case.mediation-overdue': ['bureau'],
  'case.termination-notice-overdue': ['bureau'],
  'case.performance-recorded': ['shopper'],
  'case.performance-breached': ['store', 'headquarters', 'bureau'],
  'case.performance-overdue': ['shopper', 'store'],
  'case.routing-overdue': ['bureau'],
  'case.reopened': STORE_SIDE,
  'case.corrected': BOTH_SIDES,
  'case.representative-appointed': ['representative', ...STORE_SIDE, 'bureau'],
  'case.representative-dismissed': ['shopper', 'representative', ...STORE_SIDE, 'bureau'],
  'case.closed': ['shopper', 'store'],
};

const OF_PLEDGES: Readonly<Record<HeardPledgeEvent, readonly Audience[]>> = {
  'pledge.submitted': ['bureau'],
  'pledge.returned': STORE_SIDE,
  'pledge.approved': STORE_SIDE,
  'pledge.in-force': STORE_SIDE,
  'pledge.warned': STORE_SIDE,
  'pledge.suspended': STORE_SIDE,
  'pledge.resumed': STORE_SIDE,
  'pledge.withdrawn': [...STORE_SIDE, 'bureau'],
  'pledge.delisted': STORE_SIDE,
  'pledge.appealed': ['bureau'],
  'pledge.review-overdue': ['bureau'],
  'pledge.renewal-opened': STORE_SIDE,
  'pledge.expired': STORE_SIDE,
};

/** Who is told of what. Somebody who does not exist in a case (no headquarters, no bureau yet) is not told. */
export const TOLD: Readonly<Record<HeardEvent, readonly Audience[]>> = {
  ...OF_RETURNS,
  ...OF_CASES,
  ...OF_PLEDGES,
};

/** What people say and do to each other: whoever did it need not be told of it at their own desk. */
export const BETWEEN_PEOPLE: ReadonlySet<HeardEvent> = new Set<HeardEvent>([
  'return.evidence-added',
  'return.closed',
  'case.message-sent',
  'case.evidence-added',
  'case.offer-made',
  'case.offer-declined',
  'case.claim-declined',
  'case.mediation-consented',
  'case.mediation-declined',
  'case.representative-dismissed',
  'pledge.withdrawn',
]);

/** At which desk somebody sits who acts in a role. */
const DESK_OF_ROLE: Readonly<Record<string, Audience>> = {
  shopper: 'shopper',
  clerk: 'store',
  manager: 'store',
  headquarters: 'headquarters',
};

export const isHeard = (topic: string): topic is HeardEvent => topic in TOLD;

/** How each audience is addressed; absent where there is nobody. */
export type Desks<Desk extends string> = Readonly<Partial<Record<Audience, Desk>>>;

/** The desks that are told of an event which `by` caused. */
export function desksTold<Desk extends string>(
  { type, by }: { type: HeardEvent; by: string },
  desks: Desks<Desk>,
): Desk[] {
  const own = BETWEEN_PEOPLE.has(type) ? DESK_OF_ROLE[by] : undefined;
  const told = TOLD[type].filter((audience) => audience !== own).flatMap(withRepresentative);
  return [...new Set(told)].flatMap((audience) => desks[audience] ?? []);
}

/** Whoever acts for the shopper is told what she is told. */
const withRepresentative = (audience: Audience): Audience[] =>
  audience === 'shopper' ? ['shopper', 'representative'] : [audience];
