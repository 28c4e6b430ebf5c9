import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read } from '../../app/api.js';
import type { Me } from '../../app/use-me.js';
import { type OwnStore, ownStores } from '../../kit/use-own-stores.js';
import { storesAsked } from './stores-asked.js';

type Page = { readonly items: readonly OwnStore[]; readonly next: string | null };

/** One page of the stores of the own enterprise, or of the network that headquarters look after. */
export function useStoreList(me: Me, address: URLSearchParams) {
  const asked = storesAsked(address, ownStores(me));
  const { data, error, isPending } = useQuery({
    queryKey: ['own-stores', 'page', asked],
    queryFn: async () => (await read<Page>(`/stores?${asked}`)).view,
    enabled: me.enterpriseId !== undefined,
    placeholderData: keepPreviousData,
  });
  return { stores: data?.items ?? [], next: data?.next, error, isPending };
}
