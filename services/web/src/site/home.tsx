import { PledgedStoresFigures } from '@anxintui/shared/contracts/figures';
import { CoverageFigures } from '@anxintui/shared/contracts/pledge-lists';
import type { PageRequest } from '@anxintui/shared/contracts/site';
import { Frame } from '../kit/frame.js';
import type { Document } from './document.js';
import { Figures, type HomeFigures } from './home/figures.js';
import { Hero } from './home/hero.js';
import { Steps, Stuck } from './home/steps.js';
import { Tasks } from './home/tasks.js';
import { PUBLIC } from './public-words.js';
import type { SiteDeps } from './site-deps.js';

export async function homePage(request: PageRequest, deps: SiteDeps): Promise<Document> {
  const { home } = PUBLIC[request.language];
  return {
    title: home.title,
    description: home.lead,
    data: searchData(deps.origin, home.title),
    body: (
      <Frame section="home">
        <Hero />
        <Tasks />
        <Figures figures={await figuresOf(request, deps)} />
        <Steps />
        <Stuck />
      </Frame>
    ),
  };
}

async function figuresOf({ language }: PageRequest, deps: SiteDeps): Promise<HomeFigures> {
  const year = yearOf(deps.now());
  const [coverage, count] = await Promise.all([
    deps.ask({ id: 'coverage', language }),
    deps.ask({ id: 'pledged-stores', query: { year: String(year) }, language }),
  ]);
  const { total, cities, countedAt } = CoverageFigures.parse(coverage);
  const counties = cities.flatMap((city) => city.counties);
  return {
    pledged: total.pledged,
    counties: { all: counties.length, with: counties.filter(({ pledged }) => pledged > 0).length },
    joined: { year, stores: PledgedStoresFigures.parse(count).total.new },
    countedAt,
  };
}

const SHANGHAI_MS = 8 * 3_600_000;
const yearOf = (at: Date): number => new Date(at.getTime() + SHANGHAI_MS).getUTCFullYear();

const searchData = (origin: string, name: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name,
  url: `${origin}/`,
  potentialAction: {
    '@type': 'SearchAction',
    target: `${origin}/stores?q={q}`,
    'query-input': 'required name=q',
  },
});
