import type { PledgeView } from '@anxintui/shared/contracts/pledges';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { type Read, Refused, read } from '../../app/api.js';

export type PledgeFile = z.infer<typeof PledgeView>;
export type PledgeVersion = PledgeFile['versions'][number];
const NOT_FOUND = 404;
const keyOf = (storeId: string | undefined) => ['pledge', storeId] as const;

/** The pledge of a store, drafts and all; null where there is none yet. */
export function usePledge(storeId: string | undefined) {
  return useQuery({
    queryKey: keyOf(storeId),
    queryFn: async (): Promise<Read<PledgeFile> | null> => {
      try {
        return await read<PledgeFile>(`/pledges/${storeId}`);
      } catch (error) {
        if (error instanceof Refused && error.problem.status === NOT_FOUND) return null;
        throw error;
      }
    },
    enabled: storeId !== undefined,
  });
}

export function usePledgeChanged(storeId: string) {
  const queries = useQueryClient();
  const readAgain = useCallback(
    () => queries.invalidateQueries({ queryKey: keyOf(storeId) }),
    [queries, storeId],
  );
  return { onDone: readAgain, onStale: readAgain };
}
