import type { pageOf } from '@anxintui/shared/contracts/fields';
import type { ReturnListItem } from '@anxintui/shared/contracts/returns';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';

type Returned = z.infer<ReturnType<typeof pageOf<typeof ReturnListItem>>>;
export type ReturnRow = Returned['items'][number];
const AGAIN_MS = 60_000;

/** One page of the inbox. */
export function useReturns(asked: string) {
  return useQuery({
    queryKey: ['returns', asked],
    queryFn: async () => (await read<Returned>(`/returns?${asked}`)).view,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
}
