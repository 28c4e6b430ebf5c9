import { randomUUID } from 'node:crypto';
import { bureauQueries } from '@anxintui/identity/queries';
import type { Connection } from 'mongoose';
import { importBytes } from './db/import-bytes.js';
import { bulkRegistry } from './db/import-registry.js';
import { mongoImportWork } from './db/import-work.js';
import { mongoImports } from './db/imports.js';
import { listFiles } from './files/list-files.js';
import { importTurns } from './use-cases/work-on-imports.js';

const TIDIED_EVERY_MS = 3_600_000;
/** By then whoever was sending a list has either been given a number or gone away. */
const ORPHANED_MS = 24 * 3_600_000;

/** The work on lists of enterprises and stores, as the dispute router has it done. */
export function importsPort(connection: Connection, now: () => Date) {
  const imports = mongoImports(connection);
  const bytes = importBytes(connection);
  const work = importTurns({
    imports,
    work: mongoImportWork(connection),
    files: listFiles(bytes),
    registry: bulkRegistry(connection),
    responsible: bureauQueries(connection).responsible,
    worker: randomUUID(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    now,
  });
  let tidiedAt = performance.now();
  const tidy = async () => {
    if (performance.now() - tidiedAt < TIDIED_EVERY_MS) return;
    tidiedAt = performance.now();
    await bytes.removeOrphans(new Date(now().getTime() - ORPHANED_MS), imports.hasFile);
  };
  return {
    async turn(): Promise<boolean> {
      const isMoreToDo = await work();
      await tidy();
      return isMoreToDo;
    },
  };
}
