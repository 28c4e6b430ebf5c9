import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read } from '../../app/api.js';
import type { Me } from '../../app/use-me.js';
import { type OwnStore, useEnterprise } from '../../kit/use-own-stores.js';
import { storesAsked } from './stores-asked.js';

type Page = { readonly items: readonly OwnStore[]; readonly next: string | null };

/** One page of the stores of the own enterprise, or of what headquarters looked for in their network. */
export function useStoreList(me: Me, address: URLSearchParams) {
  const seller = useEnterprise(me).data;
  const isNetwork = me.roles.includes('headquarters');
  const asked = storesAsked(address, { seller: seller?.name ?? '', isNetwork });
  const list = useQuery({
    queryKey: ['own-stores', 'page', asked],
    queryFn: async () => (await read<Page>(`/stores?${asked}`)).view,
    enabled: seller !== undefined,
    placeholderData: keepPreviousData,
  });
  const items = list.data?.items ?? [];
  const stores = items.filter((store) => isNetwork || store.seller.id === seller?.id);
  return { stores, next: list.data?.next, error: list.error, isPending: list.isPending };
}
