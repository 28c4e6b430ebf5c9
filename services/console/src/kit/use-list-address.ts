import { useCallback } from 'react';
import { useLocation, useMatch, useNavigate, useSearchParams } from 'react-router';

/** What a list shows stands in the address: its view, what is looked for, its place, and the row that is open. */
export function useListAddress(root: string) {
  const [address] = useSearchParams();
  const { search } = useLocation();
  const go = useNavigate();
  const openId = useMatch(`${root}/:id`)?.params.id;
  const change = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const next = new URLSearchParams(address);
      next.delete('after');
      for (const [key, value] of Object.entries(changes)) {
        if (value) next.set(key, value);
        else next.delete(key);
      }
      void go({ search: `${next}` });
    },
    [address, go],
  );
  const open = useCallback((id: string) => void go(`${root}/${id}${search}`), [go, root, search]);
  const close = useCallback(() => void go(`${root}${search}`), [go, root, search]);
  return { address, openId, change, open, close };
}
export type ListAddress = ReturnType<typeof useListAddress>;
