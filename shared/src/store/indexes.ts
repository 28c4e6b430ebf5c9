import type { Model } from 'mongoose';

/** As much of a mongoose model as indexes need. */
export type IndexedModel = Pick<
  Model<object>,
  'createIndexes' | 'diffIndexes' | 'createCollection'
> & {
  readonly schema: { indexes(): [unknown, Readonly<Record<string, unknown>>][] };
  readonly modelName: string;
  readonly collection: { dropIndex(name: string): Promise<unknown> };
};

/**
 * The migration step: collections and indexes as the schemas declare them. Safe to repeat. An index that has changed
 * under its name is built anew; one that is no longer declared stays, because an older version may still run beside.
 */
export async function buildIndexes(models: readonly IndexedModel[]): Promise<void> {
  for (const model of models) {
    await model.createCollection();
    for (const name of await changedIndexes(model)) await model.collection.dropIndex(name);
    await model.createIndexes();
  }
}

async function changedIndexes(model: IndexedModel): Promise<string[]> {
  const { toDrop } = await model.diffIndexes();
  const declared = model.schema.indexes().map(([, options]) => options['name']);
  return toDrop.filter((name) => declared.includes(name));
}

/** A missing unique index means silent doubles, so a service that misses one does not start. */
export async function assertIndexes(models: readonly IndexedModel[]): Promise<void> {
  const missing: string[] = [];
  for (const model of models) {
    const { toCreate } = await model.diffIndexes();
    missing.push(...toCreate.map((index) => `${model.modelName}: ${JSON.stringify(index)}`));
  }
  if (missing.length > 0)
    throw new Error(`Indexes are missing; run the migration first:\n${missing.join('\n')}`);
}
