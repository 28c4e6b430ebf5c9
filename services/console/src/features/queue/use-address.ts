import { useCallback } from 'react';
import { useLocation, useMatch, useNavigate, useSearchParams } from 'react-router';
import { changedAddress, type QueueChanges } from './queue-query.js';

/** What the queue shows stands in the address, so that going back, reloading and sending a link keep it. */
export function useAddress() {
  const [address] = useSearchParams();
  const { search } = useLocation();
  const go = useNavigate();
  const openId = useMatch('/queue/:id')?.params.id;
  const change = useCallback(
    (changes: QueueChanges) => void go({ search: `${changedAddress(address, changes)}` }),
    [address, go],
  );
  const show = useCallback((query: string) => void go(`/queue?${query}`), [go]);
  const open = useCallback((id: string) => void go(`/queue/${id}${search}`), [go, search]);
  const close = useCallback(() => void go(`/queue${search}`), [go, search]);
  return { address, openId, change, show, open, close };
}
export type Address = ReturnType<typeof useAddress>;
