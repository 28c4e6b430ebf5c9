import { accountModel } from '@anxintui/identity/db/accounts';
import { directoryModel } from '@anxintui/registry/db/directory';
import { movementModel } from '@anxintui/registry/db/figure-movements';
import { pledgeModel } from '@anxintui/registry/db/pledges';
import { storeModel } from '@anxintui/registry/db/stores';
import type { IndexedModel } from '@anxintui/shared/store/indexes';
import type { Connection } from 'mongoose';

/** By these the router finds what is due; it goes on while others wait. */
const KEPT: readonly unknown[] = ['due', 'outbox'];

/**
 * Fills the large collections without the indexes that lists and searches use and builds those anew afterwards, in the
 * order of their keys: a third of the work. Until then searches fail and lists are slow; a seeding that is cut off here
 * is put right by the next migration.
 */
export async function withoutListIndexes<T>(
  connection: Connection,
  fill: () => Promise<T>,
): Promise<T> {
  const models: readonly IndexedModel[] = [
    accountModel(connection),
    directoryModel(connection),
    movementModel(connection),
    pledgeModel(connection),
    storeModel(connection),
  ];
  for (const model of models)
    for (const name of listIndexesOf(model)) await model.collection.dropIndex(name);
  try {
    return await fill();
  } finally {
    await Promise.all(models.map((model) => model.createIndexes()));
  }
}

const listIndexesOf = ({ schema }: IndexedModel): string[] =>
  schema
    .indexes()
    .map(([, options]) => options['name'])
    .filter((name) => typeof name === 'string')
    .filter((name) => !KEPT.includes(name));
