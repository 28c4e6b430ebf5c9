import { useMutation, useQueryClient } from '@tanstack/react-query';
import { knowCsrf, send } from './api.js';
import { drafts } from './form/drafts.js';
import { keptPasses } from './kept-passes.js';

/** Ends the session; nothing of this person stays on the device. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send({ path: '/me/sign-out', key: crypto.randomUUID() }),
    onSuccess: () => {
      knowCsrf(undefined);
      drafts().dropAll();
      keptPasses.dropAll();
      queries.clear();
      queries.setQueryData(['me'], null);
    },
  });
}
