import type { Decision, DomainEvent, EventData } from '@anxintui/shared/aggregate/aggregate';
import { openClock } from '@anxintui/shared/aggregate/clocks';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { pledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import {
  type DraftVersion,
  draftOf,
  type Pledge,
  type PledgeVersion,
  type PledgingStore,
  type ReviewingBureau,
  standingOf,
  wasEverInForce,
  withVersion,
} from './pledge.js';
import { withoutClocks } from './pledge-clocks.js';
import { earlierOf, monthBefore } from './pledge-dates.js';
import { PLEDGE_RULES, type PledgeActing } from './pledge-lifecycle.js';
import { isSamePromise, permittedTerms, type StoredTerms } from './pledge-terms.js';

type By = Omit<PledgeActing, 'ruleBook'>;

export const pledgeEvent = (
  type: string,
  { by, account, at }: By,
  data: EventData,
): DomainEvent => ({ type, at, by, ...(account === undefined ? {} : { account }), data });

/** What is printed on the sign of a store, from its first draft on. */
export const numberOf = ({ id, division }: Pick<PledgingStore, 'id' | 'division'>): string =>
  pledgeNumber(division, `pledge:${id}`);

/** The first draft of a store: with it its pledge begins, under a number that it keeps for ever. */
export function draftPledge(
  store: PledgingStore,
  terms: StoredTerms,
  acting: By,
): Decision<Pledge> {
  const version = 1;
  return {
    next: {
      id: store.id,
      version: 0,
      head: '',
      clocks: [],
      number: numberOf(store),
      store,
      versions: [{ ...permittedTerms(terms), version, status: 'draft' }],
      supervision: [],
      appeals: [],
    },
    events: [pledgeEvent('pledge.drafted', acting, { version })],
  };
}

/** A new draft beside the version in force, or after the one that has ended. */
export function amendPledge(pledge: Pledge, terms: StoredTerms, acting: By): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'amend' });
  const version = Math.max(...pledge.versions.map((each) => each.version)) + 1;
  const draft = { ...permittedTerms(terms), version, status: 'draft' } as const;
  return {
    next: { ...pledge, versions: [...pledge.versions, draft] },
    events: [pledgeEvent('pledge.amended', acting, { version })],
  };
}

/** Other terms for the draft; a returned one stays returned until it is submitted again. */
export function revisePledge(pledge: Pledge, terms: StoredTerms, acting: By): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'revise' });
  const { disclosure: _, points: __, ...draft } = draftIn(pledge);
  return {
    next: withVersion(pledge, { ...draft, ...permittedTerms(terms) }),
    events: [pledgeEvent('pledge.revised', acting, { version: draft.version })],
  };
}

export type Submission = { readonly store: PledgingStore; readonly bureau: ReviewingBureau };

/** To the county bureau of the place where the store now is. */
export function submitPledge(
  pledge: Pledge,
  { store, bureau }: Submission,
  acting: PledgeActing,
): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'submit' });
  const { at, ruleBook } = acting;
  const { renews: _, ...draft } = draftIn(pledge);
  const { version } = draft;
  const renews = isRenewal(pledge, draft, civilDateOf(at));
  const submitted = { ...draft, status: 'submitted', ...(renews ? { renews } : {}) } as const;
  const clocks = openClock(pledge.clocks, newClock('review', { ruleBook, startAt: at }));
  return {
    next: { ...withVersion(pledge, submitted), clocks, store, bureau, waitingSince: at },
    events: [pledgeEvent('pledge.submitted', acting, { version, bureau: bureau.id, renews })],
  };
}

function draftIn(pledge: Pledge): DraftVersion {
  const draft = draftOf(pledge);
  if (!draft) throw new Error(`pledge ${pledge.id} has no draft`);
  return draft;
}

/** The same promise again, once renewal is open or the version before has run out. */
function isRenewal(pledge: Pledge, draft: DraftVersion, today: CivilDate): boolean {
  const before = pledge.versions.filter(wasEverInForce).at(-1);
  return before !== undefined && mayRenew(before, today) && isSamePromise(before, draft);
}

const mayRenew = ({ status, validUntil }: PledgeVersion, today: CivilDate): boolean =>
  status === 'expired' ||
  ((status === 'in-force' || status === 'suspended') && today > monthBefore(validUntil));

/** Drops the draft where there is one; else the pledge ends with this very day, and earlier purchases keep it. */
export function withdrawPledge(pledge: Pledge, acting: By): Decision<Pledge> {
  givable(PLEDGE_RULES, pledge, { ...acting, command: 'withdraw' });
  const draft = draftOf(pledge);
  return draft ? dropped(pledge, draft, acting) : ended(pledge, 'withdrawn', acting);
}

/** The draft is not to be. */
export function dropped(pledge: Pledge, draft: DraftVersion, acting: By): Decision<Pledge> {
  const { version } = draft;
  const { waitingSince: _, ...settled } = withVersion(pledge, { ...draft, status: 'withdrawn' });
  const clocks = withoutClocks(pledge.clocks, ['review'], 'withdrawn');
  return {
    next: { ...settled, clocks },
    events: [pledgeEvent('pledge.draft-withdrawn', acting, { version })],
  };
}

/** The version in force ends with this day: what is bought today is still covered. */
export function ended(
  pledge: Pledge,
  status: 'withdrawn' | 'delisted',
  acting: By,
): Decision<Pledge> {
  const standing = standingOf(pledge);
  if (!standing) throw new Error(`pledge ${pledge.id} has no version in force`);
  const { version, validUntil } = standing;
  const lastDay = earlierOf(validUntil, civilDateOf(acting.at));
  const clocks = withoutClocks(pledge.clocks, ['validity', 'renewal-opens'], status);
  return {
    next: { ...withVersion(pledge, { ...standing, status, validUntil: lastDay }), clocks },
    events: [pledgeEvent(`pledge.${status}`, acting, { version, validUntil: lastDay })],
  };
}
