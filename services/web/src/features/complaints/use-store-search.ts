import type { StoreListItem } from '@anxintui/shared/contracts/registry';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';

type Found = { readonly items: readonly z.infer<typeof StoreListItem>[] };
const MOST = 8;

/** Looks in the directory when it is asked, not at every letter. */
export const useStoreSearch = () =>
  useMutation({
    mutationFn: async (words: string) =>
      (await read<Found>(`/stores?limit=${MOST}&q=${encodeURIComponent(words)}`)).view.items,
  });
