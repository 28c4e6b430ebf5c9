import { Receipt } from '@anxintui/shared/contracts/fields';
import { refusedAndDisputed } from '../support/dispute.js';
import { bedCover, STORES } from '../support/goods.js';
import { API, type Person, person } from '../support/people.js';
import { type Stack, type StackOptions, startStack } from '../support/stack.js';

export const TODAY = '2026-03-02';

/** Something of everything that a request can be about. */
export type World = {
  readonly stack: Stack;
  readonly as: (account: string) => Person;
  /** A return as it was filed, of shopper-1 at the store of clerk-1 and manager-1. */
  readonly filedId: string;
  /** A dispute of the same people, with the store. */
  readonly withStoreId: string;
  /** Another, on the desk of intake-1. */
  readonly withBureauId: string;
  /** A store that is registered and has never pledged anything. */
  readonly unpledgedStoreId: string;
};

export async function startWorld(options: StackOptions = {}): Promise<World> {
  const stack = await startStack({ startsAt: `${TODAY}T01:00:00Z`, ...options });
  const known = new Map<string, Person>();
  const as = (account: string): Person => {
    const one = known.get(account) ?? person(stack.url, account);
    known.set(account, one);
    return one;
  };
  const shopper = as('shopper-1');
  const told = { shopper, clerk: as('clerk-1'), storeId: STORES.suzhouStore, boughtOn: TODAY };
  const { id: filedId } = await shopper.fileReturn(bedCover(STORES.suzhouStore, TODAY));
  const { id: withStoreId } = await refusedAndDisputed(told);
  const { id: withBureauId } = await refusedAndDisputed({ ...told, firstRung: 'bureau' });
  await shopper.cases.reaching(withStoreId, 'with-store');
  await shopper.cases.reaching(withBureauId, 'with-bureau');
  const registered = await as('owner-1').send({
    method: 'POST',
    path: `${API}/stores`,
    body: NEW_STORE,
  });
  const unpledgedStoreId = Receipt.parse(registered.body).id;
  return { stack, as, filedId, withStoreId, withBureauId, unpledgedStoreId };
}

export const NEW_STORE = {
  name: '枫禾百货店（新区店）',
  division: '320505',
  address: '狮山路 88 号',
  categories: ['home-textiles'],
} as const;
