import type { Connection } from 'mongoose';
import type { Redaction } from './domain/upload.js';
import { clamd } from './files/clamd.js';
import { type StoredDeps, storedUploads } from './stored-uploads.js';
import {
  eraseUploadsOf,
  type IsNamed,
  orphanRemover,
  redactUpload,
  rescanner,
  unattachedRemover,
} from './use-cases/look-after-uploads.js';

/** What others may have done with uploads: the dispute router looks after them, a case has them redacted. */
export type EvidenceCommands = {
  /** Scans what the scanner was not there for; true when there may be more of it. */
  readonly rescan: () => Promise<boolean>;
  /** Removes what was last wanted before then and is named by nothing; tells how many. */
  readonly removeUnattached: (before: Date, isNamed: IsNamed) => Promise<number>;
  /** Removes the bytes of uploads that were begun before then and never finished. */
  readonly removeHalfWritten: (before: Date) => Promise<void>;
  readonly redact: (id: string, redaction: Redaction) => Promise<void>;
  readonly eraseOf: (accountId: string) => Promise<void>;
};
type Deps = StoredDeps & {
  readonly clamdAddress?: string;
};

export function evidenceCommands(
  connection: Connection,
  { now, keys, clamdAddress }: Deps,
): EvidenceCommands {
  const deps = storedUploads(connection, { now, keys });
  // Without a scanner nothing that waits for one is let through.
  const rescan = clamdAddress ? rescanner(deps, clamd(clamdAddress)) : async () => false;
  return {
    rescan,
    removeUnattached: unattachedRemover(deps),
    removeHalfWritten: orphanRemover(deps),
    redact: (id, redaction) => redactUpload(deps.uploads, id, redaction),
    eraseOf: (accountId) => eraseUploadsOf(deps, accountId),
  };
}
