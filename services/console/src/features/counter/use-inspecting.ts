import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Read, Refused, send } from '../../app/api.js';
import { useSpoken } from '../../copy/words.js';
import { forgetDraft } from '../../kit/drafts.js';
import { offered } from '../../kit/offered.js';
import type { Photo } from '../../kit/photos.js';
import type { Desk } from './counter-steps.js';
import { verdictOf } from './inspection.js';
import type { Told } from './inspection-told.js';
import { type ReturnFile, useReturnChanged } from './use-return.js';

const STALE = 412;
type Shown = Photo & { readonly words: string };

export const draftName = (id: string): string => `inspection:${id}`;

/** First the photos become evidence, then the decision is told; tried again, every part keeps its key. */
export function useInspecting(desk: Desk) {
  const { counter } = useSpoken().words.retailer;
  const { file } = desk;
  const key = useRef(crypto.randomUUID());
  const { onDone, onStale } = useReturnChanged(file.id);
  return useMutation({
    mutationFn: async (told: Told) => {
      const photos = told.items.flatMap((row, index) =>
        (row.photos ?? []).map((photo) => ({
          ...photo,
          words: counter.photoWords(file.items[index]?.name ?? ''),
        })),
      );
      const etag = await withPhotos(desk, photos);
      return decided({ file, etag }, told, key.current);
    },
    onSuccess: async (after) => {
      forgetDraft(draftName(file.id));
      await onDone(after);
    },
    onError: async (error) => {
      if (!(error instanceof Refused)) return;
      key.current = crypto.randomUUID();
      if (error.problem.status === STALE) await onStale();
    },
  });
}

/** One after the other, because each makes a new version of the return; gives the last. */
async function withPhotos({ file, etag }: Desk, photos: readonly Shown[]): Promise<string> {
  const command = offered(file, 'add-evidence');
  if (!command) return etag;
  let seen = etag;
  for (const { upload, words, key } of photos) {
    const body = { kind: 'photo', words, upload };
    seen = (await send({ path: command.href, body, key, etag: seen })).etag;
  }
  return seen;
}

function decided({ file, etag }: Desk, told: Told, key: string): Promise<Read<ReturnFile>> {
  const { command, body } = verdictOf(told, file.items);
  const path = offered(file, command)?.href;
  if (!path) throw new Error(`${command} is not offered`);
  return send<ReturnFile>({ path, body, key, etag });
}
