import type { MeView } from '@anxintui/shared/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { knowCsrf, Refused, read } from './api.js';

export type Me = z.infer<typeof MeView>;

/** Who is signed in; null where nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async (): Promise<Me | null> => {
      try {
        const { view } = await read<Me>('/me');
        knowCsrf(view.csrf);
        return view;
      } catch (error) {
        if (error instanceof Refused && error.problem.status === 401) return null;
        throw error;
      }
    },
  });
}
