import type { SessionView } from '@anxintui/shared/contracts/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { knowCsrf, send } from '../../app/api.js';

type Given = { readonly challenge: string; readonly code: string };

/** Known by a code only, for as long as it takes to look; everything read before is read again. */
export function useGuestSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) =>
      send<z.infer<typeof SessionView>>({
        path: '/sessions',
        body: { ...given, as: 'guest' },
        key: crypto.randomUUID(),
      }),
    onSuccess: ({ view }) => {
      knowCsrf(view.csrf);
      return queries.resetQueries();
    },
  });
}
