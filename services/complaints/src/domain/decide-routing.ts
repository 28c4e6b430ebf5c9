import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock } from '@anxintui/shared/aggregate/clocks';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Rung } from '@anxintui/shared/vocabulary/cases';
import { type Acting, caseEvent } from './case-event.js';
import { CASE_RULES } from './case-rules.js';
import type { DisputeCase, ResponsibleBureau, RoutingReason } from './dispute-case.js';
import { bureauRung, onRung } from './onward.js';

export type Routing = {
  readonly to: Rung;
  readonly reasons: readonly RoutingReason[];
  readonly bureau: ResponsibleBureau;
};

/** The router says who holds the case and which bureau has jurisdiction; the clocks of that rung start. */
export function routeCase(
  dispute: DisputeCase,
  { to, reasons, bureau }: Routing,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'route', by, at });
  const next = onRung({ ...dispute, routing: reasons, bureau }, to, acting);
  const why = reasons.map(({ code }) => code);
  return { next, events: [caseEvent('case.routed', acting, { to, bureau: bureau.id, why })] };
}

export type BureauAssignment = {
  readonly bureau: ResponsibleBureau;
  /** Why this bureau, in the intake's own words. */
  readonly words: string;
};

/** The staffed desk finds the bureau that the table did not: its clock of acceptance starts now. */
export function assignBureau(
  dispute: DisputeCase,
  { bureau, words }: BureauAssignment,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'assign-bureau', by, at });
  if (bureau.level === 'queue')
    throw new DomainError('rule-broken', 'no-such-bureau', `${bureau.id} is a desk, no bureau`, {
      pointer: '/bureauId',
    });
  const reason: RoutingReason = {
    code: 'assigned-by-hand',
    words: { zh: `人工分派：${words}`, en: `Assigned by hand: ${words}` },
  };
  const found = {
    ...dispute,
    bureau,
    routing: [...dispute.routing, reason],
    clocks: meetClock(dispute.clocks, 'routing'),
  };
  return {
    next: onRung(found, 'with-bureau', acting),
    events: [caseEvent('case.bureau-assigned', acting, { bureau: bureau.id })],
  };
}

/** The shopper may go to the bureau at any time: the routes of Consumer Law art. 39 are parallel. */
export function escalate(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'escalate', by, at });
  const to = bureauRung(dispute);
  const data = { to, bureau: dispute.bureau?.id ?? null };
  return { next: onRung(dispute, to, acting), events: [caseEvent('case.escalated', acting, data)] };
}
