import { type DirectoryRow, directoryRow } from '@anxintui/registry/db/directory';
import { type MovementRow, movementRows } from '@anxintui/registry/db/figure-movements';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { asStored, importedRow } from './aggregate-rows.js';
import { registeredEnterprise } from './enterprises.js';
import { pledgeOf } from './pledges.js';
import type { Population } from './population.js';
import type { Somebody } from './somebody.js';
import { seedStaff } from './staff.js';
import { registeredStore } from './stores.js';

/** What one part of the population looks like in the database. */
export type Documents = {
  readonly enterprises: readonly Row[];
  readonly stores: readonly Row[];
  readonly pledges: readonly Row[];
  readonly movements: readonly MovementRow[];
  readonly directory: readonly DirectoryRow[];
  readonly people: readonly Somebody[];
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** Before any pledge: enterprises over a year, each shop a while after its enterprise. */
const ENTERPRISE_DAYS = 1500;
const STORE_DAYS = 1100;
const SPREAD = 300;

const registeredAt = (now: Date, days: number, n: number): Date =>
  new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS - (days + (n % SPREAD)) * DAY_MS + n * 1000);

/** Every document of a part, as if the services had written it when things happened. */
export function documentsOf(part: Population, now: Date): Documents {
  const made = part.stores.map((one) => {
    const registered = registeredStore(one, registeredAt(now, STORE_DAYS, one.n));
    const store = importedRow(registered, 'store', one.n);
    const decided = pledgeOf(one, { seed: part.seed, now });
    const pledge = decided && importedRow(decided, 'pledge', one.n);
    const standing = decided && pledge && asStored(decided.next, pledge);
    return {
      store,
      pledge: pledge ?? [],
      movements: standing ? movementRows(standing, one.facts.division) : [],
      directory: directoryRow(asStored(registered.next, store), standing),
    };
  });
  return {
    enterprises: part.enterprises.map((one) =>
      importedRow(
        registeredEnterprise(one, registeredAt(now, ENTERPRISE_DAYS, one.n)),
        'enterprise',
        one.n,
      ),
    ),
    stores: made.map(({ store }) => store),
    pledges: made.flatMap(({ pledge }) => pledge),
    movements: made.flatMap(({ movements }) => movements),
    directory: made.map(({ directory }) => directory),
    people: seedStaff(part),
  };
}
