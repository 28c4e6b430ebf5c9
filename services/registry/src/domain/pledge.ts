import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import type { PledgeStatus } from '@anxintui/shared/vocabulary/pledges';

/** One immutable version of what a store promises. */
export type PledgeVersion = {
  readonly version: number;
  readonly status: PledgeStatus;
  /** First day on which purchases are covered. */
  readonly validFrom: CivilDate;
  /** Last day on which purchases are covered. */
  readonly validUntil: CivilDate;
  readonly windowDays: number;
  /** Within how many hours of acceptance the money is back. */
  readonly refundHours: number;
  readonly excluded: readonly GoodsCategory[];
  /** Days on which purchases were not covered; the one that still lasts has no end. */
  readonly suspensions?: readonly Suspension[];
};
export type Suspension = { readonly from: CivilDate; readonly until?: CivilDate };

/** One document per store, holding all versions, so that replacing the one in force is one write. Its id is the store's. */
export type Pledge = Aggregate & {
  readonly number: string;
  readonly versions: readonly PledgeVersion[];
};

/** Versions that cover purchases made while they were in force, whatever became of them afterwards. */
const COVERING: readonly PledgeStatus[] = [
  'in-force',
  'superseded',
  'suspended',
  'withdrawn',
  'expired',
  'delisted',
];

/** The version under which a purchase of that day is judged: ending or tightening a pledge never acts backwards. */
export function versionOn(
  { versions }: Pick<Pledge, 'versions'>,
  on: CivilDate,
): PledgeVersion | null {
  const version = versions.findLast(
    ({ status, validFrom, validUntil }) =>
      COVERING.includes(status) && validFrom <= on && on <= validUntil,
  );
  return version && !wasSuspended(version, on) ? version : null;
}

const wasSuspended = ({ suspensions = [] }: PledgeVersion, on: CivilDate): boolean =>
  suspensions.some(({ from, until }) => from <= on && (until === undefined || on <= until));
