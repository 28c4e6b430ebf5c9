import type { DeadEntryView, OperationsHealthView } from '@anxintui/shared/contracts/operations';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { read } from '../../app/api.js';

export type Health = z.infer<typeof OperationsHealthView>;
export type DeadEntry = z.infer<typeof DeadEntryView>;
type Page = { readonly items: readonly DeadEntry[]; readonly next: string | null };

const AGAIN_MS = 15_000;
const DEAD = ['dead-entries'] as const;
const HEALTH = ['operations-health'] as const;

/** How the machinery does, asked again while somebody looks. */
export function useHealth() {
  return useQuery({
    queryKey: HEALTH,
    queryFn: async () => (await read<Health>('/operations/health')).view,
    refetchInterval: AGAIN_MS,
  });
}

/** What was given up and waits for a person. */
export function useDeadEntries(after: string) {
  return useQuery({
    queryKey: [...DEAD, after],
    queryFn: async () =>
      (await read<Page>(`/operations/dead-entries?limit=50${after ? `&after=${after}` : ''}`)).view,
    placeholderData: keepPreviousData,
  });
}

export function useDeadChanged() {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: DEAD });
    await queries.invalidateQueries({ queryKey: HEALTH });
  }, [queries]);
}
