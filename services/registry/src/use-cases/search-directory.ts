import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { Directory, DirectorySearch, FoundStores } from '../domain/search-directory.js';

export type SearchDeps = {
  readonly directory: Pick<Directory, 'search'>;
  readonly now: () => Date;
};
type Asked = Omit<DirectorySearch, 'on' | 'status' | 'radiusMetres'> &
  Partial<Pick<DirectorySearch, 'status' | 'radiusMetres'>>;

const USUAL_RADIUS_METRES = 10_000;

/** Stores that trade, with what they pledge today. */
export const searchDirectory = (
  { directory, now }: SearchDeps,
  asked: Asked,
): Promise<FoundStores> =>
  directory.search({
    status: 'registered',
    radiusMetres: USUAL_RADIUS_METRES,
    ...asked,
    on: civilDateOf(now()),
  });
