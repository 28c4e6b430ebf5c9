import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { IdParams, pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import {
  PledgeQuery,
  PledgeView,
  RegisterStoreBody,
  StoresQuery,
  StoreView,
} from '@anxintui/shared/contracts/registry';
import { fullNameOf } from '@anxintui/shared/divisions/divisions';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import { receiptOf } from '@anxintui/shared/http/receipt';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { PledgeVersion } from '../domain/pledge.js';
import type { Stores } from '../domain/repositories.js';
import type { Store } from '../domain/store.js';
import { type RegisterStoreDeps, registerStoreOnce } from '../use-cases/register-store.js';
import { endpoint } from './policy.js';

export type PledgedStoreOn = (
  id: string,
  on: string,
) => Promise<{
  readonly store: Store;
  readonly pledge: { readonly number: string; readonly version: PledgeVersion } | null;
} | null>;
type Deps = {
  readonly stores: Stores;
  readonly pledgedStore: PledgedStoreOn;
  readonly now: () => Date;
};

export const storesRoute = ({ stores, pledgedStore, now }: Deps): Endpoint =>
  endpoint(
    {
      id: 'stores',
      method: 'get',
      path: '/stores',
      summary: '门店名录 · the directory',
      query: StoresQuery,
      reply: pageOf(StoreView),
    },
    async ({ query: { division, ...asked } }) => {
      const page = pageAsked(asked);
      const found = await stores.list({ ...page, ...(division ? { division } : {}) });
      const today = civilDateOf(now());
      const rows = await Promise.all(
        found.map(async (store) => ({
          store,
          pledge: (await pledgedStore(store.id, today))?.pledge,
        })),
      );
      return pageAnswer(rows, {
        limit: page.limit,
        idOf: ({ store }) => store.id,
        view: ({ store, pledge }) => storeView(store, pledge),
      });
    },
  );

export const storeRoute = ({ pledgedStore, now }: Deps): Endpoint =>
  endpoint(
    {
      id: 'store',
      method: 'get',
      path: '/stores/{id}',
      summary: '门店 · a store',
      params: IdParams,
      reply: StoreView,
    },
    async ({ params: { id } }) => {
      const found = await pledgedStore(id, civilDateOf(now()));
      if (!found) throw nothing(id);
      return { body: storeView(found.store, found.pledge) };
    },
  );

export const storePledgeRoute = ({ pledgedStore, now }: Deps): Endpoint =>
  endpoint(
    {
      id: 'store-pledge',
      method: 'get',
      path: '/stores/{id}/pledge',
      summary: '某日有效的承诺 · the pledge in force on a day',
      params: IdParams,
      query: PledgeQuery,
      reply: PledgeView,
    },
    async ({ params: { id }, query: { on = civilDateOf(now()) } }) => {
      const found = await pledgedStore(id, on);
      if (!found) throw nothing(id);
      if (!found.pledge)
        throw new DomainError('not-found', 'no-pledge', 'no pledge that day', { details: { on } });
      const { number, version } = found.pledge;
      const { status: _, ...shown } = version;
      return { body: { storeId: id, number, on, ...shown } };
    },
  );

export const registerStoreRoute = (deps: RegisterStoreDeps): Endpoint =>
  endpoint(
    {
      id: 'register-store',
      method: 'post',
      path: '/stores',
      summary: '登记门店 · register a store',
      body: RegisterStoreBody,
      reply: Receipt,
      status: 201,
    },
    async ({ body, actor, request }) => {
      if (!actor || !request) throw nothing('actor');
      const { zone, ...facts } = body;
      const asked = {
        id: receiptNumber(request.seed),
        facts: { ...facts, ...(zone ? { zone } : {}) },
      };
      const filed = await registerStoreOnce(deps, asked, { actor, cause: request });
      return receiptOf(filed, { status: 'registered', href: `/api/v1/stores/${filed.id}` });
    },
  );

function storeView(
  { id, name, status, seller, division, zone, address, categories }: Store,
  pledge: { number: string; version: PledgeVersion } | null | undefined,
) {
  return {
    id,
    name,
    status,
    seller,
    division,
    place: fullNameOf(division),
    ...(zone ? { zone } : {}),
    address,
    categories,
    pledge: pledge
      ? {
          number: pledge.number,
          version: pledge.version.version,
          windowDays: pledge.version.windowDays,
          href: `/api/v1/stores/${id}/pledge`,
        }
      : null,
  };
}
