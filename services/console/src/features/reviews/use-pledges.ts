import type { PledgeReview, PledgeView } from '@anxintui/shared/contracts/pledges';
import type { StoreListItem } from '@anxintui/shared/contracts/registry';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { type Read, read } from '../../app/api.js';

export type Review = z.infer<typeof PledgeReview>;
export type Pledge = z.infer<typeof PledgeView>;
export type FoundStore = z.infer<typeof StoreListItem>;
type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

const REVIEWS = ['pledge-reviews'] as const;
const keyOf = (id: string) => ['pledge', id] as const;

/** What waits for a review at the bureau. */
export function useReviews(after: string) {
  return useQuery({
    queryKey: [...REVIEWS, after],
    queryFn: async () =>
      (await read<Page<Review>>(`/pledge-reviews?limit=20${after ? `&after=${after}` : ''}`)).view,
    placeholderData: keepPreviousData,
  });
}

export function usePledge(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: () => read<Pledge>(`/pledges/${id}`) });
}

/** Stores by their names, as the public directory finds them. */
export function useFoundStores(q: string) {
  return useQuery({
    queryKey: ['stores', q],
    queryFn: async () =>
      (await read<Page<FoundStore>>(`/stores?limit=10&q=${encodeURIComponent(q)}`)).view.items,
    enabled: q !== '',
  });
}

/** What a step on a pledge changes on the screen. */
export function usePledgeChanged(id: string) {
  const queries = useQueryClient();
  return {
    changed: useCallback(
      async (after: Read<Pledge>) => {
        queries.setQueryData(keyOf(id), after);
        await queries.invalidateQueries({ queryKey: REVIEWS });
      },
      [queries, id],
    ),
    readAgain: useCallback(() => queries.invalidateQueries({ queryKey: keyOf(id) }), [queries, id]),
  };
}
