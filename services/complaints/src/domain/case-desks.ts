import type { CaseOrder } from '@anxintui/shared/vocabulary/cases';
import type { ClaimKind } from '@anxintui/shared/vocabulary/claims';
import type { Pile } from './desk.js';
import type { DisputeCase } from './dispute-case.js';
import type { Step } from './listed-case.js';

/** What a desk is narrowed down to. */
export type Narrowed = {
  readonly kind?: ClaimKind;
  readonly storeId?: string;
  /** A county, or all of a city or province. */
  readonly division?: string;
  /** Who is in charge; empty for nobody. */
  readonly officer?: string;
  readonly id?: string;
  /** The ten digits of a number, which several may share. */
  readonly short?: string;
  /** One of these names of stores. */
  readonly names?: readonly string[];
  /** All of these words in the name of the store, where too many names have them. */
  readonly words?: readonly string[];
};
export type OrderOfCases = { readonly by: CaseOrder; readonly isDescending: boolean };
/** After which case a page begins: its step, and what it is sorted by. */
export type Mark = { readonly step: Step; readonly key: string };
export type DeskPage = OrderOfCases & { readonly after?: Mark };

/** Cases as they lie on desks. */
export interface CaseDesks {
  page(
    piles: readonly Pile[],
    narrowed: Narrowed,
    page: DeskPage & { readonly limit: number },
  ): Promise<DisputeCase[]>;
  /** How many there are, counted up to `most`. */
  count(pile: Pile, most: number): Promise<number>;
  /** All of them, one pile after the other, never more than a few hundred at once. */
  each(
    piles: readonly Pile[],
    narrowed: Narrowed,
    order: OrderOfCases,
  ): AsyncIterable<readonly DisputeCase[]>;
  /** The stores that cases on this desk are about, by name; a new one may be missing for a minute. */
  names(desk: string): Promise<readonly string[]>;
}
