import type { Pledge, PledgingStore, ReviewingBureau } from '@anxintui/registry/domain/pledge';
import { draftPledge, submitPledge } from '@anxintui/registry/domain/pledge-drafting';
import { pledgeOverdue } from '@anxintui/registry/domain/pledge-overdue';
import { approvePledge } from '@anxintui/registry/domain/pledge-review';
import type { StoredTerms } from '@anxintui/registry/domain/pledge-terms';
import { beginLife, type Life } from './lived.js';
import type { Random } from './random.js';
import { RULE_BOOK } from './rule-book.js';

/** A store that pledges, whoever acts for it, and the bureau that reviews. */
export type Pledging = {
  readonly store: PledgingStore;
  readonly bureau: ReviewingBureau;
  readonly terms: StoredTerms;
  readonly random: Random;
  readonly now: Date;
};

export const byStore = (when: Date) => ({ by: 'manager', at: when, ruleBook: RULE_BOOK }) as const;
export const byBureau = (when: Date) =>
  ({ by: 'supervisor', at: when, ruleBook: RULE_BOOK }) as const;

const DAY_MS = 24 * 60 * 60 * 1000;
export const before = (when: Date, days: number): Date => new Date(when.getTime() - days * DAY_MS);
export const after = (when: Date, days: number): Date => before(when, -days);

/** Drafted, and nothing more. */
export const drafted = ({ store, terms }: Pledging, when: Date): Life<Pledge> =>
  beginLife(draftPledge(store, terms, byStore(when)), { overdue: pledgeOverdue });

const DRAFTED_BEFORE_DAYS = 2;

export const submitted = (pledging: Pledging, when: Date): Life<Pledge> =>
  submitAgain(drafted(pledging, before(when, DRAFTED_BEFORE_DAYS)), pledging, when);

export const submitAgain = (
  life: Life<Pledge>,
  { store, bureau }: Pledging,
  when: Date,
): Life<Pledge> =>
  life.step(when, (pledge) => submitPledge(pledge, { store, bureau }, byStore(when)));

const REVIEWED_AFTER_DAYS = 4;
const SPREAD_DAYS = 4;

/** In force from the day after. */
export function approved(pledging: Pledging, when: Date): Life<Pledge> {
  const days = REVIEWED_AFTER_DAYS + pledging.random.below(SPREAD_DAYS);
  return approve(submitted(pledging, before(when, days)), when);
}

export const approve = (life: Life<Pledge>, when: Date): Life<Pledge> =>
  life.step(when, (pledge) => approvePledge(pledge, byBureau(when)));
