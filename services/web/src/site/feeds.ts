import { InForceList, PledgeMap, RemovedList } from '@anxintui/shared/contracts/pledge-lists';
import type { PageAnswer, PageRequest } from '@anxintui/shared/contracts/site';
import { cityOf } from '@anxintui/shared/divisions/divisions';
import { givenText, withQuery } from '../kit/given.js';
import { fullAddress, pledgeNumber } from '../kit/written.js';
import { atomText, type Feed } from './feeds/atom.js';
import { featureCollection } from './feeds/feature-collection.js';
import { PUBLIC } from './public-words.js';
import type { SiteDeps } from './site-deps.js';

const FRESH_S = 300;
const ENTRIES = '100';

/** The newest pledges in force, for programs that follow them. */
export async function inForceFeed(request: PageRequest, deps: SiteDeps): Promise<PageAnswer> {
  const { language } = request;
  const { inForce } = PUBLIC[language].lists;
  const answer = await deps.ask({ id: 'pledges-in-force', query: entriesOf(request), language });
  const { items } = InForceList.parse(answer);
  const entries = items.map((item) => ({
    id: `${deps.origin}/stores/${item.storeId}#version-${item.version}`,
    href: `${deps.origin}/stores/${item.storeId}`,
    title: inForce.entry(item.name, item.windowDays),
    on: item.validFrom,
    text: inForce.entryText(fullAddress(item), pledgeNumber(item.number)),
  }));
  const { title, lead } = inForce;
  return atomAnswer(request, deps, { title, lead, page: '/lists/in-force', entries });
}

/** Who no longer pledges, and why. */
export async function removedFeed(request: PageRequest, deps: SiteDeps): Promise<PageAnswer> {
  const { language } = request;
  const { removed } = PUBLIC[language].lists;
  const answer = await deps.ask({ id: 'pledges-removed', query: entriesOf(request), language });
  const { items } = RemovedList.parse(answer);
  const entries = items.map((item) => ({
    id: `${deps.origin}/stores/${item.storeId}#${item.as}-${item.from}`,
    href: `${deps.origin}/stores/${item.storeId}`,
    title: removed.entry(item.name, removed.as[item.as]),
    on: item.from,
    text: [item.reason, item.words, item.basis].filter(Boolean).join(' · '),
  }));
  const { title, lead } = removed;
  return atomAnswer(request, deps, { title, lead, page: '/lists/removed', entries });
}

/** Where the stores are, for maps of others. */
export async function pointsFeed(request: PageRequest, deps: SiteDeps): Promise<PageAnswer> {
  const { language } = request;
  const answer = await deps.ask({ id: 'pledge-map', query: { city: cityIn(request) }, language });
  const collection = featureCollection(PledgeMap.parse(answer), {
    origin: deps.origin,
    note: PUBLIC[language].lists.geo,
  });
  return {
    status: 200,
    type: 'application/geo+json; charset=utf-8',
    text: JSON.stringify(collection),
    maxAgeS: FRESH_S,
  };
}

const entriesOf = (request: PageRequest) => ({ city: cityIn(request), limit: ENTRIES });

function cityIn({ query }: PageRequest): string | undefined {
  const city = givenText(query, 'city');
  return city && cityOf(city)?.code === city ? city : undefined;
}

type Said = Pick<Feed, 'title' | 'lead' | 'entries'> & { readonly page: string };

function atomAnswer(
  request: PageRequest,
  { origin, now }: SiteDeps,
  { page, ...said }: Said,
): PageAnswer {
  const city = cityIn(request);
  const feed = {
    ...said,
    language: request.language === 'zh' ? 'zh-CN' : 'en',
    self: origin + withQuery(request.path, { city }),
    page: origin + withQuery(page, { city }),
    now: now(),
  };
  return {
    status: 200,
    type: 'application/atom+xml; charset=utf-8',
    text: atomText(feed),
    maxAgeS: FRESH_S,
  };
}
