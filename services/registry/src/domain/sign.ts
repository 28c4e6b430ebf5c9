import { addDays, type CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { SignState } from '@anxintui/shared/vocabulary/signs';
import {
  type Pledge,
  type PledgeVersion,
  standingOf,
  versionOn,
  wasEverInForce,
} from './pledge.js';
import type { PledgeTerms } from './pledge-terms.js';

type Since = { readonly state: SignState; readonly from: CivilDate };
/** What holds behind a sign on one day; whatever ends or suspends a pledge begins with a day to come. */
export type SignNow = Since & {
  readonly version: PledgeVersion;
  /** What is known to follow. */
  readonly next?: Since;
  readonly reason?: string;
};

/** What a sign tells, before it is put into words. */
export type SignFacts = {
  readonly storeName: string;
  readonly sellerName: string;
  readonly number: string;
  readonly version: PledgeVersion;
  readonly terms: PledgeTerms;
  readonly bureauName?: string;
};

/** Null where no version has ever been in force: such a number stands on no sign. */
export function signOn(
  pledge: Pick<Pledge, 'versions' | 'supervision'>,
  today: CivilDate,
): SignNow | null {
  const newest = standingOf(pledge) ?? pledge.versions.filter(wasEverInForce).at(-1);
  if (!newest) return null;
  const covering = versionOn(pledge, today);
  const ahead = stateOf(newest, today);
  const now = covering
    ? { state: 'in-force' as const, from: covering.validFrom, version: covering }
    : { ...ahead, version: newest };
  const next = covering && isEnding(ahead, today) ? { next: ahead } : {};
  return { ...now, ...next, ...reasonFor(pledge, ahead.state) };
}

const isEnding = ({ state, from }: Since, today: CivilDate): boolean =>
  from > today && state !== 'coming' && state !== 'in-force';

/** Of the version that says how the store stands, leaving aside that an earlier one may still cover today. */
function stateOf(version: PledgeVersion, today: CivilDate): Since {
  const { status, validFrom, validUntil, suspensions = [] } = version;
  const after = addDays(validUntil, 1);
  const suspended = suspensions.findLast(({ until }) => until === undefined || until >= today);
  if (status === 'withdrawn' || status === 'delisted') return { state: status, from: after };
  if (suspended) return { state: 'suspended', from: suspended.from };
  if (validFrom > today) return { state: 'coming', from: validFrom };
  return validUntil < today
    ? { state: 'expired', from: after }
    : { state: 'in-force', from: validFrom };
}

function reasonFor(
  { supervision = [] }: Pick<Pledge, 'supervision'>,
  state: SignState,
): { readonly reason?: string } {
  const done = supervision.findLast(({ outcome }) => outcome === state);
  return done ? { reason: done.words } : {};
}

/** A sign is made for what is promised from today or from a day to come, with no end in sight but its own. */
export const mayBePrinted = ({ state, next }: SignNow): boolean =>
  (state === 'in-force' || state === 'coming') && next === undefined;
