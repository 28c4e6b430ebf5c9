import {
  allCounties,
  allZones,
  type County,
  cityOf,
  countyOf,
  isDeltaProvince,
  provinceOf,
  type Replaced,
  replacedOf,
  successorOf,
  type Zone,
  zoneOf,
} from '@anxintui/shared/divisions/divisions';
import type { ReasonStep } from './bureau-reasons.js';
import * as because from './bureau-reasons.js';
import { type Bureau, bureauIdOf, queueIdOf } from './bureau-tree.js';

export type { ReasonStep } from './bureau-reasons.js';

/** What is known of where the respondent does business. */
export type Place = {
  readonly division?: string | undefined;
  readonly zone?: string | undefined;
  readonly lng?: number | undefined;
  readonly lat?: number | undefined;
};
export type Responsible = {
  readonly bureau: Bureau;
  readonly reason: readonly ReasonStep[];
  /** Who else could be competent: zones that the shop may lie in, the superior, the candidates for a desk. */
  readonly alternatives: readonly Bureau[];
};

/** The same by id, before the tree is asked. */
type Answer = {
  readonly bureau: string;
  readonly reason: readonly ReasonStep[];
  readonly others: readonly string[];
};

/** The desk for what no province can be told of. */
const LAST_RESORT = '320000';
/** The provinces of GB/T 2260. */
const CHINESE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}$/;

const bureausOf = (places: readonly { code: string }[]): string[] =>
  places.map(({ code }) => bureauIdOf(code));
const superiorOf = ({ city, province }: County | Zone): string =>
  bureauIdOf(city === '310100' ? province : city);
const currentCounty = (code: string): County | null => countyOf(successorOf(code) ?? code);

const atDesk = (province: string, why: ReasonStep, candidates: readonly string[] = []): Answer => ({
  bureau: queueIdOf(province),
  reason: [why],
  others: candidates,
});

function inCounty(county: County): Answer {
  const zones = allZones().filter(({ city }) => city === county.city);
  return {
    bureau: bureauIdOf(county.code),
    reason: [
      because.countyOfShop(county),
      ...(zones.length > 0 ? [because.ifInZone] : []),
      because.superiorMayTake,
    ],
    others: [...bureausOf(zones), superiorOf(county)],
  };
}

function inZone(zone: Zone, division: string): Answer {
  const county = currentCounty(division);
  const disagrees = county !== null && county.city !== zone.city;
  return {
    bureau: bureauIdOf(zone.code),
    reason: [
      because.zoneOverrides(zone),
      ...(disagrees ? [because.divisionDisagrees(county, zone)] : []),
      because.superiorMayTake,
    ],
    others: [...bureausOf(county ? [county] : []), superiorOf(zone)],
  };
}

function underOldCode(old: Replaced): Answer {
  const county = currentCounty(old.code);
  if (!county) return atDesk(old.code, because.codeDivided(old), old.successors.map(bureauIdOf));
  const now = inCounty(county);
  return { ...now, reason: [because.codeReplaced(old, county.code), ...now.reason] };
}

function atNoCounty(code: string): Answer {
  if (!isDeltaProvince(code))
    return atDesk(
      LAST_RESORT,
      CHINESE.test(code) ? because.outsideDelta(code) : because.unknownCode(code),
    );
  const isUpper = [cityOf(code)?.code, provinceOf(code)?.code].includes(code);
  if (!isUpper) return atDesk(code, because.unknownCode(code));
  const candidates = allCounties().filter(({ city }) => city === code);
  return atDesk(code, because.noCounty(code), bureausOf(candidates));
}

function inDivision(code: string): Answer {
  const county = countyOf(code);
  if (county) return inCounty(county);
  const old = replacedOf(code);
  return old ? underOldCode(old) : atNoCounty(code);
}

function answerFor({ division = '', zone = '' }: Place): Answer {
  const inside = zoneOf(zone) ?? zoneOf(division);
  if (inside) return inZone(inside, division);
  return division === '' ? atDesk(LAST_RESORT, because.noPlace) : inDivision(division);
}

/** What was given and could not be used. */
const unused = ({ zone, lng, lat }: Place): ReasonStep[] => [
  ...(lng !== undefined || lat !== undefined ? [because.pointNotResolved] : []),
  ...(zone && !zoneOf(zone) ? [because.unknownZone(zone)] : []),
];

const isBureau = (found: Bureau | undefined): found is Bureau => found !== undefined;

/** The bureau that handles a complaint against a respondent at this place, and why; a staffed desk where none can be told. */
export function responsibleBureau(tree: readonly Bureau[], place: Place): Responsible {
  const answer = answerFor(place);
  const find = (id: string) => tree.find((bureau) => bureau.id === id);
  const found = find(answer.bureau);
  const bureau =
    found ?? find(queueIdOf(answer.bureau.replace(/^\D+/, ''))) ?? find(queueIdOf(LAST_RESORT));
  if (!bureau) throw new Error('the bureau tree has no intake desk; run the migration first');
  return {
    bureau,
    reason: [
      ...unused(place),
      ...answer.reason,
      ...(found ? [] : [because.noBureau(answer.bureau)]),
    ],
    alternatives: answer.others.map(find).filter(isBureau),
  };
}
