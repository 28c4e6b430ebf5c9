import type { Desk } from '../domain/desk.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { FindStore } from './file-complaint.js';

export type Seller = { readonly id: string; readonly name: string };
/** What a list shows of others: who sells in a store, and who is in charge. */
export type AroundList = {
  /** By store. */
  readonly sellers: ReadonlyMap<string, Seller>;
  readonly officers: ReadonlyMap<string, string>;
};
export type AroundListDeps = {
  readonly findStore: FindStore;
  readonly namesOf: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

/** Each of them is asked for once; only officers learn who of them is in charge. */
export async function readAroundList(
  { findStore, namesOf }: AroundListDeps,
  disputes: readonly DisputeCase[],
  desk: Desk | null,
): Promise<AroundList> {
  const stores = [...new Set(disputes.flatMap(({ respondent }) => respondent.storeId ?? []))];
  const inCharge = [...new Set(disputes.flatMap(({ officer }) => officer ?? []))];
  const [found, officers] = await Promise.all([
    Promise.all(stores.map(async (id) => [id, await findStore(id)] as const)),
    desk?.side === 'bureau' && inCharge.length > 0 ? namesOf(inCharge) : NOBODY,
  ]);
  const sellers = found.flatMap(([id, store]) => (store ? [[id, store.seller] as const] : []));
  return { sellers: new Map(sellers), officers };
}

const NOBODY: ReadonlyMap<string, string> = new Map();
