import type { Cause } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import { sha256Of } from '@anxintui/shared/aggregate/history';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { uploaderOf, uploadImport } from '../domain/import.js';
import type { ImportFiles, Imports } from '../domain/import-ports.js';

export type UploadImportDeps = {
  readonly imports: Imports;
  readonly files: ImportFiles;
  /** From the province down to a bureau; empty where there is none. */
  readonly bureauPath: (bureauId: string) => Promise<readonly string[]>;
  readonly now: () => Date;
};
export type SentList = {
  readonly id: string;
  readonly cause: Cause;
  readonly actor: Actor;
  readonly type: string;
  readonly name?: string;
  readonly bytes: AsyncIterable<Buffer>;
};

/** Takes in a list; the same list under the same key is the same import, another one is refused. */
export async function uploadImportOnce(deps: UploadImportDeps, sent: SentList): Promise<Filed> {
  const { imports, files, now } = deps;
  const { id, cause, actor, type, name } = sent;
  const file = await files.keep(sent.bytes, { type, ...(name ? { name } : {}) });
  const by = uploaderOf(actor);
  const fingerprint = sha256Of({ kind: file.kind, sha256: file.sha256 });
  try {
    const filed = await createOnce(imports, { id, cause: { ...cause, fingerprint } }, async () => {
      const bureauPath = by.bureauId ? await deps.bureauPath(by.bureauId) : undefined;
      return uploadImport({ id, file, by, ...(bureauPath ? { bureauPath } : {}) }, now());
    });
    if (filed.replayed) await files.remove(file.id);
    return filed;
  } catch (error) {
    // After any other error the list may have been taken in all the same.
    if (error instanceof DomainError) await files.remove(file.id);
    throw error;
  }
}
