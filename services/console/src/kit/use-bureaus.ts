import type { BureauView } from '@anxintui/shared/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../app/api.js';

type Bureau = z.infer<typeof BureauView>;
type Page = { readonly items: readonly Bureau[]; readonly next: string | null };

async function everyBureau(): Promise<Bureau[]> {
  const bureaus: Bureau[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const mark: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const { view }: { view: Page } = await read<Page>(`/bureaus?limit=100${mark}`);
    bureaus.push(...view.items);
    after = view.next;
  }
  return bureaus;
}

/** Every bureau there is: they change once in years, and cases may go to any of them. */
export function useBureaus() {
  return useQuery({
    queryKey: ['bureaus'],
    queryFn: everyBureau,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
