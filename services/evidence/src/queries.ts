import type { FileCard, FileCards } from '@anxintui/shared/contracts/evidence';
import type { Connection } from 'mongoose';
import { signedAddresses } from './signed-addresses.js';
import { storedUploads } from './stored-uploads.js';
import { fileCard, fileCards } from './use-cases/file-cards.js';
import { wanted } from './use-cases/read-uploads.js';

export type AttachableFile = {
  readonly sha256: string;
  readonly type: string;
  readonly name?: string;
};
export type OriginalFile = {
  readonly type: string;
  readonly sha256: string;
  readonly bytes: AsyncIterable<Buffer>;
};

export { type Attachable, withFile } from './use-cases/with-file.js';

/** What other services may ask of evidence. */
export type EvidenceQueries = {
  /**
   * What may be named as evidence: a file that this person has sent; null for anything else. From here on the file is
   * kept for another day, within which it should have been named.
   */
  readonly attachable: (
    id: string,
    owner: { readonly accountId: string },
  ) => Promise<AttachableFile | null>;
  /** For whoever may see what names them; what has gone away has no card. */
  readonly cards: FileCards;
  /** Everything that somebody has sent. */
  readonly exportOf: (accountId: string) => Promise<readonly FileCard[]>;
  /** As it was sent, with all that it tells of its sender; null when there is none. Who may see it is the caller's to decide. */
  readonly original: (id: string) => Promise<OriginalFile | null>;
};
type Deps = {
  readonly now: () => Date;
  readonly keys: { readonly data: Uint8Array; readonly link: Uint8Array };
};

export function evidenceQueries(connection: Connection, { keys, now }: Deps): EvidenceQueries {
  const { uploads, files } = storedUploads(connection, { now, keys });
  const addresses = signedAddresses(keys.link);
  return {
    async attachable(id, { accountId }) {
      const upload = await wanted(uploads, { id, accountId }, now());
      if (!upload) return null;
      const { sha256, type, name } = upload;
      return { sha256, type, ...(name === undefined ? {} : { name }) };
    },
    cards: (ids) => fileCards(uploads, ids, { addresses, at: now() }),
    async exportOf(accountId) {
      const own = await uploads.ofOwner(accountId);
      return own.map((upload) => fileCard(upload, { addresses, at: now() }));
    },
    async original(id) {
      const upload = await uploads.find(id);
      if (upload?.state !== 'clean') return null;
      return { type: upload.type, sha256: upload.sha256, bytes: files.original(upload) };
    },
  };
}
