import { keyReused } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { UploadState } from '@anxintui/shared/vocabulary/uploads';
import type {
  KeptUpload,
  Quotas,
  ScanFile,
  SentFile,
  UploadFiles,
  Uploads,
} from '../domain/ports.js';
import { quotaUsedUp } from '../domain/quota.js';
import type { Upload } from '../domain/upload.js';

export type TakeUploadDeps = {
  readonly uploads: Uploads;
  readonly files: UploadFiles;
  readonly quotas: Quotas;
  readonly scan: ScanFile;
  readonly now: () => Date;
};
export type Sent = SentFile & { readonly owner: string; readonly name?: string };
export type Taken = { readonly upload: Upload; readonly replayed: boolean };

/** Takes a file in; the same file under the same key is the same upload, another one is refused. */
export async function takeUpload(deps: TakeUploadDeps, sent: Sent): Promise<Taken> {
  const earlier = await deps.uploads.find(sent.id);
  if (earlier) return repeated(earlier, await deps.files.digest(sent.bytes), sent);
  if (!(await deps.quotas.hasRoom(sent.owner, deps.now()))) throw quotaUsedUp();
  const kept = await deps.files.keep(sent);
  try {
    return await recorded(deps, sent, kept);
  } catch (error) {
    // After any other error it may have been recorded all the same.
    if (error instanceof DomainError) await deps.files.remove(kept.kept);
    throw error;
  }
}

async function recorded(deps: TakeUploadDeps, sent: Sent, kept: KeptUpload): Promise<Taken> {
  const { uploads, files, quotas, now } = deps;
  const { id, type, owner, name } = sent;
  const state = stateAfter(await deps.scan(files.original({ id, kept: kept.kept })));
  const at = now();
  if (!(await quotas.take(owner, kept.size, at))) throw quotaUsedUp();
  const named = name ? { name } : {};
  const upload = { id, type, owner, ...named, state, ...kept, uploadedAt: at, wantedAt: at };
  if (await uploads.insert(upload)) return { upload, replayed: false };
  await quotas.giveBack(owner, kept.size, at);
  const first = await uploads.find(id);
  if (!first) throw keyReused();
  const again = repeated(first, kept, sent);
  await files.remove(kept.kept);
  return again;
}

export const stateAfter = (found: Awaited<ReturnType<ScanFile>>): UploadState => {
  if (found === null) return 'waiting';
  return found === 'clean' ? 'clean' : 'quarantined';
};

function repeated(
  upload: Upload,
  { sha256 }: Pick<KeptUpload, 'sha256'>,
  { type }: Pick<Sent, 'type'>,
): Taken {
  if (upload.sha256 !== sha256 || upload.type !== type) throw keyReused();
  return { upload, replayed: true };
}
