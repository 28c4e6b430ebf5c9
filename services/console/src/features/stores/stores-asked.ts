const LONGEST_TEXT = 60;
const PAGE = '20';

type Searching = {
  /** The name of the enterprise; the directory finds stores by their seller. */
  readonly seller: string;
  /** Headquarters also look for stores that other enterprises of their network have. */
  readonly isNetwork: boolean;
};

/** What the directory is asked for the stores of an enterprise, from what the address says. */
export function storesAsked(address: URLSearchParams, { seller, isNetwork }: Searching): string {
  const q = address.get('q') ?? '';
  const text = isNetwork && q ? q : `${seller} ${q}`;
  const asked = new URLSearchParams({ q: text.trim().slice(0, LONGEST_TEXT), limit: PAGE });
  for (const key of ['status', 'after']) {
    const given = address.get(key);
    if (given) asked.set(key, given);
  }
  return asked.toString();
}
