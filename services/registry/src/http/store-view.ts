import { offered } from '@anxintui/shared/aggregate/commanding';
import { fullNameOf } from '@anxintui/shared/divisions/divisions';
import { etagOf } from '@anxintui/shared/http/aggregate-view';
import type { Answer } from '@anxintui/shared/http/endpoint';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { StoreCommand } from '@anxintui/shared/vocabulary/pledges';
import type { ListedStore } from '../domain/search-directory.js';
import type { Store } from '../domain/store.js';
import { STORE_RULES } from '../domain/store-commands.js';

type Pledged = {
  readonly number: string;
  readonly version: { readonly version: number; readonly windowDays: number };
} | null;
type Listed = Omit<ListedStore, 'pledge'> & { readonly pledge: Pledged };
type Reader = { readonly actor: Actor | undefined; readonly at: Date };

const NOUN: Readonly<Record<StoreCommand, string>> = { change: 'change', close: 'closing' };

/** A store as everybody sees it in a list. */
export const storeListItem = (store: Listed) => {
  const { id, name, status, seller, division, zone, address, categories } = store;
  const { point, openingHours, metres, pledge } = store;
  return {
    id,
    name,
    status,
    seller: { id: seller.id, name: seller.name },
    division,
    place: fullNameOf(division),
    ...(zone ? { zone } : {}),
    address,
    categories,
    ...(point ? { point } : {}),
    ...(openingHours ? { openingHours } : {}),
    ...(metres === undefined ? {} : { metres }),
    pledge: pledge && {
      number: pledge.number,
      version: pledge.version.version,
      windowDays: pledge.version.windowDays,
      href: `/api/v1/stores/${id}/pledge`,
    },
  };
};

/** A store by itself, with what its reader may do. */
export function storeAnswer(store: Store, pledge: Pledged, { actor, at }: Reader): Answer {
  const commands = actor ? offered(STORE_RULES, store, { actor, at }) : [];
  const availableCommands = commands.map((name) => ({
    name,
    method: 'POST',
    href: `/api/v1/stores/${store.id}/${NOUN[name]}`,
  }));
  const { version, headquartersId: networkId } = store;
  const item = storeListItem({ ...store, pledge });
  return {
    body: { ...item, version, ...(networkId ? { networkId } : {}), availableCommands },
    headers: etagOf(version),
  };
}
