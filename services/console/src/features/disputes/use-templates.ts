import type { Templates } from '@anxintui/shared/contracts/saved';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { read } from '../../app/api.js';

const KEY = ['templates'] as const;

/** The reply templates of the own enterprise. */
export function useTemplates() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await read<z.infer<typeof Templates>>('/me/templates')).view.items,
  });
}

export function useTemplatesChanged() {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: KEY }), [queries]);
}
