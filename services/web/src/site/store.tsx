import { ResponsibleView } from '@anxintui/shared/contracts/identity';
import { PledgeHistoryView, PledgeOnView } from '@anxintui/shared/contracts/pledges';
import { StoreView } from '@anxintui/shared/contracts/registry';
import type { PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import { fullAddress } from '../kit/written.js';
import { type Document, WORDS } from './document.js';
import { PUBLIC } from './public-words.js';
import type { SiteDeps } from './site-deps.js';
import { Accepting, acceptingStores } from './store/accepting.js';
import { StoreActions } from './store/actions.js';
import { Crumbs } from './store/crumbs.js';
import { History, Record } from './store/history.js';
import { PledgeTerms } from './store/pledge-terms.js';
import { storeData } from './store/store-data.js';
import { StoreFacts, StoreHead } from './store/store-facts.js';
import { breadcrumbData, graphOf } from './structured-data.js';

/** Everything that everybody may know of one store. */
export async function storePage(
  { language }: PageRequest,
  deps: SiteDeps,
  [id = '']: readonly string[],
): Promise<Document> {
  const { stores } = PUBLIC[language];
  const params = { id };
  const store = StoreView.parse(await deps.ask({ id: 'store', params, language }));
  const { division, zone } = store;
  const [terms, history, responsible] = await Promise.all([
    store.pledge ? deps.ask({ id: 'store-pledge', params, language }) : null,
    deps.ask({ id: 'pledge-history', params, language }),
    deps.ask({ id: 'responsible-bureau', query: { division, zone }, language }),
  ]);
  const pledge = PledgeOnView.nullable().parse(terms);
  const accepting = await acceptingStores(deps, { store, pledge }, language);
  const { bureau } = ResponsibleView.parse(responsible);
  const known = PledgeHistoryView.parse(history);
  const crumbs = [
    { name: WORDS[language].common.menu.home, path: '/' },
    { name: stores.title, path: '/stores' },
    { name: store.name, path: `/stores/${id}` },
  ];
  return {
    title: store.name,
    description: `${store.name} · ${fullAddress(store)}`,
    data: graphOf(breadcrumbData(deps, crumbs), storeData(deps, store, pledge)),
    body: (
      <Frame section="stores">
        <Crumbs crumbs={crumbs} />
        <StoreHead store={store} />
        <StoreActions storeId={id} />
        {pledge ? <PledgeTerms pledge={pledge} bureau={bureau.name} /> : null}
        {accepting ? <Accepting stores={accepting} /> : null}
        <StoreFacts store={store} bureau={bureau.name} />
        <History history={known} />
        <Record history={known} />
      </Frame>
    ),
  };
}
