import { inTurn, type Random, randomOf } from '@anxintui/infra/seed/random';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { CASE_ORDERS } from '@anxintui/shared/vocabulary/cases';
import type { mongo } from 'mongoose';
import { z } from 'zod';
import type { QueryKind } from './searches.js';

const Sampled = z.object({
  _id: z.string(),
  listed: z.object({
    name: z.string(),
    short: z.string(),
    kind: z.string(),
    division: z.string(),
    officer: z.string(),
  }),
  facts: z.object({ respondent: z.object({ storeId: z.string() }) }),
});
type Sampled = z.infer<typeof Sampled>;
type Asked = Readonly<Record<string, string>>;

const SAMPLED = 500;
const SEED = 17;
const SORTS: readonly Asked[] = CASE_ORDERS.flatMap((sort) =>
  ['asc', 'desc'].map((order) => ({ sort, order })),
);

/** Every way to narrow a desk down, each with every order in turn. */
export async function queueQueries(database: mongo.Db, perKind: number): Promise<QueryKind[]> {
  const sample = [{ $sample: { size: SAMPLED } }];
  const found = await database.collection<Row>('cases').aggregate(sample).toArray();
  const rows = z.array(Sampled).parse(found);
  const random = randomOf(SEED);
  return Object.entries(KINDS).map(([kind, ask]) => ({
    kind,
    paths: Array.from({ length: perKind }, (_, n) => {
      const asked = { ...inTurn(SORTS, n), ...ask(inTurn(rows, n), random) };
      return `/api/v1/cases?${new URLSearchParams(asked)}`;
    }),
  }));
}

const KINDS: Readonly<Record<string, (row: Sampled, random: Random) => Asked>> = {
  everything: () => ({}),
  'view to do': () => ({ view: 'todo' }),
  'view due soon': () => ({ view: 'due-soon' }),
  'view overdue': () => ({ view: 'overdue' }),
  'view review': () => ({ view: 'review' }),
  status: (_, random) => ({ status: random.pick(['unrouted', 'with-bureau', 'mediating']) }),
  'several statuses': () => ({ status: 'unrouted,with-bureau', view: 'todo' }),
  claim: ({ listed }) => ({ kind: listed.kind }),
  'rare claim': () => ({ kind: 'remake', view: 'todo' }),
  county: ({ listed }) => ({ division: listed.division, view: 'todo' }),
  officer: ({ listed }) => ({ officer: listed.officer || 'none' }),
  'nobody in charge': () => ({ officer: 'none', view: 'overdue' }),
  'county, claim and officer': ({ listed }) => ({
    division: listed.division,
    kind: listed.kind,
    officer: listed.officer || 'none',
  }),
  store: ({ facts }) => ({ store: facts.respondent.storeId }),
  'words of a name': ({ listed }) => ({ q: listed.name.slice(0, 3), view: 'todo' }),
  'common words': (_, random) => ({ q: random.pick(['店', '服饰', '苏州', '广场']) }),
  'words nobody has': () => ({ q: '查无此店' }),
  number: ({ _id }) => ({ q: _id }),
  'short number': ({ listed }) => ({ q: listed.short }),
};
