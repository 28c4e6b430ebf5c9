import fc from 'fast-check';
import {
  type Aggregate,
  EVERYTHING,
  type Repository,
  type Viewer,
} from '../aggregate/aggregate.js';
import { type Actor, ROLES } from '../vocabulary/actors.js';

/** The ids of these people and of what they have to do with: few, so that they meet. */
export const SOME = {
  shoppers: ['shopper-1', 'shopper-2', 'shopper-3'],
  stores: ['store-1', 'store-2', 'store-3'],
  enterprises: ['firm-1', 'firm-2', 'firm-3'],
  bureauPaths: [
    ['bureau-32'],
    ['bureau-32', 'bureau-3205'],
    ['bureau-32', 'bureau-3205', 'bureau-320508'],
    ['bureau-32', 'bureau-3205', 'bureau-320505'],
    ['bureau-33', 'bureau-3301'],
  ],
} as const;
const BUREAUS = [...new Set(SOME.bureauPaths.flat())];
const ACTORS = 2_000;
const LOADS_EACH = 5;
const AT_ONCE = 40;

const maybe = (ids: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<string | undefined>(...ids) },
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('') },
  );

/** Anybody: no role, one or two; with a desk, without one, or with one whose id is empty. */
const anybody: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.constantFrom(...SOME.shoppers, 'officer-1'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 2 }),
  storeId: maybe(SOME.stores),
  enterpriseId: maybe(SOME.enterprises),
  bureauId: maybe(BUREAUS),
});

type Page = { readonly limit: number };
type Owned<A extends Aggregate> = {
  readonly rows: Pick<Repository<A>, 'load'> & {
    readonly read?: (id: string, viewer: Viewer) => Promise<{ readonly current: A } | null>;
    readonly list?: (actor: Actor, page: Page) => Promise<readonly A[]>;
  };
  /** The pure answer to whether it is any of their business. */
  readonly concerns: (current: A, actor: Actor) => boolean;
  /** Everything that is stored. */
  readonly ids: readonly string[];
};
export type Compared = {
  readonly differences: string[];
  readonly seen: number;
  readonly unseen: number;
};

/** Lets two thousand people load, read and list what is stored: whatever is found, and is not theirs, or is and is not found. */
export async function ownershipCompared<A extends Aggregate>(owned: Owned<A>): Promise<Compared> {
  const stored = await Promise.all(owned.ids.map((id) => owned.rows.load(id, '', EVERYTHING)));
  const all = stored.flatMap((loaded) => (loaded ? [loaded.current] : []));
  if (all.length !== owned.ids.length) throw new Error('not everything is stored');
  const people = fc.sample(anybody, { numRuns: ACTORS, seed: 5 });
  const result: Compared[] = [];
  for (let from = 0; from < people.length; from += AT_ONCE)
    result.push(
      ...(await Promise.all(
        people
          .slice(from, from + AT_ONCE)
          .map((actor, at) => comparedFor(owned, all, { actor, turn: from + at })),
      )),
    );
  return {
    differences: result.flatMap(({ differences }) => differences),
    seen: sum(result.map(({ seen }) => seen)),
    unseen: sum(result.map(({ unseen }) => unseen)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

async function comparedFor<A extends Aggregate>(
  { rows, concerns }: Owned<A>,
  all: readonly A[],
  { actor, turn }: { actor: Actor; turn: number },
): Promise<Compared> {
  const theirs = new Set(all.filter((each) => concerns(each, actor)).map(({ id }) => id));
  const picked = Array.from(
    { length: LOADS_EACH },
    (_, n) => all[(turn * LOADS_EACH + n) % all.length],
  );
  const ids = picked.flatMap((each) => (each ? [each.id] : []));
  const found = await Promise.all(
    ids.flatMap((id) => [
      rows.load(id, '', actor).then((loaded) => [id, loaded !== null] as const),
      ...(rows.read ? [rows.read(id, actor).then((read) => [id, read !== null] as const)] : []),
    ]),
  );
  const listed = await rows.list?.(actor, { limit: all.length });
  const inList = listed && new Set(listed.map(({ id }) => id));
  const wrongly = [
    ...found.filter(([id, isFound]) => isFound !== theirs.has(id)),
    ...(inList ? all.filter(({ id }) => inList.has(id) !== theirs.has(id)) : []),
  ];
  return {
    differences: wrongly.map((each) => `${JSON.stringify(actor)}: ${JSON.stringify(each)}`),
    seen: found.filter(([, isFound]) => isFound).length,
    unseen: found.filter(([, isFound]) => !isFound).length,
  };
}
