import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoNotices } from './db/notices.js';
import { mongoPreferences } from './db/preferences.js';
import { noticesRoute, readNoticesRoute } from './http/notices.js';
import { changePreferencesRoute, preferencesRoute } from './http/preferences.js';

type Deps = { readonly connection: Connection; readonly now: () => Date };

/** What somebody is told, what of it they have read, and how they want to be told. */
export function noticeRoutes({ connection, now }: Deps): Endpoint[] {
  const preferences = mongoPreferences(connection);
  const deps = { notices: mongoNotices(connection), preferences, now };
  return [
    noticesRoute(deps),
    readNoticesRoute(deps),
    preferencesRoute(deps),
    changePreferencesRoute(deps),
  ];
}
