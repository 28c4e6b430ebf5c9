import type { DemoPeople, SessionView } from '@anxintui/shared/contracts/identity';
import type { CodeSent } from '@anxintui/shared/contracts/sessions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { knowCsrf, read, send } from '../../app/api.js';

type Session = z.infer<typeof SessionView>;
export type Asked = z.infer<typeof CodeSent> & {
  readonly phone: string;
  readonly isGuest: boolean;
};
type Way =
  | { readonly demo: string }
  | { readonly challenge: string; readonly code: string; readonly as?: 'guest' };

/** Asks for a code by SMS; asking again is another request, with a key of its own. */
export function useCode() {
  return useMutation({
    mutationFn: async ({ phone, isGuest }: Pick<Asked, 'phone' | 'isGuest'>): Promise<Asked> => {
      const body = { phone, for: isGuest ? 'guest' : 'sign-in' };
      const path = '/sessions/codes';
      const { view } = await send<z.infer<typeof CodeSent>>({
        path,
        body,
        key: crypto.randomUUID(),
      });
      return { ...view, phone, isGuest };
    },
  });
}

/** Opens a session; the cookie holds it, and everything read before is read again. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Way) => send<Session>({ path: '/sessions', body, key: crypto.randomUUID() }),
    onSuccess: ({ view }) => {
      knowCsrf(view.csrf);
      return queries.resetQueries();
    },
  });
}

type People = z.infer<typeof DemoPeople>['items'];

/** The shoppers of the demo; nobody where there is none. */
export function useDemoShoppers() {
  return useQuery({
    queryKey: ['demo', 'people'],
    queryFn: async (): Promise<People> => {
      const { view } = await read<{ readonly items: People }>('/demo/people');
      return view.items.filter(({ role }) => role === 'shopper');
    },
  });
}
