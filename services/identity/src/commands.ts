import type { Connection } from 'mongoose';
import { mongoNotices } from './db/notices.js';
import type { Notice } from './domain/notice.js';

export type { Notice, Recipient } from './domain/notice.js';

/** What the dispute router may ask of identity. */
export type IdentityCommands = { readonly postNotice: (notice: Notice) => Promise<void> };

export const identityCommands = (connection: Connection): IdentityCommands => ({
  postNotice: mongoNotices(connection).post,
});
