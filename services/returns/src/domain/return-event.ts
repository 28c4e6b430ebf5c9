import type { DomainEvent, EventData } from '@anxintui/shared/aggregate/aggregate';
import type { Acting } from '@anxintui/shared/aggregate/commanding';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';

/** Who acts, when, and under which rules the clocks open. */
export type ActingByRules = Acting & { readonly ruleBook: RuleBook };

export const returnEvent = (
  type: string,
  { by, account, at }: Acting,
  data: EventData = {},
): DomainEvent => ({ type, at, by, ...(account === undefined ? {} : { account }), data });
