import { type PersonsStep, stepByPerson } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import type { Stores } from '../domain/repositories.js';
import type { Directory } from '../domain/search-directory.js';
import type { Store } from '../domain/store.js';
import {
  changeStore,
  closeStore,
  STORE_RULES,
  type StoreChange,
} from '../domain/store-commands.js';
import { followStore } from './follow-store.js';

export type StoreSteps = {
  readonly stores: Stores;
  readonly directory: Pick<Directory, 'refresh'>;
  readonly now: () => Date;
};

export async function changeStoreByPerson(
  deps: StoreSteps,
  asked: PersonsStep,
  change: StoreChange,
): Promise<Stepped<Store>> {
  const stepped = await stepByPerson(stepsOf(deps), asked, {
    rules: STORE_RULES,
    command: 'change',
    decide: (store, acting) => changeStore(store, change, acting),
  });
  await followStore(deps.directory, asked.id);
  return stepped;
}

export async function closeStoreByPerson(
  deps: StoreSteps,
  asked: PersonsStep,
): Promise<Stepped<Store>> {
  const stepped = await stepByPerson(stepsOf(deps), asked, {
    rules: STORE_RULES,
    command: 'close',
    decide: closeStore,
  });
  await followStore(deps.directory, asked.id);
  return stepped;
}

/** No clock runs on a store. */
const stepsOf = ({ stores, now }: StoreSteps) => ({ rows: stores, overdue: () => null, now });
