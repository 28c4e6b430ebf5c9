import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { ScanFile, UploadFiles, Uploads } from '../domain/ports.js';
import { assertRedacts, type Redaction, type Upload } from '../domain/upload.js';
import { stateAfter } from './take-upload.js';

export type LookAfterDeps = { readonly uploads: Uploads; readonly files: UploadFiles };
/** Those of the uploads that a return or a case names. */
export type IsNamed = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

const SCANNED_TOGETHER = 20;
/** By then it is not the files but the scanner. */
const UNANSWERED_TOGETHER = 3;
const LOOKED_AT_TOGETHER = 1_000;

/**
 * Scans again what the scanner was not there for; true when there may be more of it. A file to which the scanner has no
 * answer is passed over, so that it does not hold up the others, and comes round again.
 */
export function rescanner(deps: LookAfterDeps, scan: ScanFile) {
  let after = new Date(0);
  return async (): Promise<boolean> => {
    const waiting = await deps.uploads.waiting(after, SCANNED_TOGETHER);
    const isPage = waiting.length === SCANNED_TOGETHER;
    const last = await scanEach(deps, scan, waiting);
    const isThrough = last === waiting.at(-1);
    after = last && (isPage || !isThrough) ? last.uploadedAt : new Date(0);
    return isPage && isThrough;
  };
}

/** One after the other until the scanner seems to be away; gives the last one that was tried. */
async function scanEach(
  { uploads, files }: LookAfterDeps,
  scan: ScanFile,
  waiting: readonly Upload[],
): Promise<Upload | undefined> {
  let unanswered = 0;
  for (const upload of waiting) {
    const state = stateAfter(await scan(files.original(upload)));
    await uploads.scanned(upload.id, state);
    if (state === 'waiting') unanswered += 1;
    if (unanswered === UNANSWERED_TOGETHER) return upload;
  }
  return waiting.at(-1);
}

/** Puts an officer's copy in the place of a file; who may do so is decided by the case that it is evidence of. */
export async function redactUpload(
  uploads: Uploads,
  id: string,
  redaction: Redaction,
): Promise<void> {
  const upload = await uploads.find(id);
  if (!upload) throw nothing(id);
  if (upload.redaction?.copy === redaction.copy) return;
  assertRedacts(redaction.copy === id ? null : await uploads.find(redaction.copy), redaction.by);
  await uploads.redact(id, redaction);
}

/**
 * Removes what nobody has wanted for so long and nothing names. What is named once stays named, so each upload is
 * looked at once, from where the last look has ended.
 */
export function unattachedRemover(deps: LookAfterDeps) {
  let after = new Date(0);
  return async (until: Date, isNamed: IsNamed): Promise<number> => {
    const old = await deps.uploads.lastWanted({ after, until }, LOOKED_AT_TOGETHER);
    const named = await namedAmong(deps.uploads, old, isNamed);
    const unnamed = old.filter(({ id }) => !named.has(id));
    for (const upload of unnamed) await removeUpload(deps, upload);
    // Others may have been wanted in the same instant as the last one of a full page.
    const last = old.length === LOOKED_AT_TOGETHER ? old.at(-1) : undefined;
    after = last ? new Date(last.wantedAt.getTime() - 1) : until;
    return unnamed.length;
  };
}

async function namedAmong(
  uploads: Uploads,
  old: readonly Upload[],
  isNamed: IsNamed,
): Promise<ReadonlySet<string>> {
  const ids = old.map(({ id }) => id);
  const [evidence, copies] = await Promise.all([isNamed(ids), uploads.redacting(ids)]);
  return new Set([...evidence, ...copies]);
}

/** The record first: bytes that nothing names are found and removed, a record without bytes would promise them. */
async function removeUpload({ uploads, files }: LookAfterDeps, upload: Upload): Promise<void> {
  if (!(await uploads.remove(upload))) return;
  await files.remove(upload.kept);
  const copy = upload.redaction && (await uploads.find(upload.redaction.copy));
  if (copy) await removeUpload({ uploads, files }, copy);
}

/** Takes away everything that somebody has sent: nothing concerns them any more. */
export async function eraseUploadsOf(deps: LookAfterDeps, owner: string): Promise<void> {
  for (const upload of await deps.uploads.ofOwner(owner)) await removeUpload(deps, upload);
}

/** Removes what was half written when a process died, and what was written and never recorded. */
export function orphanRemover({ uploads, files }: LookAfterDeps) {
  let after = new Date(0);
  return async (until: Date): Promise<void> => {
    await files.removeOrphans({ after, until }, uploads.findAll);
    after = until;
  };
}
