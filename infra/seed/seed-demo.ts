import { accountModel } from '@anxintui/identity/db/accounts';
import { bureauModel } from '@anxintui/identity/db/bureaus';
import { bureauIdOf } from '@anxintui/identity/domain/bureau-tree';
import { enterpriseModel, pledgeModel, storeModel } from '@anxintui/registry/db/stores';
import type { Aggregate, Decision } from '@anxintui/shared/aggregate/aggregate';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { type Connection, trusted } from 'mongoose';
import { demoPeople } from './demo-people.js';
import { registeredEnterprise } from './enterprises.js';
import { insertMissing } from './insert-missing.js';
import { STORES, storeIdOf } from './landmarks.js';
import { pledgeInForce } from './pledges.js';
import { populationOf } from './population.js';
import { seedStaff } from './staff.js';
import { registeredStore } from './stores.js';

/** `now` is when everything was registered; how long pledges run does not depend on it. */
export type DemoSeed = { readonly seed: number; readonly now: Date };

/** The bureaus whose clock for acceptance is statutory, because they have published this platform. */
const PUBLISHING = ['320505', '320102'];
const NONE_HEARD: ReadonlySet<string> = new Set();

/** A demo city life: enterprises, stores, pledges and people. The stores come last: with them the seed is complete. */
export async function seedDemo(connection: Connection, { seed, now }: DemoSeed): Promise<void> {
  const population = populationOf(seed);
  const { enterprises, stores, pledges } = population;
  const accounts = [...demoPeople(population), ...seedStaff(population)];
  await publishChannels(connection);
  await Promise.all([
    insertMissing(
      enterpriseModel(connection),
      rows(enterprises.map((each) => registeredEnterprise(each, now))),
    ),
    insertMissing(pledgeModel(connection), rows(pledges.map((each) => pledgeInForce(each, now)))),
    insertMissing(
      accountModel(connection),
      accounts.map(({ id, ...account }) => ({ _id: id, ...account })),
    ),
  ]);
  await insertMissing(
    storeModel(connection),
    rows(stores.map((each) => registeredStore(each, now))),
  );
}

async function publishChannels(connection: Connection): Promise<void> {
  const ids = PUBLISHING.map(bureauIdOf);
  const { matchedCount } = await bureauModel(connection).updateMany(
    { _id: trusted({ $in: ids }) },
    { $set: { publishesChannel: true } },
  );
  if (matchedCount < ids.length) throw new Error('there are no bureaus; run the migration first');
}

const rows = (decisions: readonly Decision<Aggregate>[]): Row[] =>
  decisions.map((decision, n) => newRow(decision, { key: `import:seed:${n}` }, NONE_HEARD));

/** True where nobody has registered a store, or an earlier seeding was cut off between its stores. */
export async function needsDemo(connection: Connection, seed: number): Promise<boolean> {
  const stores = storeModel(connection);
  const ids = Array.from({ length: STORES }, (_, n) => storeIdOf(seed, n));
  const seeded = await stores.countDocuments({ _id: trusted({ $in: ids }) });
  return seeded === 0 ? (await stores.exists({})) === null : seeded < STORES;
}
