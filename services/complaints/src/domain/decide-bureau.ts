import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { endClocks, meetClock, openClock } from '@anxintui/shared/aggregate/clocks';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { OTHER_ROUTES } from '@anxintui/shared/vocabulary/cases';
import { type Acting, caseEvent } from './case-event.js';
import { CASE_RULES } from './case-rules.js';
import type { DisputeCase, MaterialsRequest, NonAcceptance } from './dispute-case.js';

/** The officer in charge; a later one takes the place of the one before. */
export function assign(
  dispute: DisputeCase,
  { officer }: { readonly officer: string },
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'assign', by, at });
  return {
    next: { ...dispute, officer },
    events: [caseEvent('case.assigned', acting, { officer })],
  };
}

/** Order 121, art. 15 and 23(5): acceptance starts the sixty days of mediation and pins the rules of the case. */
export function accept(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  const { by, at, ruleBook } = acting;
  givable(CASE_RULES, dispute, { command: 'accept', by, at });
  const mediation = newClock('mediation', { ruleBook, startAt: at });
  const ruleSetVersion = ruleBook.ruleSet.version;
  const met = meetClock(dispute.clocks, 'complaint-acceptance');
  const acceptance = { at, ruleSetVersion };
  return {
    next: { ...dispute, clocks: openClock(met, mediation), status: 'mediating', acceptance },
    events: [caseEvent('case.accepted', acting, { ruleSetVersion })],
  };
}

/** Order 121, art. 15(2) and 16: by one of seven grounds, with the reason and the other routes of art. 39. */
export function refuse(
  dispute: DisputeCase,
  { ground, words }: Pick<NonAcceptance, 'ground' | 'words'>,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'refuse', by, at });
  const nonAcceptance = { ground, words, at, otherRoutes: OTHER_ROUTES };
  const met = meetClock(dispute.clocks, 'complaint-acceptance');
  const clocks = endClocks(met, 'not-accepted');
  return {
    next: { ...dispute, clocks, status: 'not-accepted', nonAcceptance },
    events: [caseEvent('case.not-accepted', acting, { ground })],
  };
}

/** What is missing is asked for; the clocks run on, for nothing but an appraisal stops them (Order 121, art. 22). */
export function requestMaterials(
  dispute: DisputeCase,
  { of, words }: Pick<MaterialsRequest, 'of' | 'words'>,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'request-materials', by, at });
  return {
    next: { ...dispute, materials: [...dispute.materials, { at, of, words }] },
    events: [caseEvent('case.materials-requested', acting, { of })],
  };
}
