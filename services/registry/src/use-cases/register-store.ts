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

export const registerStoreOnce = (
  { stores, enterprises, now }: RegisterStoreDeps,
  asked: RegisterStore,
  { actor, cause }: { actor: Actor; cause: Cause },
): Promise<Filed> =>
  createOnce(stores, { id: asked.id, cause }, async () => {
    const seller = actor.enterpriseId ? await enterprises.find(actor.enterpriseId) : null;
    return registerStore(asked, seller, { actor, at: now() });
  });
