import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identityOf, stopByPid } from './process-identity.js';

const Process = z.object({ pid: z.int().positive(), identity: z.string() });
const Run = z.object({ owner: Process, programs: z.array(Process) });
type Run = z.infer<typeof Run>;
type Process = z.infer<typeof Process>;

/** The right of one start to a data folder, and its note of what it runs over it. */
export type RunLock = {
  record(pids: readonly number[]): void;
  release(): void;
};

/**
 * Takes the data folder or says who has it. What a start that was killed left running is stopped
 * first: an orphaned mongod would hold the data for ever.
 */
export async function takeRunLock(dataPath: string): Promise<RunLock> {
  mkdirSync(dataPath, { recursive: true });
  const path = join(dataPath, 'run.json');
  const last = read(path);
  if (last !== null && isAlive(last.owner)) throw alreadyRuns(dataPath, last.owner.pid);
  await Promise.all((last?.programs ?? []).filter(isAlive).map(({ pid }) => stopByPid(pid)));
  rmSync(path, { force: true });
  const owner = withIdentity(process.pid);
  create(path, dataPath, { owner, programs: [] });
  return {
    record: (pids) => replace(path, { owner, programs: pids.map(withIdentity) }),
    release: () => rmSync(path, { force: true }),
  };
}

function create(path: string, dataPath: string, run: Run): void {
  try {
    writeFileSync(path, JSON.stringify(run), { flag: 'wx' });
  } catch {
    throw alreadyRuns(dataPath, read(path)?.owner.pid);
  }
}

function replace(path: string, run: Run): void {
  writeFileSync(`${path}.next`, JSON.stringify(run));
  renameSync(`${path}.next`, path);
}

/** A file cut short by a kill names nobody who could still be alive. */
function read(path: string): Run | null {
  try {
    return Run.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

const withIdentity = (pid: number): Process => ({ pid, identity: identityOf(pid) ?? 'gone' });

const isAlive = ({ pid, identity }: Process): boolean => identityOf(pid) === identity;

const alreadyRuns = (dataPath: string, pid: number | undefined): Error =>
  new Error(`AnxinTui already runs over ${dataPath} as process ${pid}; stop that one first`);
