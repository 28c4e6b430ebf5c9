/** What of an address narrows the queue down; `all` is every case, whatever its view. */
const KEYS = ['view', 'status', 'kind', 'division', 'officer', 'q', 'sort', 'order'] as const;
type QueueKey = (typeof KEYS)[number];
export type QueueChanges = Readonly<Partial<Record<QueueKey | 'after', string | undefined>>>;

const FIRST_VIEW = 'todo';
const EVERYTHING = 'all';

export const viewOf = (address: URLSearchParams): string => address.get('view') ?? FIRST_VIEW;

/** What the API is asked, from the address of the page; whatever else stands there is left out. */
export function askedOf(address: URLSearchParams): string {
  const asked = narrowedOf(address);
  const after = address.get('after');
  if (after) asked.set('after', after);
  return asked.toString();
}

/** The same without the place in the list: for exports and saved views. */
export function narrowedOf(address: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams();
  for (const key of KEYS) {
    const given = address.get(key);
    if (given && key !== 'view') asked.set(key, given);
  }
  const view = viewOf(address);
  if (view !== EVERYTHING) asked.set('view', view);
  if (!asked.has('sort')) asked.set('sort', 'due');
  return asked;
}

/** The address after something was changed: the list then begins anew, unless it is its place that changes. */
export function changedAddress(address: URLSearchParams, changes: QueueChanges): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete('after');
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}
