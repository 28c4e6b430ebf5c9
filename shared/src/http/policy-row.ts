import type { PolicyRow } from './endpoint.js';

type Ruled = { readonly id: string; readonly isCommand?: boolean };
type Fault = {
  readonly says: string;
  readonly isIn: (row: PolicyRow, ruled: Ruled) => boolean;
};

/** What a row may not say, because it contradicts itself or speaks of nobody. */
const FAULTS: readonly Fault[] = [
  {
    says: 'asks for a relation of whoever may be nobody',
    isIn: ({ who, relations }) => who === 'anyone' && relations !== undefined,
  },
  {
    says: 'admits guests where everybody is admitted',
    isIn: ({ who, guests }) => who === 'anyone' && guests === true,
  },
  {
    says: 'asks for a relation and names none',
    isIn: ({ relations }) => relations?.length === 0,
  },
  {
    says: 'is a command on something and names no relation to it',
    isIn: ({ relations }, { isCommand }) => isCommand === true && relations === undefined,
  },
  {
    says: 'admits guests, who are shoppers, and no shoppers',
    isIn: ({ who, guests }) => guests === true && Array.isArray(who) && !who.includes('shopper'),
  },
];

/** A row that contradicts itself does not start. */
export function assertConsistent(row: PolicyRow, ruled: Ruled): void {
  const fault = FAULTS.find(({ isIn }) => isIn(row, ruled));
  if (fault) throw new Error(`the row of ${ruled.id} in the policy table ${fault.says}`);
}
