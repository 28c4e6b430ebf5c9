import type { EvidenceCommands } from '@anxintui/evidence/commands';

type NamesUploads = (ids: readonly string[]) => Promise<ReadonlySet<string>>;
export type UploadsKeeperDeps = {
  readonly evidence: Pick<EvidenceCommands, 'rescan' | 'removeHalfWritten' | 'removeUnattached'>;
  /** Of every service that names files. */
  readonly naming: readonly NamesUploads[];
  readonly now: () => Date;
  readonly isTrusted: () => boolean;
};
const HOUR_MS = 60 * 60 * 1000;
/** Setting: a filing that somebody comes back to on the next day still finds its photos. */
const KEPT_UNNAMED_MS = 24 * HOUR_MS;

/** Scans what waited for the scanner; once an hour takes away what was never finished or never named. */
export function uploadsKeeper({ evidence, naming, now, isTrusted }: UploadsKeeperDeps) {
  let tidiedAt = Number.NEGATIVE_INFINITY;
  const isNamed: NamesUploads = async (ids) => {
    const named = await Promise.all(naming.map((names) => names(ids)));
    return new Set(named.flatMap((each) => [...each]));
  };
  return async (): Promise<boolean> => {
    const isMoreToDo = await evidence.rescan();
    const at = now().getTime();
    if (!isTrusted() || at - tidiedAt < HOUR_MS) return isMoreToDo;
    await evidence.removeHalfWritten(new Date(at - HOUR_MS));
    await evidence.removeUnattached(new Date(at - KEPT_UNNAMED_MS), isNamed);
    tidiedAt = at;
    return isMoreToDo;
  };
}
