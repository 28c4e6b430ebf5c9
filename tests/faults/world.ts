import { addDays, type CivilDate } from '@anxintui/shared/calendar/civil-date';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';

/** A store of the test, and who is there to answer for it. */
export type TestStore = {
  readonly id: string;
  readonly name: string;
  readonly division: string;
  readonly enterpriseId: string;
  readonly headquartersId?: string;
  /** Absent where nobody of the store has an account. */
  readonly manager?: string;
  readonly clerk?: string;
  readonly headquarters?: string;
  /** Its part of the filings, of the sum of all. */
  readonly weight: number;
};

const COUNTY = '320505';
/** A province has no county unit: nobody can tell which bureau is competent. */
const NOWHERE = '320000';
export const BUREAU = `bureau-${COUNTY}`;
export const HEADQUARTERS_ID = receiptNumber('faults:headquarters');
export const SELLER_ID = receiptNumber('faults:seller');
export const INTAKE = 'faults-intake';
export const SHOPPERS = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `faults-shopper-${name}`);

const store = (name: string, weight: number, more: Partial<TestStore> = {}): TestStore => ({
  id: receiptNumber(`faults:store:${name}`),
  name,
  division: COUNTY,
  enterpriseId: SELLER_ID,
  weight,
  ...more,
});
const staff = (name: string) => ({
  manager: `faults-manager-${name}`,
  clerk: `faults-clerk-${name}`,
});
const network = { headquartersId: HEADQUARTERS_ID, headquarters: 'faults-headquarters' };

/** One store for each way that a dispute may take. */
export const STORES: readonly TestStore[] = [
  store('chain', 35, { ...staff('chain'), ...network }),
  store('single', 30, staff('single')),
  store('unattended-chain', 15, network),
  store('unattended', 15),
  store('nowhere', 5, { division: NOWHERE }),
];

export const accountsOf = ({ manager, clerk, headquarters }: TestStore): string[] =>
  [manager, clerk, headquarters].filter((one) => one !== undefined);

/** A day whose return window is open whenever the run takes place. */
export const purchaseDay = (today: CivilDate): CivilDate => addDays(today, -2);
