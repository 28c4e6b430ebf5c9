import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { UploadState, UploadType } from '@anxintui/shared/vocabulary/uploads';

/** The key of one upload, wrapped by the vault; without it nothing that was kept can be read. */
export type WrappedUploadKey = {
  readonly id: string;
  readonly under: string;
  readonly sealed: string;
};
/** Where the bytes are: the original as it was sent, and of photos the copy without metadata that people get. */
export type KeptFiles = {
  readonly key: WrappedUploadKey;
  readonly original: string;
  readonly served?: string;
};
/** A file that somebody has sent. What it is evidence of is said by the return or the case that names it. */
export type Upload = {
  readonly id: string;
  readonly owner: string;
  readonly type: UploadType;
  /** Of the original. */
  readonly sha256: string;
  readonly size: number;
  readonly name?: string;
  readonly state: UploadState;
  readonly uploadedAt: Date;
  /** When somebody last wanted to show it as evidence; what nobody has wanted for a day and nothing names goes away. */
  readonly wantedAt: Date;
  readonly kept: KeptFiles;
  readonly redaction?: Redaction;
};
/** An officer has blacked out what others need not see: a copy of theirs is given out, the original stays. */
export type Redaction = { readonly copy: string; readonly by: string; readonly at: Date };

/** What others need not see is decided by an officer, who puts a copy of her own in its place. */
export function assertRedacts(copy: Upload | null, by: string): void {
  if (copy?.owner === by && copy.state === 'clean' && !copy.redaction) return;
  throw unknownUpload('the copy is not a clean file of theirs');
}

/** Somebody else's file reads as one that does not exist. */
export const unknownUpload = (message: string): DomainError =>
  new DomainError('rule-broken', 'unknown-upload', message, { pointer: '/upload' });

/** Evidence stays as it was sent, so an infected or unread file can be named but not given to anybody. */
export const isAttachable = (upload: Upload | null, accountId: string): upload is Upload =>
  upload !== null && upload.owner === accountId && upload.state !== 'quarantined';

export const EXTENSIONS: Readonly<Record<UploadType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};
