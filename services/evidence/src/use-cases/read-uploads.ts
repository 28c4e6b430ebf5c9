import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Uploads } from '../domain/ports.js';
import { isAttachable, type Upload } from '../domain/upload.js';

/** What is given out in an upload's place: the copy that an officer has blacked out, where there is one. */
export async function givenOut(uploads: Uploads, id: string): Promise<Upload> {
  const upload = await uploads.find(id);
  const given = upload?.redaction ? await uploads.find(upload.redaction.copy) : upload;
  if (upload?.state !== 'clean' || given?.state !== 'clean') throw nothing(id);
  return given;
}

/** An upload of one's own; anybody else's reads as one that does not exist. */
export async function ownUpload(uploads: Uploads, id: string, owner: string): Promise<Upload> {
  const upload = await uploads.find(id);
  if (upload?.owner !== owner) throw nothing(id);
  return upload;
}

/** What somebody may name as evidence: a file of their own. From here on it is kept for another day at least. */
export async function wanted(
  uploads: Uploads,
  { id, accountId }: { readonly id: string; readonly accountId: string },
  at: Date,
): Promise<Upload | null> {
  const upload = await uploads.find(id);
  if (!isAttachable(upload, accountId)) return null;
  return (await uploads.want(id, at)) ? upload : null;
}
