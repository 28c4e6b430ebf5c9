import type { CaseView, MessageView } from '@anxintui/shared/contracts/cases';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';

export type Case = z.infer<typeof CaseView>;
export type Offer = Case['offers'][number];
type Messages = { readonly items: readonly z.infer<typeof MessageView>[] };

const ROUTING_MS = 2_000;
const TALKING_MS = 20_000;
export const caseKey = (id: string) => ['case', id] as const;
const messagesKey = (id: string) => ['messages', id] as const;

/** A case as the reader may see it; read again while somebody may be at it. */
export function useCase(id: string) {
  return useQuery({
    queryKey: caseKey(id),
    queryFn: () => read<Case>(`/cases/${id}`),
    refetchInterval: ({ state }) => (state.data?.view.status === 'filed' ? ROUTING_MS : TALKING_MS),
  });
}

/** What both sides wrote; read again whenever there is one more. */
export function useMessages({ id, messages }: Pick<Case, 'id' | 'messages'>) {
  return useQuery({
    queryKey: [...messagesKey(id), messages.count],
    queryFn: () => read<Messages>(`${messages.href}?limit=100`),
    placeholderData: (before) => before,
  });
}
