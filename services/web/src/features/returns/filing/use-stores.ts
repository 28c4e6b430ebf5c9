import type { StoreView } from '@anxintui/shared/contracts/registry';
import type { SignView } from '@anxintui/shared/contracts/signs';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../../app/api.js';
import { fullAddress } from '../../../kit/written.js';
import type { ChosenStore } from './return-answers.js';

type Store = z.infer<typeof StoreView>;
type Sign = z.infer<typeof SignView>;
const MOST = 10;
/** As it is printed on a sign: 320508-8C2H-KX5VT. */
const PLEDGE_NUMBER = /^\d{6}-?[0-9a-z]{4}-?[0-9a-z]{5}$/i;
/** What the QR code of a sign leads to. */
const SIGN_PATH = /\/s\/([\w-]+)\/?$/;

const chosen = ({ id, name, address, place, pledge }: Store): ChosenStore => ({
  id,
  name,
  address: fullAddress({ place, address }),
  ...(pledge ? { windowDays: pledge.windowDays } : {}),
});
const storeById = async (id: string): Promise<ChosenStore> =>
  chosen((await read<Store>(`/stores/${id}`)).view);
async function storeBySign(number: string): Promise<ChosenStore> {
  const { view } = await read<Sign>(`/pledges/by-number/${encodeURIComponent(number)}`);
  return storeById(view.storeId);
}

/** Stores by their words, or the one with this number on its sign. */
export function useStoreSearch() {
  return useMutation({
    mutationFn: async (typed: string): Promise<readonly ChosenStore[]> => {
      const words = typed.trim();
      if (PLEDGE_NUMBER.test(words)) return [await storeBySign(words)];
      const query = new URLSearchParams({ q: words, limit: String(MOST) });
      const { view } = await read<{ readonly items: readonly Store[] }>(`/stores?${query}`);
      return view.items.map(chosen);
    },
  });
}

/** The number in what a QR code says; null where it is not of a sign. */
export function numberOnSign(text: string): string | null {
  const path = URL.canParse(text) ? new URL(text).pathname : text;
  return SIGN_PATH.exec(path)?.[1] ?? (PLEDGE_NUMBER.test(text) ? text : null);
}

/** The store that the address of the page names. */
export function useStore(id: string | null) {
  return useQuery({
    queryKey: ['store', id],
    queryFn: () => storeById(id ?? ''),
    enabled: id !== null,
  });
}
