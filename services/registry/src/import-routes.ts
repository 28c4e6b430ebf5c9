import { bureauQueries } from '@anxintui/identity/queries';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { importBytes } from './db/import-bytes.js';
import { mongoImportWork } from './db/import-work.js';
import { mongoImports } from './db/imports.js';
import { writtenAs } from './files/annotated-list.js';
import { listFiles } from './files/list-files.js';
import {
  applyImportRoute,
  importFileRoute,
  importRoute,
  importRowsRoute,
  uploadImportRoute,
} from './http/imports.js';

type Deps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly ruleBook: () => RuleBook;
};

/** Lists of enterprises and stores: sent, looked at, registered, and given back with what became of each row. */
export function importRoutes({ connection, now, ruleBook }: Deps): Endpoint[] {
  const imports = mongoImports(connection);
  const { bureau } = bureauQueries(connection);
  const deps = {
    imports,
    work: mongoImportWork(connection),
    files: listFiles(importBytes(connection)),
    steps: { rows: imports, overdue: () => null, now },
    writeList: writtenAs,
    bureauPath: async (id: string) => (await bureau(id))?.path ?? [],
    ruleBook,
    now,
  };
  return [
    uploadImportRoute(deps),
    importRoute(deps),
    importRowsRoute(deps),
    importFileRoute(deps),
    applyImportRoute(deps),
  ];
}
