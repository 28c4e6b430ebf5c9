import type { ResponsibleBureau } from '@anxintui/complaints/domain/dispute-case';
import { bureauIdOf, bureauTree } from '@anxintui/identity/domain/bureau-tree';
import { responsibleBureau } from '@anxintui/identity/domain/responsible-bureau';
import { type Pledge, type PledgeVersion, standingOf } from '@anxintui/registry/domain/pledge';
import { termsOf } from '@anxintui/registry/domain/pledge-terms';
import type { AskedPledge } from '@anxintui/returns/domain/eligibility';
import { addDays, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import { hasAccount, PUBLISHING } from '../landmarks.js';
import { pledgeOf } from '../pledges.js';
import type { Population } from '../population.js';
import { inTurn, randomOf } from '../random.js';
import { headquartersIdOf, managerIdOf } from '../staff.js';
import type { SeededStore } from '../stores.js';
import { GOODS } from './goods.js';
import type { Scene } from './scene.js';
import type { Stage } from './story.js';

/** A store in which a story can be played: it has pledged for longer than any story goes back. */
type Stand = {
  readonly store: SeededStore;
  readonly pledge: Pledge;
  readonly version: PledgeVersion;
};
const OLDEST_STORY_DAYS = 220;

/** All who may play in the stories of one seed. */
export type Cast = {
  readonly seed: number;
  readonly now: Date;
  readonly stands: Readonly<Record<Stage, readonly Stand[]>>;
  /** Where the demo people work: a shop of its own, and a shop of the brand. */
  readonly demo: { readonly alone: Stand; readonly network: Stand };
  readonly headquarters: ReadonlyMap<string, string>;
};

/** Null where the landmarks have not pledged for long enough yet, or no longer do. */
export function castOf(population: Population, now: Date): Cast | null {
  const { seed, stores, enterprises } = population;
  const since = addDays(civilDateOf(now), -OLDEST_STORY_DAYS);
  const any = stores.flatMap((store) => standOf(store, { seed, now, since }));
  const stands = {
    any,
    alone: any.filter(({ store }) => !store.facts.headquartersId),
    network: any.filter(({ store }) => store.facts.headquartersId),
  };
  const demo = demoStands(any);
  if (!demo) return null;
  const headquarters = enterprises.map(({ id, n }) => [id, headquartersIdOf(seed, n)] as const);
  return { seed, now, stands, demo, headquarters: new Map(headquarters) };
}

const SUZHOU = 0;
const NANJING = 66;

function demoStands(any: readonly Stand[]): Cast['demo'] | null {
  const alone = any.find(({ store }) => store.n === SUZHOU);
  const network = any.find(({ store }) => store.n === NANJING);
  return alone && network ? { alone, network } : null;
}

function standOf(
  store: SeededStore,
  { seed, now, since }: { seed: number; now: Date; since: string },
): Stand[] {
  if (!hasAccount(store.n)) return [];
  const pledge = pledgeOf(store, { seed, now })?.next;
  const version = pledge && standingOf(pledge);
  const isSteady = version?.status === 'in-force' && !version.suspensions;
  return pledge && version && isSteady && version.validFrom <= since
    ? [{ store, pledge, version }]
    : [];
}

const SHOPPERS = 80;
const shopperIdOf = (seed: number, n: number): string => `seed-${seed}-shopper-${n % SHOPPERS}`;
export const shopperIds = (seed: number): string[] =>
  Array.from({ length: SHOPPERS }, (_, n) => shopperIdOf(seed, n));

const STORIES_STREAM = 1_500_000_000;
const TREE = bureauTree(new Set(PUBLISHING.map(bureauIdOf)));

type Asked = { readonly n: number; readonly stage: Stage; readonly isDemo: boolean };

/** The scene of the n-th story: the demo people play in the first of them. */
export function sceneOf(cast: Cast, { n, stage, isDemo }: Asked): Scene {
  const { seed, now } = cast;
  const random = randomOf(seed, STORIES_STREAM + n);
  const own = stage === 'any' ? inTurn(['alone', 'network'] as const, n) : stage;
  const stand = isDemo ? cast.demo[own] : random.pick(cast.stands[stage]);
  const { store, version, pledge } = stand;
  const category = random.pick(
    store.facts.categories.filter((each) => !version.excluded.includes(each)),
  );
  const { division, zone } = store.facts;
  return {
    seed,
    n,
    store,
    pledge: judged(pledge, version),
    ...placed({ division, zone }),
    people: isDemo ? demoPeople(own, n) : peopleOf(cast, store, n),
    goods: random.pick(GOODS[category]),
    category,
    random,
    now,
  };
}

function judged({ number }: Pledge, stored: PledgeVersion): AskedPledge {
  const { windowDays, refundHours, excluded, exclusions, conditions, returnPlaces } =
    termsOf(stored);
  const { version } = stored;
  return {
    number,
    version,
    windowDays,
    refundHours,
    excluded,
    exclusions,
    conditions,
    returnPlaces,
  };
}

/** The bureau for a place, with the reasons that the router would find; a place that nobody knows has a desk. */
export function placed(place: {
  readonly division?: string;
  readonly zone?: string | undefined;
}): Pick<Scene, 'bureau' | 'reasons'> {
  const { bureau, reason } = responsibleBureau(TREE, place);
  const { id, name, level, path, publishesChannel } = bureau;
  const responsible: ResponsibleBureau = { id, name, level, path, publishesChannel };
  return { bureau: responsible, reasons: reason };
}

type People = Scene['people'];
const AT_SUZHOU: Readonly<Partial<Record<Party, string>>> = {
  clerk: 'clerk-1',
  manager: 'manager-1',
  intake: 'intake-1',
  mediator: 'mediator-1',
  supervisor: 'supervisor-1',
};
const AT_NANJING: Readonly<Partial<Record<Party, string>>> = {
  clerk: 'clerk-2',
  manager: 'manager-2',
  headquarters: 'headquarters-1',
  intake: 'intake-2',
  mediator: 'mediator-2',
  supervisor: 'supervisor-3',
};

const demoPeople = (own: 'alone' | 'network', n: number): People => ({
  ...(own === 'alone' ? AT_SUZHOU : AT_NANJING),
  shopper: n % 3 === 2 ? 'shopper-2' : 'shopper-1',
});

function peopleOf(
  { seed, headquarters }: Cast,
  { n: store, facts }: SeededStore,
  n: number,
): People {
  const above = headquarters.get(facts.headquartersId ?? '');
  return {
    shopper: shopperIdOf(seed, n),
    clerk: managerIdOf(seed, store),
    manager: managerIdOf(seed, store),
    ...(above ? { headquarters: above } : {}),
  };
}
