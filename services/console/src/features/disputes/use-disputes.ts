import type { CaseList } from '@anxintui/shared/contracts/case-lists';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';

type Disputed = z.infer<typeof CaseList>;
export type DisputeRow = Disputed['items'][number];
const AGAIN_MS = 60_000;

/** One page of the inbox; the page before stays on the screen until the next one is there. */
export function useDisputes(asked: string) {
  return useQuery({
    queryKey: ['cases', 'store', asked],
    queryFn: async () => (await read<Disputed>(`/cases?${asked}`)).view,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
}
