const ALL = 'all';
export const FIRST_VIEW = 'todo';

/** What the API is asked for a store's inbox: what is to do, the most urgent first, unless the address says otherwise. */
export function deskAsked(address: URLSearchParams): string {
  const view = address.get('view') ?? FIRST_VIEW;
  const asked = new URLSearchParams(view === ALL ? {} : { view });
  for (const key of ['q', 'after']) {
    const given = address.get(key);
    if (given) asked.set(key, given);
  }
  asked.set('sort', 'due');
  return asked.toString();
}
