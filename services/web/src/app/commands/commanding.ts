import type { AvailableCommand } from '@anxintui/shared/contracts/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { z } from 'zod';
import { type Read, Refused, send } from '../api.js';
import { useSendingKey } from '../use-sending-key.js';

export type Offered = z.infer<typeof AvailableCommand>;
/** What the commands of a page are about: as it was read, and where what comes of them is kept. */
type Commanding = {
  readonly etag: string;
  readonly key: readonly string[];
  /** Says what was done at a place that every reader notices. */
  readonly tell: (words: string) => void;
};
const Context = createContext<Commanding | null>(null);

export const Commanded = Context;
export function useCommanding(): Commanding {
  const commanding = use(Context);
  if (!commanding) throw new Error('nothing is commanded outside <Commanded>');
  return commanding;
}

/** One command that is offered. What was refused is read again, so that the reader sees what has changed. */
export function useCommand({ href }: Offered) {
  const { etag, key } = useCommanding();
  const queries = useQueryClient();
  const sending = useSendingKey();
  return useMutation({
    mutationFn: (body: object): Promise<Read<unknown>> =>
      send({ path: href, body, key: sending.keyOf(body), etag }),
    onSuccess: (answer) => {
      sending.isAnswered();
      queries.setQueryData(key, answer);
      void queries.invalidateQueries({ queryKey: ['mine'] });
    },
    onError: (error) => {
      if (!(error instanceof Refused)) return;
      sending.isAnswered();
      void queries.invalidateQueries({ queryKey: key });
    },
  });
}
