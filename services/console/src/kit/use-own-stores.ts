import type { EnterpriseView } from '@anxintui/shared/contracts/enterprises';
import type { StoreListItem, StoreView } from '@anxintui/shared/contracts/registry';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../app/api.js';
import type { Me } from '../app/use-me.js';

export type OwnStore = z.infer<typeof StoreListItem>;
export type Store = z.infer<typeof StoreView>;
type Page = { readonly items: readonly OwnStore[]; readonly next: string | null };

/** The enterprise that somebody works for. */
export function useEnterprise({ enterpriseId }: Pick<Me, 'enterpriseId'>) {
  return useQuery({
    queryKey: ['enterprise', enterpriseId],
    queryFn: async () =>
      (await read<z.infer<typeof EnterpriseView>>(`/enterprises/${enterpriseId}`)).view,
    enabled: enterpriseId !== undefined,
  });
}

export function useStore(id: string | undefined) {
  return useQuery({
    queryKey: ['store', id],
    queryFn: () => read<Store>(`/stores/${id}`),
    enabled: id !== undefined,
  });
}

/** The stores that somebody looks after: their own one, or those that are found under the name of the enterprise. */
export function useOwnStores(me: Me, q = '') {
  const { storeId } = me;
  const seller = useEnterprise(me).data;
  const own = useStore(storeId);
  const found = useQuery({
    queryKey: ['own-stores', seller?.id, q],
    queryFn: async () => {
      const asked = new URLSearchParams({ q: q || (seller?.name ?? ''), limit: '100' });
      return (await read<Page>(`/stores?${asked}`)).view.items;
    },
    enabled: storeId === undefined && seller !== undefined,
  });
  if (storeId !== undefined)
    return { stores: own.data ? [own.data.view] : [], isPending: own.isPending };
  const isNetwork = me.roles.includes('headquarters');
  const stores = (found.data ?? []).filter((store) => isNetwork || store.seller.id === seller?.id);
  return { stores, isPending: found.isPending && found.isEnabled };
}
