import { useMutation, useQueryClient } from '@tanstack/react-query';
import { knowCsrf, send } from '../../app/api.js';
import { forgetDrafts } from '../../kit/drafts.js';

/** Ends this session; whatever was read in it is forgotten. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => send({ path: '/me/sign-out', key: crypto.randomUUID() }),
    onSettled: () => {
      knowCsrf(undefined);
      queries.clear();
      forgetDrafts();
      window.location.assign('/console');
    },
  });
  return () => mutate();
}
