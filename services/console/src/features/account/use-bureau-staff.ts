import type { StaffView } from '@anxintui/shared/contracts/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { read } from '../../app/api.js';

export type Colleague = z.infer<typeof StaffView>;
const KEY = ['bureau-staff'] as const;

export function useBureauStaff() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () =>
      (await read<{ items: readonly Colleague[] }>('/staff?limit=100')).view.items,
  });
}

export function useStaffChanged() {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: KEY }), [queries]);
}
