import { CITIES } from '@anxintui/infra/seed/places';
import { inTurn, type Random, randomOf } from '@anxintui/infra/seed/random';
import { cityOf, countyOf } from '@anxintui/shared/divisions/divisions';
import type { mongo } from 'mongoose';
import type { QueryKind } from './searches.js';

type Row = {
  readonly name: string;
  readonly terms: readonly string[];
  readonly division: string;
  readonly categories: readonly string[];
  readonly point: { readonly coordinates: readonly [number, number] };
};
type Asked = Readonly<Record<string, string>>;

const SAMPLED = 1_000;
const SEED = 11;

/** Searches of every kind for stores that are there, half of them within one city. */
export async function queryKinds(database: mongo.Db, perKind: number): Promise<QueryKind[]> {
  const sample = [{ $sample: { size: SAMPLED } }];
  const rows = await database.collection('directory').aggregate<Row>(sample).toArray();
  const random = randomOf(SEED);
  return Object.entries(KINDS).map(([kind, ask]) => ({
    kind,
    paths: Array.from({ length: perKind }, (_, n) => {
      const row = inTurn(rows, n * KINDS_STRIDE);
      const asked = ask(row, random);
      return pathOf(n % 2 === 0 ? asked : { ...asked, ...withinCity(row) });
    }),
  }));
}
const KINDS_STRIDE = 7;

const pathOf = (asked: Asked): string => `/api/v1/stores?${new URLSearchParams(asked)}`;
const withinCity = ({ division }: Row): Asked => ({ division: cityOf(division)?.code ?? '' });

const HAN_WORD = /^\p{Script=Han}{2,}$/u;
const SOUND = /^[a-z]{5,}$/;
const INITIALS = /^[a-z]{1,4}$/;
const termLike = ({ terms }: Row, like: RegExp, random: Random): string =>
  random.pick(terms.filter((term) => like.test(term)));
const short = (name: string | undefined): string => (name ?? '').replace(/[市区县]$/, '');
const placeOf = ({ division }: Row, random: Random): string =>
  random.pick([short(cityOf(division)?.nameZh), countyOf(division)?.nameZh ?? '']);
const nearOf = ({ point }: Row): Asked => ({ near: point.coordinates.join(',') });
const anyOrder = (random: Random, ...words: string[]): Asked => ({
  q: random.shuffled(words).join(random.pick([' ', '，', ''])),
});

const KINDS: Readonly<Record<string, (row: Row, random: Random) => Asked>> = {
  'Chinese name': ({ name }) => ({ q: name.replace(/（.*/u, '') }),
  'Chinese words': (row, random) =>
    anyOrder(random, termLike(row, HAN_WORD, random), termLike(row, HAN_WORD, random)),
  pinyin: (row, random) => ({ q: termLike(row, SOUND, random) }),
  initials: (row, random) => ({ q: termLike(row, INITIALS, random) }),
  place: (row, random) => ({ q: placeOf(row, random) }),
  'place + word': (row, random) =>
    anyOrder(random, placeOf(row, random), termLike(row, HAN_WORD, random)),
  category: (row, random) => ({ category: random.pick(row.categories) }),
  'common words': (_, random) => ({
    q: random.pick(['苏州', 's', '服饰', '人民路', 'suzhou', '苏州 服饰', '百货', 'sz']),
  }),
  'pledged, long window': (_, random) => ({
    pledged: 'true',
    windowDays: random.pick(['7', '15', '30']),
    division: random.pick(CITIES),
  }),
  near: nearOf,
  'near + word': (row, random) => ({ ...nearOf(row), q: termLike(row, HAN_WORD, random) }),
  'near + category': (row, random) => ({ ...nearOf(row), category: random.pick(row.categories) }),
};
