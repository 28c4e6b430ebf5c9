import type { CaseListItem } from '@anxintui/shared/contracts/case-lists';
import type { ReturnListItem } from '@anxintui/shared/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';
import { type Entry, entriesOf } from './entries.js';

type Page<Item> = { readonly items: readonly Item[] };
type ReturnItem = z.infer<typeof ReturnListItem>;
const MOST = 100;

/** Returns and cases of one's own, together. */
export function useMine() {
  return useQuery({ queryKey: ['mine'], queryFn: () => listed(`limit=${MOST}`) });
}

/** What a number belongs to; empty where it is nobody's, or somebody else's. */
export const byNumber = (number: string): Promise<readonly Entry[]> =>
  listed(`number=${encodeURIComponent(number)}`);

async function listed(query: string): Promise<readonly Entry[]> {
  const [returns, cases] = await Promise.all([
    read<Page<ReturnItem>>(`/returns?${query}`),
    read<Page<CaseListItem>>(`/cases?${query}`),
  ]);
  return entriesOf(returns.view.items, cases.view.items);
}
