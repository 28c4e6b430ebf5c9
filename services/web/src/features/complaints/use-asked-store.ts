import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { read } from '../../app/api.js';
import type { Draft } from '../../app/form/use-draft.js';
import type { Answers } from './answers.js';

type Named = { readonly id: string; readonly name: string };

/** The store of the address, or of the return of the address: chosen already when the form is opened. */
export function useAskedStore({ answers, change }: Draft<Answers>): void {
  const [params] = useSearchParams();
  const storeId = params.get('store') ?? '';
  const returnId = params.get('return') ?? '';
  const { data: store } = useQuery({
    queryKey: ['asked-store', storeId, returnId],
    queryFn: () => (storeId ? storeNamed(storeId) : storeOfReturn(returnId)),
    enabled: storeId !== '' || returnId !== '',
  });
  useEffect(() => {
    if (!store || answers.askedStore === store.id) return;
    const { id, name } = store;
    change({ askedStore: id, storeId: id, storeName: name, isUnlisted: false });
  });
}

const storeNamed = async (id: string): Promise<Named> => (await read<Named>(`/stores/${id}`)).view;
const storeOfReturn = async (id: string): Promise<Named> =>
  (await read<{ readonly store: Named }>(`/returns/${id}`)).view.store;
