import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { IdParams, Receipt } from '@anxintui/shared/contracts/fields';
import { ChangeStoreBody, RegisterStoreBody, StoreView } from '@anxintui/shared/contracts/registry';
import { commanded } from '@anxintui/shared/http/commanded';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { receiptOf } from '@anxintui/shared/http/receipt';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { type RegisterStoreDeps, registerStoreOnce } from '../use-cases/register-store.js';
import {
  changeStoreByPerson,
  closeStoreByPerson,
  type StoreSteps,
} from '../use-cases/store-commands.js';
import { endpoint } from './policy.js';
import { type StoreReads, showStore } from './stores.js';

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

type CommandDeps = StoreSteps & StoreReads;
const spec = { method: 'post', params: IdParams, reply: StoreView, isCommand: true } as const;

export const changeStoreRoute = (deps: CommandDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'change-store',
      path: '/stores/{id}/change',
      summary: '变更门店信息 · change name, address, goods, point or hours',
      body: ChangeStoreBody,
    },
    (asked) =>
      commanded(asked, {
        act: (step) => changeStoreByPerson(deps, step, asked.body),
        show: (id, { actor }) => showStore(deps, id, actor),
      }),
  );

export const closeStoreRoute = (deps: CommandDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'close-store',
      path: '/stores/{id}/closing',
      summary: '关闭门店 · close a store for good',
    },
    (asked) =>
      commanded(asked, {
        act: (step) => closeStoreByPerson(deps, step),
        show: (id, { actor }) => showStore(deps, id, actor),
      }),
  );
