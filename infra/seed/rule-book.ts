import { FIRST_CALENDAR } from '@anxintui/registry/domain/calendars';
import { FIRST_RULE_SET } from '@anxintui/registry/domain/rule-sets';

/** The rules and holidays under which everything in the seed has happened. */
export const RULE_BOOK = { ruleSet: FIRST_RULE_SET, calendar: FIRST_CALENDAR } as const;
