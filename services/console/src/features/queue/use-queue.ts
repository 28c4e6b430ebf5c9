import type { CaseList } from '@anxintui/shared/contracts/case-lists';
import type { BureauView } from '@anxintui/shared/contracts/identity';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';
import type { Me } from '../../app/use-me.js';

export type Queued = z.infer<typeof CaseList>;
export type QueueRow = Queued['items'][number];
type Page<Item> = { readonly items: readonly Item[] };

const AGAIN_MS = 60_000;

/** One page of the desk; the page before stays on the screen until the next one is there. */
export function useQueue(asked: string) {
  return useQuery({
    queryKey: ['cases', asked],
    queryFn: async () => (await read<Queued>(`/cases?${asked}`)).view,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
}

/** The bureaus right below one's own; none below a county's. */
export function useBureausBelow({ bureauId }: Me) {
  return useQuery({
    queryKey: ['bureaus', bureauId],
    queryFn: async () =>
      (await read<Page<z.infer<typeof BureauView>>>(`/bureaus?limit=100&parent=${bureauId}`)).view
        .items,
    enabled: bureauId !== undefined,
  });
}
