import type { Connection } from 'mongoose';
import { importBytes } from '../db/import-bytes.js';
import { bulkRegistry } from '../db/import-registry.js';
import { mongoImportWork } from '../db/import-work.js';
import { mongoImports } from '../db/imports.js';
import { A_ROW } from '../domain/a-list.contract.js';
import type { ImportWork } from '../domain/import-ports.js';
import { listFiles } from '../files/list-files.js';
import { uploadImportOnce } from './upload-import.js';
import { importTurns } from './work-on-imports.js';

export const NINE = new Date('2026-03-02T01:00:00Z');
export const ANALYST = {
  accountId: 'analyst-1',
  roles: ['province-analyst'],
  bureauId: 'bureau-320000',
} as const;
const BUREAU = { id: 'bureau-320508', name: '姑苏区局', path: ['bureau-320000', 'bureau-320508'] };

/** Lists on a database of their own, with everything that is done to them. */
export function importWorld(connection: Connection) {
  const imports = mongoImports(connection);
  const work = mongoImportWork(connection);
  const registry = bulkRegistry(connection);
  const files = listFiles(importBytes(connection));
  /** One router process; what it does to the work may be changed, and its clock may go on. */
  const aRouter = (worker: string, over: { work?: ImportWork; now?: Date } = {}) =>
    importTurns({
      imports,
      work: over.work ?? work,
      files,
      registry,
      responsible: async () => ({ bureau: BUREAU }),
      worker,
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      now: () => over.now ?? NINE,
    });
  return {
    connection,
    imports,
    work,
    files,
    registry,
    aRouter,
    async upload(id: string, bytes: Buffer, type = 'text/csv') {
      const deps = { imports, files, bureauPath: async () => ['bureau-320000'], now: () => NINE };
      const cause = { key: `request:${id}`, fingerprint: '' };
      return uploadImportOnce(deps, { id, cause, actor: ANALYST, type, bytes: once(bytes) });
    },
  };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const HEAD = Object.keys(A_ROW);

/** A list of so many rows: of a hundred one is dirty, and three are there before. */
export function aList(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, n) => cellsOf(n).join(','));
  return Buffer.from([HEAD.join(','), ...lines].join('\r\n'));
}

function cellsOf(n: number): string[] {
  const isAgain = [23, 57, 89].includes(n % 100);
  const address = isAgain ? `观前街 ${n - 1} 号` : `江苏省苏州市姑苏区观前街${n}号`;
  const goods = n % 100 === 41 ? '军火' : A_ROW.经营类别;
  return Object.values({ ...A_ROW, 地址: address, 经营类别: goods });
}

const MOST_TURNS = 200;

/** Turn after turn until the list has come so far; a turn that fails ends it. */
export async function turnsUntil(
  turn: () => Promise<boolean>,
  isDone: () => Promise<boolean>,
): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    if (await isDone()) return;
    await turn();
  }
  throw new Error(`not done after ${MOST_TURNS} turns`);
}
