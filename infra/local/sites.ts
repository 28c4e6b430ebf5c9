import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { consoleSite } from '@anxintui/console/pages';
import type { Site } from '@anxintui/shared/contracts/site';
import type { App } from '@anxintui/shared/http/endpoint';
import { localApi } from '@anxintui/shared/http/local-api';
import { webSite } from '@anxintui/web/pages';

type Deps = { readonly origin: string; readonly now: () => Date };

/** The front ends as they were last built; without a build the API answers alone. */
export function builtSites(apps: readonly App[], deps: Deps): Site[] {
  const [web, workbench] = [folderOf('web'), folderOf('console')];
  return [
    ...(isBuilt(workbench) ? [consoleSite({ folder: workbench })] : []),
    ...(isBuilt(web) ? [webSite({ ...deps, folder: web, ask: localApi(apps) })] : []),
  ];
}

const isBuilt = (folder: string): boolean => existsSync(join(folder, '.vite', 'manifest.json'));

/** The same from the sources and from what was built of them: both lie in the package beside each other. */
const folderOf = (service: string): string => resolve(rootOf(), 'services', service, 'site');

const rootOf = (): string => {
  const here = import.meta.dirname;
  return here.endsWith(join('infra', 'dist', 'local'))
    ? resolve(here, '../../..')
    : resolve(here, '../..');
};
