import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Read, Refused, type Sending, send } from '../app/api.js';

export type Sent<View> = {
  readonly onDone?: (read: Read<View>) => void | Promise<void>;
  /** Somebody else was first: what is on the screen is old. */
  readonly onStale?: () => void | Promise<void>;
};
const STALE = 412;

/** One thing to send: tried again under the same key, until the API has answered in one way or the other. */
export function useSending<View>({ onDone, onStale }: Sent<View> = {}) {
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (sending: Omit<Sending, 'key'>) => send<View>({ ...sending, key: key.current }),
    onSuccess: async (read) => {
      key.current = crypto.randomUUID();
      await onDone?.(read);
    },
    onError: async (error) => {
      if (!(error instanceof Refused)) return;
      key.current = crypto.randomUUID();
      if (error.problem.status === STALE) await onStale?.();
    },
  });
}
