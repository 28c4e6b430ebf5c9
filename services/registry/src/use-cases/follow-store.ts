import type { Directory } from '../domain/search-directory.js';

/** Shows a change in the directory at once. Its event does so for certain, so a failure here is nobody's concern. */
export const followStore = (directory: Pick<Directory, 'refresh'>, id: string): Promise<void> =>
  directory.refresh(id).catch(() => undefined);
