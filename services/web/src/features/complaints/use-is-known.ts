import type { ProfileView } from '@anxintui/shared/contracts/people';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';
import { useMe } from '../../app/use-me.js';

/** Whether name, telephone number and address of whoever is signed in are known; of a guest nobody is told. */
export function useIsKnown(): boolean {
  const me = useMe().data;
  const { data } = useQuery({
    queryKey: ['me', 'profile'],
    queryFn: () => read<z.infer<typeof ProfileView>>('/me/profile'),
    enabled: me ? me.isGuest !== true : false,
  });
  return data?.view.isComplete ?? false;
}
