import type { PledgeOnView } from '@anxintui/shared/contracts/pledges';
import type { ReturnView } from '@anxintui/shared/contracts/returns';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { type Read, read } from '../../app/api.js';

export type ReturnFile = z.infer<typeof ReturnView>;
export type ReturnItem = ReturnFile['items'][number];

const keyOf = (id: string) => ['return', id] as const;

export function useReturn(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: () => read<ReturnFile>(`/returns/${id}`) });
}

/** What a command on a return changes on the screen. */
export function useReturnChanged(id: string) {
  const queries = useQueryClient();
  return {
    onDone: useCallback(
      async (after: Read<ReturnFile>) => {
        queries.setQueryData(keyOf(id), after);
        await queries.invalidateQueries({ queryKey: ['returns'] });
      },
      [queries, id],
    ),
    onStale: useCallback(() => queries.invalidateQueries({ queryKey: keyOf(id) }), [queries, id]),
  };
}

/** The pledge under which the purchase is judged: that of its day. */
export function usePledgeOn(storeId: string, on: string) {
  return useQuery({
    queryKey: ['pledge-on', storeId, on],
    queryFn: async () =>
      (await read<z.infer<typeof PledgeOnView>>(`/stores/${storeId}/pledge?on=${on}`)).view,
    retry: false,
  });
}

/** The return of a number as it was typed, if this store may see it. */
export async function returnByNumber(typed: string): Promise<string | undefined> {
  const { view } = await read<{ items: readonly { id: string }[] }>(
    `/returns?number=${encodeURIComponent(typed)}`,
  );
  return view.items[0]?.id;
}
