import { pageOf } from '@anxintui/shared/contracts/fields';
import { CoverageFigures } from '@anxintui/shared/contracts/pledge-lists';
import { StoreListItem } from '@anxintui/shared/contracts/registry';
import type { PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import { type Document, WORDS } from './document.js';
import { PUBLIC } from './public-words.js';
import type { SiteDeps } from './site-deps.js';
import { CityMap } from './stores/city-map.js';
import { Results } from './stores/results.js';
import { isNarrowed, questionOf, searchIn } from './stores/search.js';
import { SearchForm } from './stores/search-form.js';
import { breadcrumbData, graphOf, storeListData } from './structured-data.js';

const StoresPage = pageOf(StoreListItem);

/** The directory: a form, what it finds, and the cities to choose from. */
export async function storesPage(request: PageRequest, deps: SiteDeps): Promise<Document> {
  const { language } = request;
  const { stores } = PUBLIC[language];
  const search = searchIn(request.query);
  const [found, coverage] = await Promise.all([
    deps.ask({ id: 'stores', query: questionOf(search), language }),
    deps.ask({ id: 'coverage', language }),
  ]);
  const page = StoresPage.parse(found);
  const isAsked = isNarrowed(search) || search.after !== undefined;
  const results = <Results page={page} search={search} />;
  const map = <CityMap coverage={CoverageFigures.parse(coverage)} />;
  const crumbs = [
    { name: WORDS[language].common.menu.home, path: '/' },
    { name: stores.title, path: '/stores' },
  ];
  return {
    title: stores.title,
    description: stores.lead,
    data: graphOf(breadcrumbData(deps, crumbs), storeListData(deps, page.items)),
    body: (
      <Frame section="stores">
        <h1>{stores.title}</h1>
        <p>{stores.lead}</p>
        <SearchForm search={search} />
        {isAsked ? results : map}
        {isAsked ? map : results}
      </Frame>
    ),
  };
}
