import type { OfficerView } from '@anxintui/shared/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../app/api.js';
import type { Me } from '../app/use-me.js';

type Page = { readonly items: readonly z.infer<typeof OfficerView>[] };

const SHARES_OUT = ['intake', 'supervisor', 'bureau-head'] as const;

/** Who may be put in charge; those who do not share work out see nobody. */
export function useOfficers({ roles }: Me) {
  return useQuery({
    queryKey: ['officers'],
    queryFn: async () => (await read<Page>('/bureaus/officers?limit=100')).view.items,
    enabled: SHARES_OUT.some((role) => roles.includes(role)),
  });
}
