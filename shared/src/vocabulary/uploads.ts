/** What people may show as evidence: photos and documents. */
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type UploadType = (typeof UPLOAD_TYPES)[number];

/** `waiting` for the virus scanner; what is `quarantined` is never given to anybody. */
export const UPLOAD_STATES = ['clean', 'waiting', 'quarantined'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** Setting: a photo of a telephone of today, or a receipt as a PDF. */
export const MOST_UPLOAD_BYTES = 15 * 1024 * 1024;

/** The files that are named by something. */
export const uploadsNamed = (evidence: readonly { readonly upload?: string }[]): string[] =>
  evidence.flatMap(({ upload }) => upload ?? []);
