import type { MyInvitations } from '@anxintui/shared/contracts/staff';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';

type Mine = z.infer<typeof MyInvitations>;
export type MyInvitation = Mine['items'][number];

/** What waits for the phone number of whoever is signed in. */
export function useMyInvitations() {
  return useQuery({
    queryKey: ['my-invitations'],
    queryFn: async () => (await read<Mine>('/me/invitations')).view.items,
  });
}
