import { unknownUpload } from '../domain/upload.js';

/** What somebody may name as evidence: a file of their own; null for anything else. */
export type Attachable = (
  id: string,
  owner: { readonly accountId: string },
) => Promise<{ readonly sha256: string } | null>;

type NamesFile = { readonly upload?: string; readonly sha256?: string };

/** Evidence with the hash of the file that it names, in place of what was said of it; refuses what is not one's own. */
export async function withFile<E extends NamesFile>(
  attachable: Attachable,
  evidence: E,
  owner: { readonly accountId: string },
): Promise<E> {
  if (evidence.upload === undefined) return evidence;
  const file = await attachable(evidence.upload, owner);
  if (!file) throw unknownUpload('no such upload of theirs');
  return { ...evidence, sha256: file.sha256 };
}
