import type { Model } from 'mongoose';

/** As much of a mongoose model as indexes need. */
export type IndexedModel = Pick<
  Model<object>,
  'createIndexes' | 'diffIndexes' | 'createCollection'
> & {
  readonly modelName: string;
};

/** The migration step: collections and indexes as the schemas declare them. Safe to repeat. */
export async function buildIndexes(models: readonly IndexedModel[]): Promise<void> {
  for (const model of models) {
    await model.createCollection();
    await model.createIndexes();
  }
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
