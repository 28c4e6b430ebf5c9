import { InForceList, RemovedList } from '@anxintui/shared/contracts/pledge-lists';
import type { PageRequest } from '@anxintui/shared/contracts/site';
import { cityOf } from '@anxintui/shared/divisions/divisions';
import type { ReactNode } from 'react';
import { Frame } from '../kit/frame.js';
import { givenText, withQuery } from '../kit/given.js';
import type { Document } from './document.js';
import { InForceTable } from './lists/in-force-table.js';
import { ListFilter } from './lists/list-filter.js';
import { RemovedTable } from './lists/removed-table.js';
import { PagesOfList } from './pages-of-list.js';
import { PUBLIC } from './public-words.js';
import type { SiteDeps } from './site-deps.js';
import { storeListData } from './structured-data.js';

export async function inForcePage(request: PageRequest, deps: SiteDeps): Promise<Document> {
  const asked = askedIn(request);
  const answer = await deps.ask({ id: 'pledges-in-force', ...asked });
  const { items, next } = InForceList.parse(answer);
  return {
    ...listDocument('inForce', { ...asked, next, table: <InForceTable items={items} /> }),
    data: {
      '@context': 'https://schema.org',
      ...storeListData(
        deps,
        items.map(({ storeId, name }) => ({ id: storeId, name })),
      ),
    },
  };
}

export async function removedPage(request: PageRequest, { ask }: SiteDeps): Promise<Document> {
  const asked = askedIn(request);
  const { items, next } = RemovedList.parse(await ask({ id: 'pledges-removed', ...asked }));
  return listDocument('removed', { ...asked, next, table: <RemovedTable items={items} /> });
}

type Asked = Pick<PageRequest, 'language'> & {
  readonly query: { readonly city: string | undefined; readonly after: string | undefined };
};
function askedIn({ query, language }: PageRequest): Asked {
  const city = givenText(query, 'city');
  const known = city && cityOf(city)?.code === city ? city : undefined;
  return { query: { city: known, after: givenText(query, 'after') }, language };
}

const LISTS = {
  inForce: { path: '/lists/in-force', feed: '/feeds/in-force.atom' },
  removed: { path: '/lists/removed', feed: '/feeds/removed.atom' },
} as const;
type Shown = Asked & { readonly next: string | null; readonly table: ReactNode };

function listDocument(
  list: keyof typeof LISTS,
  { query: { city, after }, next, table, language }: Shown,
): Document {
  const { lists } = PUBLIC[language];
  const { title, lead } = lists[list];
  const { path, feed } = LISTS[list];
  const href = withQuery(feed, { city });
  return {
    title,
    description: lead,
    feeds: [{ title, href }],
    body: (
      <Frame>
        <h1>{title}</h1>
        <p>{lead}</p>
        <ListFilter path={path} city={city} feed={href} />
        {table}
        <PagesOfList
          next={next === null ? undefined : withQuery(path, { city, after: next })}
          first={after && withQuery(path, { city })}
          words={lists}
        />
      </Frame>
    ),
  };
}
