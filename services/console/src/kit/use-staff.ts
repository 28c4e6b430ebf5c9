import type { InvitationView, StaffView } from '@anxintui/shared/contracts/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { read } from '../app/api.js';
import type { Me } from '../app/use-me.js';

export type StaffMember = z.infer<typeof StaffView>;
export type Invitation = z.infer<typeof InvitationView>;
type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

async function everything<Item>(path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const mark: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const { view }: { view: Page<Item> } = await read<Page<Item>>(`${path}?limit=100${mark}`);
    items.push(...view.items);
    after = view.next;
  }
  return items;
}

const mayAsk = ({ roles }: Me, who: readonly Me['roles'][number][]): boolean =>
  who.some((role) => roles.includes(role));

/** Who works for the enterprise; for those who answer for them. */
export function useStaff(me: Me) {
  return useQuery({
    queryKey: ['staff', 'members'],
    queryFn: () => everything<StaffMember>('/staff'),
    enabled: mayAsk(me, ['owner', 'headquarters']),
  });
}

/** Whom the enterprise has invited, whatever became of it. */
export function useInvitations(me: Me) {
  return useQuery({
    queryKey: ['staff', 'invitations'],
    queryFn: () => everything<Invitation>('/invitations'),
    enabled: mayAsk(me, ['owner']),
  });
}

export function useStaffChanged() {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries(), [queries]);
}
