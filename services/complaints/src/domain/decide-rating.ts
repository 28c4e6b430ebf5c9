import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { type Acting, caseEvent } from './case-event.js';
import { CASE_RULES } from './case-rules.js';
import type { CaseOrigin, DisputeCase, Rating } from './dispute-case.js';

/** The shopper says once whether the outcome has solved the matter; nobody else does. */
export function rate(
  dispute: DisputeCase,
  rating: Omit<Rating, 'at'>,
  acting: Acting,
): Decision<DisputeCase> {
  givable(CASE_RULES, dispute, { ...acting, command: 'rate' });
  const { solved, stars } = rating;
  return {
    next: { ...dispute, rating: { ...rating, at: acting.at } },
    events: [caseEvent('case.rated', acting, { solved, stars })],
  };
}

/** What was consented to at filing, put otherwise; what has been done with the consent before stays done. */
export function changeWishes(
  dispute: DisputeCase,
  { publish, entrust }: CaseOrigin['wishes'],
  acting: Acting,
): Decision<DisputeCase> {
  givable(CASE_RULES, dispute, { ...acting, command: 'change-wishes' });
  return {
    next: { ...dispute, wishes: { ...dispute.wishes, publish, entrust } },
    events: [caseEvent('case.wishes-changed', acting, { publish, entrust })],
  };
}
