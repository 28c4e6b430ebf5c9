import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Fault } from './import-cells.js';
import type { Listing } from './import-row.js';
import { spotOf } from './place-key.js';

type Named = { readonly row: number; readonly name: string };

/** What the rows of a list that came before have said; of two that say the same, the first counts. */
export type ListMemory = {
  /** What an earlier row has against this one; null where none has. */
  readonly against: (listing: Listing) => Fault | null;
  /** From here on this row is an earlier one. */
  readonly remember: (listing: Listing, row: number) => void;
};

export function listMemory(): ListMemory {
  const spots = new Map<string, number>();
  const names = new Map<string, Named>();
  return {
    against(listing) {
      const named = names.get(listing.creditCode);
      if (named && !isSameName(named.name, listing.enterpriseName))
        return {
          column: 'enterpriseName',
          code: 'enterprise-name-differs-in-list',
          details: { row: named.row, name: named.name },
        };
      const row = spots.get(spotKey(listing));
      return row === undefined ? null : { code: 'twice-in-list', details: { row } };
    },
    remember(listing, row) {
      spots.set(spotKey(listing), row);
      const { creditCode, enterpriseName: name } = listing;
      if (!names.has(creditCode)) names.set(creditCode, { row, name });
    },
  };
}

/** Sixteen signs for a seller at a place: half a million addresses would not fit beside everything else. */
const spotKey = ({ creditCode, store }: Listing): string =>
  receiptNumber(`${creditCode}:${spotOf(store)}`);

/** Brackets of full and half width are a matter of typing. */
export const isSameName = (one: string, other: string): boolean =>
  one === other || plainName(one) === plainName(other);
const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');
