import type { AxeWorld } from './axe-world.js';
import type { AxeRoute, Shown } from './routes.js';

type Address = string | ((world: AxeWorld) => string);
type Addresses = { readonly empty: Address; readonly error?: Address; readonly filled: Address };

const shownAt =
  (address: Address) =>
  (world: AxeWorld): Shown => ({ at: typeof address === 'string' ? address : address(world) });

/** Pages that need nobody: what they show is in their address. */
const open = (name: string, { empty, error = empty, filled }: Addresses): AxeRoute => ({
  name,
  front: 'web',
  states: { empty: shownAt(empty), error: shownAt(error), filled: shownAt(filled) },
});

const NO_STORE = '/stores/0000000000000000';

export const PUBLIC_ROUTES: readonly AxeRoute[] = [
  open('home', { empty: '/', filled: '/' }),
  open('directory', {
    empty: '/stores?q=没有这样的店',
    error: '/stores?division=1',
    filled: '/stores?division=320505',
  }),
  open('store', { empty: NO_STORE, filled: ({ storeId }) => `/stores/${storeId}` }),
  open('sign', { empty: '/s', error: '/s/1', filled: ({ pledgeNumber }) => `/s/${pledgeNumber}` }),
  open('check', {
    empty: '/check',
    error: ({ storeId }) => `/check?store=${storeId}&on=1`,
    filled: ({ storeId }) => `/check?store=${storeId}&category=clothing&on=2026-11-01`,
  }),
  open('list in force', { empty: '/lists/in-force?city=3', filled: '/lists/in-force' }),
  open('list of removed', { empty: '/lists/removed?city=3', filled: '/lists/removed' }),
  open('calculator', {
    empty: '/deadlines',
    error: '/deadlines?rule=complaint-acceptance&from=1',
    filled: '/deadlines?rule=complaint-acceptance&from=2026-02-13',
  }),
  open('who is responsible', {
    empty: '/responsible',
    error: '/responsible?division=1',
    filled: '/responsible?division=320505',
  }),
  open('help', { empty: '/help', filled: '/help' }),
  open('accessibility', { empty: '/accessibility', filled: '/accessibility' }),
  open('no such page', { empty: '/nowhere', filled: '/nowhere/at/all' }),
];
