const LONGEST_TEXT = 60;
const PAGE = '20';

/** Whose stores they are. */
type Whose = { readonly seller: string } | { readonly network: string };

/** What the directory is asked for some stores, from what the address says. */
export function storesAsked(address: URLSearchParams, whose: Whose): string {
  const asked = new URLSearchParams({ ...whose, limit: PAGE });
  const q = (address.get('q') ?? '').trim().slice(0, LONGEST_TEXT);
  if (q) asked.set('q', q);
  for (const key of ['status', 'after']) {
    const given = address.get(key);
    if (given) asked.set(key, given);
  }
  return asked.toString();
}
