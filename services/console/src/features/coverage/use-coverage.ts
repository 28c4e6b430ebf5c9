import type { PledgedStoresFigures } from '@anxintui/shared/contracts/figures';
import type { CoverageFigures } from '@anxintui/shared/contracts/pledge-lists';
import type { StoreListItem } from '@anxintui/shared/contracts/registry';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';

export type Covered = z.infer<typeof CoverageFigures>;
export type CoveredCity = Covered['cities'][number];
type Planned = z.infer<typeof PledgedStoresFigures>;
export type PledgedStore = z.infer<typeof StoreListItem>;
type Page = { readonly items: readonly PledgedStore[]; readonly next: string | null };

export function useCoverage() {
  return useQuery({
    queryKey: ['coverage'],
    queryFn: async () => (await read<Covered>('/figures/coverage')).view,
  });
}

/** The plan of the year that was counted, by city. */
export function usePlan(countedAt: string | undefined) {
  const year = countedAt?.slice(0, 4);
  return useQuery({
    queryKey: ['plan', year],
    queryFn: async () => {
      const { cities } = (await read<Planned>(`/figures/pledged-stores?year=${year}`)).view;
      return new Map(cities.map((each) => [each.city, each]));
    },
    enabled: year !== undefined,
  });
}

/** The stores behind a number. */
export function usePledgedStores(division: string, after: string) {
  const mark = after ? `&after=${encodeURIComponent(after)}` : '';
  return useQuery({
    queryKey: ['pledged-stores', division, after],
    queryFn: async () =>
      (await read<Page>(`/stores?pledged=true&limit=20&division=${division}${mark}`)).view,
    placeholderData: keepPreviousData,
  });
}
