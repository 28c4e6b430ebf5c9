import {
  PEOPLE,
  type PeopleKeys,
  type PersonRow,
  personSealer,
} from '@anxintui/identity/db/person-sealing';
import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import { addDays, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { ClockRule } from '@anxintui/shared/calendar/rule-set';
import { pledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { RIGHTS } from '@anxintui/shared/vocabulary/actors';
import { mongo } from 'mongoose';
import {
  accountsOf,
  BUREAU,
  HEADQUARTERS_ID,
  INTAKE,
  SELLER_ID,
  SHOPPERS,
  STORES,
  type TestStore,
} from './world.js';

const HOUR_S = 3_600;
const REFUND_S = 4;
/** Lengths in seconds; what is not named keeps the length it has. */
const SHORT_CLOCKS_S: Readonly<Record<string, number>> = {
  'store-answer': 4,
  'headquarters-answer': 9,
  'escalation-window': 6,
  'complaint-acceptance': 6,
  mediation: 10,
  routing: 6,
};

type RuleSetRow = {
  _id: string;
  validFrom: string;
  enteredAt: Date;
  rules: Record<string, ClockRule>;
};
type AccountRow = { _id: string; roles: string[] } & Record<string, unknown>;

/** Puts stores, people and clocks of a few seconds beside what the migration has made. */
export async function installWorld(mongodbUri: string, keys: PeopleKeys): Promise<void> {
  const client = await new mongo.MongoClient(mongodbUri, {
    writeConcern: { w: 'majority', journal: true },
  }).connect();
  try {
    const db = client.db();
    await installRules(db);
    if (!(await db.collection<{ _id: string }>('bureaus').findOne({ _id: BUREAU })))
      throw new Error(`the migration made no ${BUREAU}`);
    await db.collection<AccountRow>('accounts').insertMany(accountRows());
    await db.collection<PersonRow>(PEOPLE).insertMany(await personRows(keys));
    const at = new Date();
    await db.collection<Row>('enterprises').insertMany(enterpriseRows(at));
    await db.collection<Row>('stores').insertMany(STORES.map((store) => storeRow(store, at)));
    await db.collection<Row>('pledges').insertMany(STORES.map((store) => pledgeRow(store, at)));
  } finally {
    await client.close();
  }
}

/** Shoppers whom a bureau can reach, so that their cases may go there by themselves. */
function personRows(keys: PeopleKeys): Promise<PersonRow[]> {
  const sealer = personSealer(keys);
  const row = (shopper: string, n: number) =>
    sealer.row(shopper, { name: shopper, phone: `1540000000${n}`, address: '狮山路 88 号' });
  return Promise.all(SHOPPERS.map(row));
}

/** The newest rule set with other lengths: the same programs, only sooner. */
async function installRules(db: mongo.Db): Promise<void> {
  const ruleSets = db.collection<RuleSetRow>('ruleSets');
  const newest = await ruleSets.findOne({}, { sort: { validFrom: -1, enteredAt: -1 } });
  if (!newest) throw new Error('the migration made no rule set');
  const rules = Object.entries(newest.rules).map(([kind, rule]) => [kind, shortened(kind, rule)]);
  const { validFrom } = newest;
  const enteredAt = new Date(newest.enteredAt.getTime() + 1);
  await ruleSets.insertOne({
    _id: 'faults-short-clocks',
    validFrom,
    enteredAt,
    rules: Object.fromEntries(rules),
  });
}

function shortened(kind: string, rule: ClockRule): ClockRule {
  const seconds = SHORT_CLOCKS_S[kind];
  // A refund takes its length from the pledge, in the unit of the rule.
  if (seconds === undefined) return kind === 'refund' ? { ...rule, dayType: 'hour' } : rule;
  return { ...rule, length: seconds / HOUR_S, dayType: 'hour', roll: 'none' };
}

function accountRows(): AccountRow[] {
  const account = (_id: string, roles: string[], more: Record<string, unknown> = {}) => ({
    _id,
    roles,
    organisation: 'faults',
    isActive: true,
    isDemo: true,
    ...more,
  });
  const staff = STORES.flatMap(({ id: storeId, enterpriseId, manager, clerk }) => [
    ...(manager ? [account(manager, ['manager'], { storeId, enterpriseId, rights: RIGHTS })] : []),
    ...(clerk ? [account(clerk, ['clerk'], { storeId, enterpriseId })] : []),
  ]);
  const headquarters = [...new Set(STORES.flatMap((store) => store.headquarters ?? []))];
  return [
    ...SHOPPERS.map((shopper) => account(shopper, ['shopper'])),
    ...staff,
    ...headquarters.map((one) =>
      account(one, ['headquarters'], { enterpriseId: HEADQUARTERS_ID, rights: RIGHTS }),
    ),
    account(INTAKE, ['intake'], { bureauId: BUREAU }),
  ];
}

/** Everybody who signs in. */
export const allAccounts = (): string[] => [
  ...new Set([...SHOPPERS, ...STORES.flatMap(accountsOf), INTAKE]),
];

const rowOf = (next: Aggregate, type: string, at: Date): Row =>
  newRow({ next, events: [{ type, at, by: 'owner' }] }, { key: 'import:faults' }, new Set());

const standing = { version: 0, head: '', clocks: [] };

const enterpriseRows = (at: Date): Row[] =>
  [SELLER_ID, HEADQUARTERS_ID].map((id, index) => {
    const facts = {
      status: 'verified',
      name: `faults ${index}`,
      creditCode: '91320505MA1FAULTS0',
      kind: index === 0 ? 'independent' : 'headquarters',
    };
    return rowOf({ ...standing, id, ...facts }, 'enterprise.registered', at);
  });

function storeRow({ id, name, division, enterpriseId, headquartersId }: TestStore, at: Date): Row {
  const facts = {
    status: 'registered',
    name,
    seller: { id: enterpriseId, name: 'faults 0' },
    ...(headquartersId ? { headquartersId } : {}),
    division,
    address: 'faults',
    categories: ['clothing'],
  };
  return rowOf({ ...standing, id, ...facts }, 'store.registered', at);
}

function pledgeRow({ id, division }: TestStore, at: Date): Row {
  const today = civilDateOf(at);
  const version = {
    version: 1,
    status: 'in-force',
    validFrom: addDays(today, -100),
    validUntil: addDays(today, 900),
    windowDays: 15,
    refundHours: REFUND_S / HOUR_S,
    excluded: [],
  };
  const facts = { number: pledgeNumber(division, id), versions: [version] };
  return rowOf({ ...standing, id, ...facts }, 'pledge.in-force', at);
}
