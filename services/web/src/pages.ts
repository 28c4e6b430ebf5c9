import type { PageAnswer, PageRequest, Site } from '@anxintui/shared/contracts/site';
import { accessibilityPage } from './site/accessibility.js';
import { appShell, appSources } from './site/app-shell.js';
import { checkPage } from './site/check.js';
import { deadlinesPage } from './site/deadlines.js';
import { type Document, documentAnswer } from './site/document.js';
import { failurePage } from './site/failure.js';
import { inForceFeed, pointsFeed, removedFeed } from './site/feeds.js';
import { builtFiles } from './site/files.js';
import { robotsText, sitemapText } from './site/for-robots.js';
import { helpPage } from './site/help.js';
import { homePage } from './site/home.js';
import { inForcePage, removedPage } from './site/lists.js';
import { responsiblePage } from './site/responsible.js';
import { signPage } from './site/sign.js';
import { signSearchPage } from './site/sign-search.js';
import type { SiteDeps } from './site/site-deps.js';
import { storePage } from './site/store.js';
import { storesPage } from './site/stores.js';

/** A document, something that is no HTML, or nothing. */
type Made = Document | PageAnswer | null;
type Page = (request: PageRequest, deps: SiteDeps, params: readonly string[]) => Promise<Made>;

/** Every page that is made on the server: a table of contents. */
const PAGES: readonly (readonly [RegExp, Page])[] = [
  [/^\/$/, homePage],
  [/^\/stores$/, storesPage],
  [/^\/stores\/([^/]+)$/, storePage],
  [/^\/s$/, signSearchPage],
  [/^\/s\/([^/]+)$/, signPage],
  [/^\/check$/, checkPage],
  [/^\/lists\/in-force$/, inForcePage],
  [/^\/lists\/removed$/, removedPage],
  [/^\/feeds\/in-force\.atom$/, inForceFeed],
  [/^\/feeds\/removed\.atom$/, removedFeed],
  [/^\/feeds\/stores\.geojson$/, pointsFeed],
  [/^\/deadlines$/, deadlinesPage],
  [/^\/responsible$/, responsiblePage],
  [/^\/help$/, helpPage],
  [/^\/accessibility$/, accessibilityPage],
  [/^\/robots\.txt$/, robotsText],
  [/^\/sitemap\.xml$/, sitemapText],
];
const APP = /^\/app(?:\/.*)?$/;

/** The public pages and the page around the shopper's app. */
export function webSite({ folder, ...deps }: SiteDeps & { readonly folder: string }): Site {
  const files = builtFiles(folder);
  return {
    files: [{ at: '/app', folder }],
    async answer(request) {
      if (APP.test(request.path))
        return documentAnswer(request, files.ofApp(...appSources(request)), appShell(request));
      const made = await pageAt(request, deps);
      return made && 'body' in made ? documentAnswer(request, files.ofPages, made) : made;
    },
    failure: async (request, problem) =>
      documentAnswer(request, files.ofPages, failurePage(request, problem)),
  };
}

async function pageAt(request: PageRequest, deps: SiteDeps): Promise<Made> {
  for (const [pattern, page] of PAGES) {
    const found = pattern.exec(request.path);
    if (found) return page(request, deps, found.slice(1));
  }
  return null;
}
