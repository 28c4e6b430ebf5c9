import { type Cause, nothing, type Repository } from '@anxintui/shared/aggregate/aggregate';
import type { Filed } from '@anxintui/shared/aggregate/create';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor, Party } from '@anxintui/shared/vocabulary/actors';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import type { Pledge } from '../domain/pledge.js';
import { draftPledge } from '../domain/pledge-drafting.js';
import type { StoredTerms } from '../domain/pledge-terms.js';
import type { Stores } from '../domain/repositories.js';
import type { Store } from '../domain/store.js';
import { createOnlyOne } from './create-only-one.js';
import { pledgingStore } from './pledging-store.js';

export type DraftPledgeDeps = {
  readonly rows: Repository<Pledge>;
  readonly stores: Pick<Stores, 'find'>;
  readonly now: () => Date;
};
export type DraftPledge = { readonly storeId: string; readonly terms: StoredTerms };

/** The first draft of a store, once; whoever comes later is told to amend it. */
export async function draftPledgeOnce(
  { rows, stores, now }: DraftPledgeDeps,
  { storeId: id, terms }: DraftPledge,
  { actor, cause }: { actor: Actor; cause: Cause },
): Promise<Filed> {
  const { store, by } = await storeToPledge({ stores }, id, actor);
  const acting = { by, account: actor.accountId, at: now() };
  return createOnlyOne(
    rows,
    { id, cause },
    {
      decide: () => draftPledge(pledgingStore(openStore(store)), terms, acting),
      taken: () => new DomainError('conflict', 'pledge-exists', `store ${id} has a pledge`),
    },
  );
}

function openStore(store: Store): Store {
  if (store.status === 'closed')
    throw new DomainError('conflict', 'store-closed', `store ${store.id} is closed`);
  return store;
}

/** The store for which somebody pledges, and as whom. */
export async function storeToPledge(
  { stores }: Pick<DraftPledgeDeps, 'stores'>,
  id: string,
  actor: Actor,
): Promise<{ readonly store: Store; readonly by: Party }> {
  const store = await stores.find(id);
  if (!store) throw nothing(id);
  return { store, by: pledgingParty(store, actor) };
}

const MAY_PLEDGE: readonly Party[] = ['manager', 'headquarters'];

/** As whom somebody pledges for a store; whoever has nothing to do with it learns nothing. */
function pledgingParty({ id, seller, headquartersId }: Store, actor: Actor): Party {
  const parties = partiesOf(actor, {
    shopperId: '',
    sellerStoreId: id,
    sellerId: seller.id,
    ...(headquartersId ? { headquartersId } : {}),
  });
  if (parties.length === 0) throw nothing(id);
  const by = parties.find((party) => MAY_PLEDGE.includes(party));
  if (!by)
    throw new DomainError('forbidden', 'not-permitted', `${parties.join()} may not pledge`, {
      details: { command: 'draft', actor: parties.join() },
    });
  return by;
}
