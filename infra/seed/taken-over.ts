import type { Pledge } from '@anxintui/registry/domain/pledge';
import { validityClocks } from '@anxintui/registry/domain/pledge-clocks';
import { lastDayOf } from '@anxintui/registry/domain/pledge-dates';
import { pledgeEvent } from '@anxintui/registry/domain/pledge-drafting';
import { permittedTerms } from '@anxintui/registry/domain/pledge-terms';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { addDays, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { pledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import { approvalDay } from './approval-days.js';
import type { Pledging } from './pledge-steps.js';
import { RULE_BOOK } from './rule-book.js';

/** As many stores as the demo has live through everything that can become of a pledge. */
const LIVED_STORES = 2_000;
/** Of the others, as many again as one in so many. */
const LIVED_EVERY = 8;

/** Whether the pledge of a store was in force before it came here, on a list. */
export const isTakenOver = (n: number): boolean => n >= LIVED_STORES && n % LIVED_EVERY > 0;

/** A pledge that is in force from its first event on: how it came about was never told here. */
export function takenOver({ store, bureau, terms, random, now }: Pledging): Decision<Pledge> {
  const at = approvalDay({ random, now });
  const validFrom = addDays(civilDateOf(at), 1);
  const promised = permittedTerms(terms);
  const validUntil = lastDayOf(promised.validityYears, validFrom);
  const inForce = { ...promised, version: 1, status: 'in-force', validFrom, validUntil } as const;
  const number = pledgeNumber(store.division, `pledge:${store.id}`);
  return {
    next: {
      id: store.id,
      version: 0,
      head: '',
      clocks: validityClocks([], inForce, { ruleBook: RULE_BOOK, at }),
      number,
      store,
      bureau,
      versions: [inForce],
      supervision: [],
      appeals: [],
    },
    events: [
      pledgeEvent(
        'pledge.in-force',
        { by: 'operator', at },
        { number, version: 1, validFrom, validUntil },
      ),
    ],
  };
}
