import type { Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { type Acting, type CommandRules, givable } from '@anxintui/shared/aggregate/commanding';
import type { Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { Involved } from '@anxintui/shared/vocabulary/parties';
import {
  STORE_COMMANDS,
  type StoreCommand,
  type StoreStatus,
} from '@anxintui/shared/vocabulary/pledges';
import type { Point } from './search-distance.js';
import { assertPoint, type Store } from './store.js';

const STORE_SIDE: readonly Party[] = ['manager', 'headquarters', 'owner'];

export const STORE_LIFECYCLE: Lifecycle<StoreStatus, StoreCommand, Party> = {
  registered: {
    change: { to: ['registered'], by: STORE_SIDE },
    close: { to: ['closed'], by: STORE_SIDE },
  },
  closed: {},
};

/** Whom a store concerns; the owner of its enterprise among them, unlike in what happens at its counter. */
const involvedIn = ({ id, seller, headquartersId }: Store): Involved => ({
  shopperId: '',
  sellerStoreId: id,
  sellerId: seller.id,
  ownedBy: seller.id,
  ...(headquartersId === undefined ? {} : { headquartersId }),
});

export const STORE_RULES: CommandRules<Store, StoreStatus, StoreCommand> = {
  commands: STORE_COMMANDS,
  lifecycle: STORE_LIFECYCLE,
  statusFor: ({ status }) => status,
  involved: involvedIn,
  hindrance: () => null,
};

/** What is to be different; null takes a fact away. Another place is another store, because it has another bureau. */
export type StoreChange = Partial<Pick<Store, 'name' | 'address' | 'categories'>> & {
  readonly point?: Point | null;
  readonly openingHours?: string | null;
};

/** The facts of a store as they are from now on; what was filed before keeps the name it was filed under. */
export function changeStore(store: Store, change: StoreChange, acting: Acting): Decision<Store> {
  givable(STORE_RULES, store, { command: 'change', ...acting });
  assertPoint(change.point);
  const { point = store.point, openingHours = store.openingHours, ...facts } = change;
  const { point: _, openingHours: __, ...kept } = store;
  return {
    next: {
      ...kept,
      ...facts,
      ...(point ? { point } : {}),
      ...(openingHours ? { openingHours } : {}),
    },
    events: [happened('store.changed', acting, { fields: Object.keys(change).sort() })],
  };
}

/** A closed store takes no more goods; its seller still answers for what it promised. */
export function closeStore(store: Store, acting: Acting): Decision<Store> {
  givable(STORE_RULES, store, { command: 'close', ...acting });
  return { next: { ...store, status: 'closed' }, events: [happened('store.closed', acting)] };
}

const happened = (
  type: string,
  { by, account, at }: Acting,
  data?: DomainEvent['data'],
): DomainEvent => ({ type, at, by, ...(account ? { account } : {}), ...(data ? { data } : {}) });
