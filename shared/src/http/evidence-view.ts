import type { FileCard } from '../contracts/evidence.js';

/** Evidence as a view shows it: with the card of its file in place of the number. */
export function withFileCard<E extends { readonly upload?: string }>(
  { upload, ...shown }: E,
  files: ReadonlyMap<string, FileCard>,
): Omit<E, 'upload'> & { readonly file?: FileCard } {
  const file = upload === undefined ? undefined : files.get(upload);
  return { ...shown, ...(file ? { file } : {}) };
}
