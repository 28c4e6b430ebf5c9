import { z } from 'zod';
import { UPLOAD_STATES, UPLOAD_TYPES } from '../vocabulary/uploads.js';
import { Instant, ReceiptNumber } from './fields.js';

/** A file as those see it who may see the evidence that names it. */
export const FileCard = z
  .object({
    id: ReceiptNumber,
    type: z.enum(UPLOAD_TYPES),
    size: z.int().meta({ description: 'Bytes of the file as it was sent' }),
    state: z.enum(UPLOAD_STATES),
    name: z.string().optional().meta({ description: 'As its owner calls it' }),
    redactedAt: Instant.optional().meta({
      description: 'Since when a copy stands in its place that an officer has blacked out',
    }),
    href: z.string().optional().meta({
      description: 'Where it can be fetched within five minutes; only of files that are clean',
    }),
  })
  .meta({ id: 'FileCard' });
export type FileCard = z.infer<typeof FileCard>;
/** The cards of files by their ids; what has gone away has none. */
export type FileCards = (ids: readonly string[]) => Promise<ReadonlyMap<string, FileCard>>;

/** A file as its owner sees it. */
export const UploadView = FileCard.extend({
  sha256: z.string().meta({ description: 'Of the file as it was sent' }),
  uploadedAt: Instant,
  words: z.string().meta({ description: 'What becomes of it, and what to do' }),
}).meta({ id: 'Upload' });

/** Both are of the address that a card gives; nobody needs to make one. */
export const FileQuery = z.strictObject({
  until: z.string().max(20).optional(),
  signature: z.string().max(100).optional(),
});
