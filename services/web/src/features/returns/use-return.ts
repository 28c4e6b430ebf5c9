import type { PassView, ReturnView } from '@anxintui/shared/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import { Refused, read } from '../../app/api.js';
import { keptPasses } from '../../app/kept-passes.js';

export type Return = z.infer<typeof ReturnView>;
type Pass = z.infer<typeof PassView>;

const AT_THE_COUNTER_MS = 10_000;
export const returnKey = (id: string) => ['return', id] as const;

/** A return as its shopper may see it; read again, as a clerk may be at it just now. */
export function useReturn(id: string) {
  return useQuery({
    queryKey: returnKey(id),
    queryFn: () => read<Return>(`/returns/${id}`),
    refetchInterval: AT_THE_COUNTER_MS,
  });
}

/** The pass, from the network or as this device kept it; what the API no longer gives is not shown either. */
export function usePass(id: string) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['pass', id],
    queryFn: async () => {
      const [{ view: pass }, { view: request }] = await Promise.all([
        read<Pass>(`/returns/${id}/pass`),
        read<Return>(`/returns/${id}`),
      ]);
      const shown = { pass, storeName: request.store.name };
      keptPasses.keep(id, shown);
      return shown;
    },
    refetchInterval: AT_THE_COUNTER_MS,
  });
  const isOver = error instanceof Refused;
  const kept = isOver ? null : keptPasses.read(id);
  useEffect(() => {
    if (isOver) keptPasses.drop(id);
  }, [isOver, id]);
  return {
    shown: isOver ? null : (data ?? kept),
    isFresh: data !== undefined && !error,
    error,
    isPending,
    refetch,
  };
}
