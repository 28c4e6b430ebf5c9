import type { NewClock } from '../aggregate/clocks.js';
import type { CivilDate } from './civil-date.js';
import { deadlineOf } from './deadline.js';
import type { RuleBook } from './rule-set.js';

type Start = {
  readonly ruleBook: RuleBook;
  readonly startAt: Date;
  /** Where counting starts when that is not `startAt`. */
  readonly from?: CivilDate | Date;
  /** In the rule's own unit, where a promise names another length than the rule. */
  readonly length?: number;
  /** False where the law's conditions are not met and the clock is only a target. */
  readonly isStatutory?: boolean;
};

/** A clock of the rule with the same name as its kind; throws when the rule set has none, which is our own mistake. */
export function newClock(
  kind: string,
  { ruleBook, startAt, from = startAt, length, isStatutory = true }: Start,
): NewClock {
  const found = ruleBook.ruleSet.rules[kind];
  if (!found) throw new Error(`rule set ${ruleBook.ruleSet.version} has no rule ${kind}`);
  const rule = length === undefined ? found : { ...found, length };
  return {
    kind,
    ruleId: rule.id,
    ruleSetVersion: ruleBook.ruleSet.version,
    dayType: rule.dayType,
    standing: isStatutory ? rule.standing : 'target',
    startAt,
    ...deadlineOf(rule, from, ruleBook.calendar),
  };
}
