import type { Decision, Repository, Viewer } from '@anxintui/shared/aggregate/aggregate';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { Enterprise } from './enterprise.js';
import type { Failure, Import, ImportFile } from './import.js';
import type { Listing } from './import-row.js';
import type { Counts, RowOutcome, Taken } from './import-verdict.js';
import type { Store } from './store.js';

/** So many rows are judged and kept together. */
export const ROWS_IN_CHUNK = 2_000;

export interface Imports extends Repository<Import> {
  find(id: string): Promise<Import | null>;
  read(id: string, viewer: Viewer): Promise<{ current: Import; history: Entry[] } | null>;
  /** Lists on which the router has something to do, the oldest number first. */
  waiting(): Promise<Import[]>;
}

/** How far the work on one list has come. */
export type Progress = {
  /** Chunks of which the dry run is kept. */
  readonly checked: number;
  /** The plan up to which everything has been registered; '' before the first one. */
  readonly appliedTo: string;
  readonly counts: Counts;
  /** The first rows that are not good. */
  readonly problems: readonly RowOutcome[];
};
export const PROBLEMS_SHOWN = 100;

/** A list is in one pair of hands at a time; whoever has died lets go of it after some seconds. */
export interface ImportWork {
  progress(id: string): Promise<Progress>;
  /** The progress, where the list is free or this worker's already; null when somebody else has it. */
  claim(id: string, worker: string, now: Date): Promise<(Progress & { attempts: number }) | null>;
  release(id: string, worker: string): Promise<void>;
  /** Keeps what became of a chunk: once, whoever comes with it again. */
  keepChecked(id: string, chunk: number, outcomes: readonly RowOutcome[]): Promise<void>;
  /** What is still to be registered, in the order of the directory. */
  plans(id: string, page: { after: string; limit: number }): Promise<readonly Plan[]>;
  /** Keeps what became of the plans between two places: once, whoever comes with it again. */
  keepApplied(id: string, registered: RegisteredPlans): Promise<void>;
  /** The rows of a chunk; empty when there is none. */
  chunk(id: string, chunk: number): Promise<readonly RowOutcome[]>;
  /** Rows after a place in the list, in order. */
  rows(id: string, page: { after: number; limit: number }): Promise<readonly RowOutcome[]>;
}

/**
 * A row that an application will register. Plans are worked through in the order in which the directory lists stores:
 * each of its terms then grows at one place, and not at a place of its own for every store.
 */
export type Plan = {
  readonly key: string;
  readonly row: number;
  readonly storeId: string;
  readonly listing: Listing;
};
export type RegisteredPlans = {
  readonly after: string;
  readonly upTo: string;
  readonly outcomes: readonly RowOutcome[];
};
/** So many plans are registered before it is kept that they are. */
export const PLANS_TOGETHER = 3_000;

/** One row of a list as it was sent; the head is the first one. */
export type RawRow = { readonly row: number; readonly cells: readonly string[] };
export type RowReader = AsyncIterable<readonly RawRow[]>;

/** The bytes of lists. */
export interface ImportFiles {
  /** Keeps a list and tells what it is; refuses what is neither CSV nor XLSX. */
  keep(
    bytes: AsyncIterable<Buffer>,
    sent: { readonly type: string; readonly name?: string },
  ): Promise<ImportFile>;
  remove(fileId: string): Promise<void>;
  /** Its rows, some at a time; ends with an `UnreadableList`. */
  rows(file: ImportFile): RowReader;
}

/** A list that cannot be read to its end. */
export class UnreadableList extends Error {
  override name = 'UnreadableList';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** What the registry has, asked for many rows at once. */
export interface BulkRegistry {
  enterprisesByCode(creditCodes: readonly string[]): Promise<ReadonlyMap<string, Enterprise>>;
  placesTaken(placeKeys: readonly string[]): Promise<ReadonlyMap<string, Taken>>;
  /** Those of these sellers that have a store in a network. */
  inNetwork(sellerIds: readonly string[], headquartersId: string): Promise<ReadonlySet<string>>;
  addEnterprises(decisions: readonly Caused<Enterprise>[]): Promise<void>;
  /** The ids of stores that somebody else has registered under the same number. */
  addStores(decisions: readonly Caused<Store>[]): Promise<ReadonlySet<string>>;
}
export type Caused<A extends Enterprise | Store> = {
  readonly decision: Decision<A>;
  readonly cause: string;
};
