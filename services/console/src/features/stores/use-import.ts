import type { ImportView } from '@anxintui/shared/contracts/imports';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { read } from '../../app/api.js';

export type List = z.infer<typeof ImportView>;
const WORKING = ['uploaded', 'applying'] as const;
const AGAIN_MS = 1_000;

export const isWorking = ({ status }: List): boolean => WORKING.some((each) => each === status);

/** How far a list has come; asked again while its rows are being worked through. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: () => read<List>(`/imports/${id}`),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.view) ? AGAIN_MS : false),
  });
}

/** What was registered is among the stores, too. */
export function useImportChanged() {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['import'] });
    await queries.invalidateQueries({ queryKey: ['own-stores'] });
  }, [queries]);
}
