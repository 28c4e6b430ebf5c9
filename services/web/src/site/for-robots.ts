import type { PageAnswer, PageRequest } from '@anxintui/shared/contracts/site';
import { allCities } from '@anxintui/shared/divisions/divisions';
import type { SiteDeps } from './site-deps.js';
import { xmlText } from './xml.js';

const DAY_S = 86_400;
const PAGES = [
  '/',
  '/stores',
  '/check',
  '/s',
  '/lists/in-force',
  '/lists/removed',
  '/deadlines',
  '/responsible',
  '/help',
  '/accessibility',
] as const;

/** What is behind a sign-in, or true for a moment only, is nothing to search in. */
export const robotsText = async (_: PageRequest, { origin }: SiteDeps): Promise<PageAnswer> => ({
  status: 200,
  type: 'text/plain; charset=utf-8',
  text: [
    'User-agent: *',
    'Disallow: /app/',
    'Disallow: /console',
    'Disallow: /api/',
    'Disallow: /s/',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n'),
  maxAgeS: DAY_S,
});

/** The pages themselves, and the directory city by city, from which every store is reached. */
export async function sitemapText(_: PageRequest, { origin }: SiteDeps): Promise<PageAnswer> {
  const cities = allCities().map(({ code }) => `/stores?city=${code}`);
  const places = [...PAGES, ...cities].map(
    (path) => `<url><loc>${xmlText(origin + path)}</loc></url>`,
  );
  return {
    status: 200,
    type: 'application/xml; charset=utf-8',
    text: [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...places,
      '</urlset>',
      '',
    ].join('\n'),
    maxAgeS: DAY_S,
  };
}
