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

/** Whose stores the directory is asked for: headquarters look after a network, others after what their enterprise sells in. */
export const ownStores = ({ enterpriseId = '', roles }: Pick<Me, 'enterpriseId' | 'roles'>) =>
  roles.includes('headquarters') ? { network: enterpriseId } : { seller: enterpriseId };

/** The stores that somebody looks after: their own one, or those of the enterprise or network. */
export function useOwnStores(me: Me) {
  const { storeId, enterpriseId } = me;
  const own = useStore(storeId);
  const found = useQuery({
    queryKey: ['own-stores', enterpriseId],
    queryFn: async () => {
      const asked = new URLSearchParams({ ...ownStores(me), limit: '100' });
      return (await read<Page>(`/stores?${asked}`)).view.items;
    },
    enabled: storeId === undefined && enterpriseId !== undefined,
  });
  if (storeId !== undefined)
    return { stores: own.data ? [own.data.view] : [], isPending: own.isPending };
  return { stores: found.data ?? [], isPending: found.isPending && found.isEnabled };
}
