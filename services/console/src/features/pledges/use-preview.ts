import type { PledgePreviewView } from '@anxintui/shared/contracts/pledges';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { z } from 'zod';
import { send } from '../../app/api.js';

export type Preview = z.infer<typeof PledgePreviewView>;

/** What would come of the terms as they stand in the form; asking writes nothing. */
export function usePreview(storeId: string, body: object) {
  const asked = useDeferredValue(JSON.stringify(body));
  return useQuery({
    queryKey: ['pledge-preview', storeId, asked],
    queryFn: async () => {
      const path = `/stores/${storeId}/pledge/preview`;
      return (await send<Preview>({ path, body: JSON.parse(asked), key: crypto.randomUUID() }))
        .view;
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
}
