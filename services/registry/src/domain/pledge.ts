import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { PledgeStatus, SupervisionOutcome } from '@anxintui/shared/vocabulary/pledges';
import type { StoredTerms } from './pledge-terms.js';

/** Days on which purchases were not covered, both inclusive; the one that still lasts has no end. */
export type Suspension = { readonly from: CivilDate; readonly until?: CivilDate };

type Numbered = StoredTerms & {
  readonly version: number;
  /** The same promise once more, made when its renewal was open. */
  readonly renews?: true;
};
/** A version that is not yet in force, or was dropped before it was. */
export type DraftVersion = Numbered & {
  readonly status: 'draft' | 'submitted' | 'returned' | 'withdrawn';
};
/** One immutable version of what a store promises, in force on some day. */
export type PledgeVersion = Numbered & {
  readonly status: Exclude<PledgeStatus, 'draft' | 'submitted' | 'returned'>;
  /** First day on which purchases are covered. */
  readonly validFrom: CivilDate;
  /** Last day on which purchases are covered. */
  readonly validUntil: CivilDate;
  readonly suspensions?: readonly Suspension[];
};
export type AnyVersion = DraftVersion | PledgeVersion;

/** The store as it was when the pledge was last drafted or submitted. */
export type PledgingStore = {
  readonly id: string;
  readonly name: string;
  readonly division: string;
  readonly zone?: string;
  readonly sellerId: string;
  readonly headquartersId?: string;
};
/** The bureau that reviews and supervises the pledge, with the ones above it. */
export type ReviewingBureau = {
  readonly id: string;
  readonly name: string;
  readonly path: readonly string[];
};
/** Something the bureau did; numbered from 1, so that an appeal can name it. */
export type Supervision = {
  readonly outcome: SupervisionOutcome;
  readonly version: number;
  readonly words: string;
  readonly at: Date;
  readonly by: Party;
};
export type Appeal = {
  /** The number of the supervision that it is made against. */
  readonly against: number;
  readonly words: string;
  readonly at: Date;
  readonly by: Party;
};

/** One document per store, holding all versions, so that replacing the one in force is one write. Its id is the store's. */
export type Pledge = Aggregate & {
  readonly number: string;
  readonly versions: readonly AnyVersion[];
  readonly store?: PledgingStore;
  /** From the first submission on. */
  readonly bureau?: ReviewingBureau;
  readonly supervision?: readonly Supervision[];
  readonly appeals?: readonly Appeal[];
  /** The store is closed for good: what it promised holds for what was bought, and nothing new is promised. */
  readonly closedAt?: Date;
  /** Only while a version waits for review, so that the list of reviews finds it. */
  readonly waitingSince?: Date;
};

const DRAFTED: readonly PledgeStatus[] = ['draft', 'submitted', 'returned'];
const STANDING: readonly PledgeStatus[] = ['in-force', 'suspended'];

/** Such a version covers what was bought while it was in force, whatever became of it afterwards. */
export const wasEverInForce = (version: AnyVersion): version is PledgeVersion =>
  'validFrom' in version && !DRAFTED.includes(version.status);

/** One that ended before its first day has bound nobody. */
export const hasCovered = ({
  validFrom,
  validUntil,
}: Pick<PledgeVersion, 'validFrom' | 'validUntil'>): boolean => validFrom <= validUntil;

/** The version under which a purchase of that day is judged: ending or tightening a pledge never acts backwards. */
export const versionOn = (
  { versions }: Pick<Pledge, 'versions'>,
  on: CivilDate,
): PledgeVersion | null => coveringOn(versions.filter(wasEverInForce), on);

type Dated = Pick<PledgeVersion, 'validFrom' | 'validUntil' | 'suspensions'>;

/** The same of versions of which only a part is known. */
export function coveringOn<V extends Dated>(versions: readonly V[], on: CivilDate): V | null {
  const version = versions.findLast(
    ({ validFrom, validUntil }) => validFrom <= on && on <= validUntil,
  );
  return version && !wasSuspended(version, on) ? version : null;
}

const wasSuspended = ({ suspensions = [] }: Dated, on: CivilDate): boolean =>
  suspensions.some(({ from, until }) => from <= on && (until === undefined || on <= until));

const isDrafted = (version: AnyVersion): version is DraftVersion =>
  DRAFTED.includes(version.status);

/** The version that is being prepared; at most one. */
export const draftOf = ({ versions }: Pick<Pledge, 'versions'>): DraftVersion | undefined =>
  versions.filter(isDrafted).at(-1);

const isNotDropped = (version: AnyVersion): boolean =>
  wasEverInForce(version) || isDrafted(version);

/** The version that binds from now on, suspended or not; at most one. */
export const standingOf = ({ versions }: Pick<Pledge, 'versions'>): PledgeVersion | undefined =>
  versions.filter(wasEverInForce).findLast(({ status }) => STANDING.includes(status));

/** The version that says how the store stands now: the one that binds, else the newest that was not dropped. */
export function leadingOf(pledge: Pick<Pledge, 'versions'>): AnyVersion {
  const { versions } = pledge;
  const leading = standingOf(pledge) ?? versions.findLast(isNotDropped) ?? versions.at(-1);
  if (!leading) throw new Error('a pledge has at least one version');
  return leading;
}

/** The pledge with one of its versions as it is now. */
export const withVersion = <P extends Pick<Pledge, 'versions'>>(
  pledge: P,
  changed: AnyVersion,
): P => ({
  ...pledge,
  versions: pledge.versions.map((each) => (each.version === changed.version ? changed : each)),
});
