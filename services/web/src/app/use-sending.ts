import { useMutation } from '@tanstack/react-query';
import { type Read, Refused, send } from './api.js';
import { useSendingKey } from './use-sending-key.js';

/** Sends to one address of the API; what is tried again before there is an answer carries the same key. */
export function useSending<View>(path: string, onDone?: (answer: Read<View>) => void) {
  const sending = useSendingKey();
  return useMutation({
    mutationFn: (body: object) => send<View>({ path, body, key: sending.keyOf(body) }),
    onSuccess: (answer) => {
      sending.isAnswered();
      onDone?.(answer);
    },
    onError: (error) => {
      if (error instanceof Refused) sending.isAnswered();
    },
  });
}
