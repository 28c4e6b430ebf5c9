import type { CaseView, MessageView } from '@anxintui/shared/contracts/cases';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { type Read, read } from '../../app/api.js';

export type CaseFile = z.infer<typeof CaseView>;
export type Message = z.infer<typeof MessageView>;

const keyOf = (id: string) => ['case', id] as const;

/** One case with its version, which every step on it must carry. */
export function useCase(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: () => read<CaseFile>(`/cases/${id}`) });
}

/** What both sides wrote, oldest first; officers only read it. */
export function useMessages(id: string) {
  return useQuery({
    queryKey: [...keyOf(id), 'messages'],
    queryFn: async () =>
      (await read<{ items: readonly Message[] }>(`/cases/${id}/messages?limit=100`)).view.items,
  });
}

/** What a step on a case changes on the screen: the case itself, and every list that it may lie in. */
export function useCaseChanged(id: string) {
  const queries = useQueryClient();
  return {
    changed: useCallback(
      async (after: Read<CaseFile>) => {
        queries.setQueryData(keyOf(id), after);
        await queries.invalidateQueries({ queryKey: ['cases'] });
      },
      [queries, id],
    ),
    readAgain: useCallback(() => queries.invalidateQueries({ queryKey: keyOf(id) }), [queries, id]),
  };
}
