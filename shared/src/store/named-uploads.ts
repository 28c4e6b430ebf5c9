import { trusted } from 'mongoose';
import type { IndexSpec, RowModel } from './aggregate-model.js';

/** The index by which it is found whether anything names an upload. */
export const namingIndex = (path: string, name: string): IndexSpec => ({
  keys: { [path]: 1 },
  name,
  having: path,
});

/** Those of the uploads that a collection names at one of these paths. */
export const namedUploads =
  (model: RowModel, paths: readonly string[]) =>
  async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const asked = new Set<unknown>(ids);
    const found = await Promise.all(
      paths.map((path) => model.distinct(path, { [path]: trusted({ $in: [...ids] }) })),
    );
    // A row that names one of them may name others as well.
    return new Set(found.flat().flatMap((id) => (asked.has(id) ? String(id) : [])));
  };
