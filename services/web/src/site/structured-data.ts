import type { SiteDeps } from './site-deps.js';

type Crumb = { readonly name: string; readonly path: string };

/** schema.org for one page: all that is said on it, under one context. */
export const graphOf = (...nodes: readonly object[]): object => ({
  '@context': 'https://schema.org',
  '@graph': nodes,
});

export const breadcrumbData = (
  { origin }: Pick<SiteDeps, 'origin'>,
  crumbs: readonly Crumb[],
): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: `${origin}${path}`,
  })),
});

/** Stores in the order of the page. */
export const storeListData = (
  { origin }: Pick<SiteDeps, 'origin'>,
  stores: readonly { readonly id: string; readonly name: string }[],
): object => ({
  '@type': 'ItemList',
  itemListElement: stores.map(({ id, name }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    url: `${origin}/stores/${id}`,
  })),
});
