import type { SavedViews } from '@anxintui/shared/contracts/saved';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { read } from '../../app/api.js';

export type SavedQueue = z.infer<typeof SavedViews>['items'][number];
const KEY = ['saved-views'] as const;

/** The views that this officer kept, and those that the bureau shares. */
export function useSavedViews() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await read<z.infer<typeof SavedViews>>('/me/views')).view.items,
  });
}

export function useSavedViewsChanged() {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: KEY }), [queries]);
}
