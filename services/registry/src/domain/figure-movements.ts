import { addDays, type CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { FigureKind } from '@anxintui/shared/vocabulary/figures';
import { type Pledge, type PledgeVersion, versionOn, wasEverInForce } from './pledge.js';

/** A day on which a pledge changed what the yearly count says; `covered` and `uncovered` add up to what is in force. */
export type MovementKind = FigureKind | 'covered' | 'uncovered';
export type Movement = { readonly kind: MovementKind; readonly on: CivilDate };
type Versions = Pick<Pledge, 'versions'>;

/** Statuses in which a store has left; superseded versions went on as the next one. */
const LEFT: readonly PledgeVersion['status'][] = ['withdrawn', 'expired', 'delisted'];

/**
 * Everything the count of pledged stores knows of one pledge. New is the first version that ever covered a purchase,
 * never an application; left is the first day without cover.
 */
export function movementsOf(pledge: Versions): Movement[] {
  const versions = coveringVersions(pledge);
  const [first] = versions;
  if (!first) return [];
  const begun: Movement = { kind: 'new', on: first.validFrom };
  return [begun, ...versions.flatMap(cameOrWent), ...coverage(pledge, first.validFrom)];
}

/** The versions that covered at least one day, in the order of their days. */
const coveringVersions = ({ versions }: Versions): PledgeVersion[] =>
  versions
    .filter(wasEverInForce)
    .filter(({ validFrom, validUntil }) => validFrom <= validUntil)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));

/** A version goes on when it renews, or when it begins after days without one; it ends when no other follows at once. */
function cameOrWent(version: PledgeVersion, at: number, all: readonly PledgeVersion[]): Movement[] {
  const before = all[at - 1];
  const after = all[at + 1];
  const leaves = addDays(version.validUntil, 1);
  const goesOn = before && (version.renews || addDays(before.validUntil, 1) < version.validFrom);
  const hasLeft = LEFT.includes(version.status) && !(after && after.validFrom <= leaves);
  return [
    ...(goesOn ? [{ kind: 'renewed', on: version.validFrom } as const] : []),
    ...(hasLeft ? [{ kind: 'left', on: leaves } as const] : []),
  ];
}

/** Where cover begins and ends, as `versionOn` tells it; beginning as new is not told twice. */
function coverage(pledge: Versions, first: CivilDate): Movement[] {
  const found: Movement[] = [];
  let isCovered = true;
  for (const on of edgesOf(pledge, first)) {
    const covers = versionOn(pledge, on) !== null;
    if (covers !== isCovered) found.push({ kind: covers ? 'covered' : 'uncovered', on });
    isCovered = covers;
  }
  return found;
}

function edgesOf(pledge: Versions, first: CivilDate): CivilDate[] {
  const days = coveringVersions(pledge).flatMap(({ validFrom, validUntil, suspensions = [] }) => [
    validFrom,
    addDays(validUntil, 1),
    ...suspensions.flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])]),
  ]);
  return [...new Set(days)].filter((on) => on >= first).sort();
}
