import type { DomainEvent, EventData } from '@anxintui/shared/aggregate/aggregate';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { HeardCaseEvent } from '@anxintui/shared/vocabulary/events';
import type { Moment } from './onward.js';

/** Who acts, when, and under which rules. */
export type Acting = Moment & { readonly by: Party; readonly account?: string };

/** What nobody waits for stays in the history only. */
type QuietCaseEvent = 'case.performance-confirmed' | 'case.wishes-changed' | 'case.rated';

/** Something that a person, or the router, did to a case. */
export const caseEvent = (
  type: HeardCaseEvent | QuietCaseEvent,
  { by, account, at }: Acting,
  data: EventData = {},
): DomainEvent => ({ type, at, by, ...(account === undefined ? {} : { account }), data });
