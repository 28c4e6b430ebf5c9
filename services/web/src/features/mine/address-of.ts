import type { Entry } from './entries.js';

const FOLDERS: Readonly<Record<Entry['kind'], string>> = { return: '/returns', case: '/cases' };

/** Where in the app a return or a case is shown. */
export const addressOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string =>
  `${FOLDERS[kind]}/${id}`;
