import type { Cause } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Enterprises, Stores } from '../domain/repositories.js';
import type { Directory } from '../domain/search-directory.js';
import { type RegisterStore, registerStore } from '../domain/store.js';
import { followStore } from './follow-store.js';

export type RegisterStoreDeps = {
  readonly stores: Stores;
  readonly enterprises: Enterprises;
  readonly directory: Pick<Directory, 'refresh'>;
  readonly now: () => Date;
};

export async function registerStoreOnce(
  { stores, enterprises, directory, now }: RegisterStoreDeps,
  asked: RegisterStore,
  { actor, cause }: { actor: Actor; cause: Cause },
): Promise<Filed> {
  const filed = await createOnce(stores, { id: asked.id, cause }, async () => {
    const seller = actor.enterpriseId ? await enterprises.find(actor.enterpriseId) : null;
    return registerStore(asked, seller, { actor, at: now() });
  });
  await followStore(directory, filed.id);
  return filed;
}
