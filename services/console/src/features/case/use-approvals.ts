import type { ApprovalView } from '@anxintui/shared/contracts/approvals';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { read } from '../../app/api.js';

export type Approval = z.infer<typeof ApprovalView>;

/** Who asked a second person about this case, and what was said. */
export function useApprovalsOf(caseId: string) {
  return useQuery({
    queryKey: ['approvals', caseId],
    queryFn: async () => {
      const { view } = await read<{ items: readonly Approval[] }>('/approvals?limit=100');
      return view.items.filter(({ subject }) => subject.id === caseId);
    },
  });
}

export function useApprovalsChanged() {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: ['approvals'] }), [queries]);
}
