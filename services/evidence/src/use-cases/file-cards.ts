import type { FileCard } from '@anxintui/shared/contracts/evidence';
import type { FileAddresses } from '../domain/file-addresses.js';
import type { Uploads } from '../domain/ports.js';
import type { Upload } from '../domain/upload.js';

type Told = { readonly addresses: FileAddresses; readonly at: Date };

/** A file as those see it who may see what names it; only what is clean can be fetched. */
export const fileCard = (
  { id, type, size, state, name, redaction }: Upload,
  { addresses, at }: Told,
): FileCard => ({
  id,
  type,
  size,
  state,
  ...(name === undefined ? {} : { name }),
  ...(redaction ? { redactedAt: redaction.at.toISOString() } : {}),
  ...(state === 'clean' ? { href: addresses.of(id, at) } : {}),
});

/** By their ids; what has gone away has none. */
export async function fileCards(
  uploads: Uploads,
  ids: readonly string[],
  told: Told,
): Promise<ReadonlyMap<string, FileCard>> {
  const found = await uploads.findAll([...new Set(ids)]);
  return new Map(found.map((upload) => [upload.id, fileCard(upload, told)]));
}
