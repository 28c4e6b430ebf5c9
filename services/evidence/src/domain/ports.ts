import type { UploadState, UploadType } from '@anxintui/shared/vocabulary/uploads';
import type { KeptFiles, Redaction, Upload } from './upload.js';

export interface Uploads {
  find(id: string): Promise<Upload | null>;
  findAll(ids: readonly string[]): Promise<Upload[]>;
  /** False when there is one of this id. */
  insert(upload: Upload): Promise<boolean>;
  ofOwner(owner: string): Promise<Upload[]>;
  /** Notes that it is about to be named as evidence; false when it has gone away. */
  want(id: string, at: Date): Promise<boolean>;
  /** Of those that wait for the scanner so many that were sent after an instant, the earliest first. */
  waiting(after: Date, limit: number): Promise<Upload[]>;
  /** What the scanner has found; only where it was waited for. */
  scanned(id: string, state: UploadState): Promise<void>;
  /** Where it has not been redacted with the same copy before, it is now. */
  redact(id: string, redaction: Redaction): Promise<void>;
  /** So many of those that were last wanted between two instants, the earliest first. */
  lastWanted(span: Span, limit: number): Promise<Upload[]>;
  /** Those of the ids that stand in the place of another file. */
  redacting(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes it out, unless somebody has wanted it since. */
  remove(upload: Upload): Promise<boolean>;
}
type Span = { readonly after: Date; readonly until: Date };

/** What one person has sent in one day. */
export interface Quotas {
  hasRoom(owner: string, at: Date): Promise<boolean>;
  /** Takes room for one file; false where there is none. Two at the same moment cannot take the same room. */
  take(owner: string, size: number, at: Date): Promise<boolean>;
  /** Of a file that turned out to be there already. */
  giveBack(owner: string, size: number, at: Date): Promise<void>;
}

export type SentFile = {
  readonly id: string;
  readonly type: UploadType;
  readonly bytes: AsyncIterable<Uint8Array>;
};
export type KeptUpload = {
  readonly kept: KeptFiles;
  readonly sha256: string;
  readonly size: number;
};
type Stored = Pick<Upload, 'id' | 'kept'>;

/** Sealed files: nobody reads them without the vault. */
export interface UploadFiles {
  /** Seals a file as it comes, and the copy that is given out; refuses what it is not said to be, and then keeps nothing. */
  keep(sent: SentFile): Promise<KeptUpload>;
  /** Reads a file to its end and keeps nothing of it. */
  digest(bytes: SentFile['bytes']): Promise<Pick<KeptUpload, 'sha256' | 'size'>>;
  original(upload: Stored): AsyncIterable<Buffer>;
  /** The photo without its metadata, or the document as it was sent. */
  served(upload: Stored): AsyncIterable<Buffer>;
  remove(kept: KeptFiles): Promise<void>;
  /** Removes what was begun between two instants and belongs to no upload. */
  removeOrphans(span: Span, uploadsOf: Uploads['findAll']): Promise<void>;
}

/** Null where the scanner does not answer. */
export type ScanFile = (bytes: AsyncIterable<Uint8Array>) => Promise<'clean' | 'infected' | null>;
