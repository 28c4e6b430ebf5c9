import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { type Stepped, step } from '@anxintui/shared/aggregate/step';
import { type Routing, routeCase } from '../domain/decide-routing.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { CaseSteps } from './step-case.js';

/** The router's step: it has found out who holds the case, this writes it down. */
export const routeDispute = (
  cases: CaseSteps,
  { id, eventId }: { id: string; eventId: string },
  routing: Routing,
): Promise<Stepped<DisputeCase>> =>
  step(
    cases,
    { id, cause: { key: `event:${eventId}` }, viewer: EVERYTHING },
    {
      decide: (dispute, at) =>
        routeCase(dispute, routing, { by: 'router', at, ruleBook: cases.ruleBook() }),
    },
  );
