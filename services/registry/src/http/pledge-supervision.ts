import {
  DelistStoreBody,
  ResumePledgeBody,
  ReturnPledgeBody,
  SuspendPledgeBody,
  WarnStoreBody,
} from '@anxintui/shared/contracts/pledges';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import {
  approvePledgeAtBureau,
  delistStoreByBureau,
  resumePledgeByBureau,
  returnPledgeToStore,
  suspendPledgeByBureau,
  warnStoreByBureau,
} from '../use-cases/pledge-commands.js';
import { answering, type PledgeCommandDeps as Deps, PLEDGE_COMMAND } from './answer-pledge.js';
import { endpoint } from './policy.js';

export const approvePledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'approve-pledge',
      path: '/pledges/{id}/approval',
      summary: '审核通过 · approve; it binds from the next day',
    },
    (asked) => answering(deps, asked, (step) => approvePledgeAtBureau(deps.steps, step)),
  );

export const returnPledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'return-pledge',
      path: '/pledges/{id}/return',
      summary: '退回修改 · return the draft with reasons',
      body: ReturnPledgeBody,
    },
    (asked) =>
      answering(deps, asked, (step) => returnPledgeToStore(deps.steps, step, asked.body.reasons)),
  );

export const warnStoreRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'warn-store',
      path: '/pledges/{id}/warning',
      summary: '督促告诫 · warn the store, in public',
      body: WarnStoreBody,
    },
    (asked) =>
      answering(deps, asked, (step) => warnStoreByBureau(deps.steps, step, asked.body.words)),
  );

export const suspendPledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'suspend-pledge',
      path: '/pledges/{id}/suspension',
      summary: '暂停承诺 · suspend the pledge from a day on',
      body: SuspendPledgeBody,
    },
    (asked) =>
      answering(deps, asked, (step) => suspendPledgeByBureau(deps.steps, step, asked.body)),
  );

export const resumePledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'resume-pledge',
      path: '/pledges/{id}/resumption',
      summary: '恢复承诺 · resume the pledge from today on',
      body: ResumePledgeBody,
    },
    (asked) => answering(deps, asked, (step) => resumePledgeByBureau(deps.steps, step, asked.body)),
  );

export const delistStoreRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'delist-store',
      path: '/pledges/{id}/delisting',
      summary: '摘牌 · take the store off the list, in public',
      body: DelistStoreBody,
    },
    (asked) =>
      answering(deps, asked, (step) => delistStoreByBureau(deps.steps, step, asked.body.words)),
  );
