import type { Cause } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Enterprises, Stores } from '../domain/repositories.js';
import { type RegisterStore, registerStore } from '../domain/store.js';

export type RegisterStoreDeps = {
  readonly stores: Stores;
  readonly enterprises: Enterprises;
  readonly now: () => Date;
};

export async function registerStoreOnce(
  { stores, enterprises, now }: RegisterStoreDeps,
  asked: RegisterStore,
  { actor, cause }: { actor: Actor; cause: Cause },
): Promise<Filed> {
  const seller = actor.enterpriseId ? await enterprises.find(actor.enterpriseId) : null;
  return createOnce(stores, registerStore(asked, seller, { actor, at: now() }), cause);
}
