import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import type { RowResult } from '@anxintui/shared/vocabulary/imports';
import { type Enterprise, enterpriseIdOf, type RegistryBureau } from './enterprise.js';
import type { Fault } from './import-cells.js';
import { isSameName, type ListMemory } from './import-memory.js';
import type { JudgedRow, Listing } from './import-row.js';
import { placeKeyOf } from './place-key.js';

/** Who has uploaded a list, as far as it decides what they may register. */
export type Uploader = {
  readonly account: string;
  readonly role: Role;
  readonly enterpriseId?: string;
  readonly bureauId?: string;
};
export const uploaderAsActor = ({ account, role, enterpriseId, bureauId }: Uploader): Actor => ({
  accountId: account,
  roles: [role],
  enterpriseId,
  bureauId,
});

/** The open store at a place, and how many have closed there. */
export type Taken = { readonly open?: string; readonly closed: number };
/** What the registry knows about the rows of one batch. */
export type Registered = {
  /** By credit code. */
  readonly enterprises: ReadonlyMap<string, Enterprise>;
  /** By place key. */
  readonly places: ReadonlyMap<string, Taken>;
  /** Enterprises that have a store in the uploader's network. */
  readonly network: ReadonlySet<string>;
  /** The bureau of a place. */
  readonly bureauOf: (place: Listing['store']) => RegistryBureau;
};

/** One row after the dry run; after an application, when `good` has become `applied` or, rarely, `duplicate`. */
export type RowOutcome = {
  readonly row: number;
  readonly result: RowResult;
  readonly faults?: readonly Fault[];
  /** The store that the row registers, or the one that was there before. */
  readonly storeId?: string;
  /** What the row says, while it is being judged. */
  readonly listing?: Listing;
};
export type Counts = Readonly<Record<'rows' | RowResult, number>>;

export type ReadRow = { readonly row: number; readonly judged: JudgedRow };
type Setting = {
  readonly memory: ListMemory;
  readonly registered: Registered;
  readonly by: Uploader;
};

/** What becomes of a row: first by itself, then beside the rows before it, then beside what is registered. */
export function outcomeOf({ row, judged }: ReadRow, setting: Setting): RowOutcome {
  if ('faults' in judged) return { row, result: 'dirty', faults: judged.faults };
  const { listing } = judged;
  return { ...readableOutcome(listing, row, setting), listing };
}

function readableOutcome(listing: Listing, row: number, setting: Setting): RowOutcome {
  const { memory } = setting;
  const earlier = memory.against(listing);
  if (earlier) return refused(row, earlier);
  const against = standingAgainst(listing, setting);
  if (against) return { row, result: 'dirty', faults: [against] };
  memory.remember(listing, row);
  return besideRegistered(listing, row, setting.registered);
}

const refused = (row: number, fault: Fault): RowOutcome => ({
  row,
  result: fault.code === 'twice-in-list' ? 'duplicate' : 'dirty',
  faults: [fault],
});

function besideRegistered(listing: Listing, row: number, registered: Registered): RowOutcome {
  const key = placeKeyOf(sellerIdOf(listing, registered), listing.store);
  const { open, closed } = registered.places.get(key) ?? { closed: 0 };
  if (open === undefined) return { row, result: 'good', storeId: storeIdOf(key, closed) };
  return alreadyRegistered(row, open);
}

export const alreadyRegistered = (row: number, storeId: string): RowOutcome => ({
  row,
  result: 'duplicate',
  storeId,
  faults: [{ code: 'already-registered', details: { number: storeId } }],
});

export const sellerIdOf = ({ creditCode }: Listing, { enterprises }: Registered): string =>
  enterprises.get(creditCode)?.id ?? enterpriseIdOf(creditCode);

/** One number for one seller at one place, whoever lists it; the next one where a store has closed. */
const storeIdOf = (key: string, closed: number): string =>
  receiptNumber(`store:${key}${closed > 0 ? `:${closed}` : ''}`);

/** Why this seller's store is not this person's to register. */
function standingAgainst(listing: Listing, { registered, by }: Setting): Fault | null {
  const seller = registered.enterprises.get(listing.creditCode);
  if (seller?.status === 'struck-off')
    return { column: 'creditCode', code: 'enterprise-struck-off' };
  const strange = strangeTo(by, listing, registered);
  if (strange) return strange;
  if (seller && !isSameName(seller.name, listing.enterpriseName))
    return {
      column: 'enterpriseName',
      code: 'enterprise-name-differs',
      details: { name: seller.name },
    };
  return null;
}

/** An owner lists their own enterprise, headquarters their network, an officer what lies under the bureau. */
function strangeTo(by: Uploader, listing: Listing, registered: Registered): Fault | null {
  const seller = registered.enterprises.get(listing.creditCode);
  if (by.bureauId !== undefined)
    return registered.bureauOf(listing.store).path.includes(by.bureauId)
      ? null
      : { column: 'division', code: 'outside-jurisdiction' };
  if (seller?.id !== undefined && seller.id === by.enterpriseId) return null;
  if (by.role !== 'headquarters') return { column: 'creditCode', code: 'not-your-enterprise' };
  return !seller || registered.network.has(seller.id)
    ? null
    : { column: 'creditCode', code: 'enterprise-not-in-network' };
}

export const NO_ROWS: Counts = { rows: 0, good: 0, applied: 0, dirty: 0, duplicate: 0 };

export function countsOf(outcomes: readonly RowOutcome[]): Counts {
  const counts = { ...NO_ROWS };
  for (const { result } of outcomes) {
    counts.rows += 1;
    counts[result] += 1;
  }
  return counts;
}
