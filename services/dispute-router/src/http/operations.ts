import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { PageQuery, pageOf } from '@anxintui/shared/contracts/fields';
import {
  DeadEntryParams,
  DeadEntryView,
  OperationsHealthView,
} from '@anxintui/shared/contracts/operations';
import { fromNumberedPlace, numberedPlace } from '@anxintui/shared/http/cursor';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import type { DeadEntry, DeadLetters } from '../domain/dead-entries.js';
import {
  type Operations,
  type OperationsDeps,
  readOperations,
} from '../use-cases/read-operations.js';
import { type RetryDeps, retryDeadEntry } from '../use-cases/retry-dead-entry.js';
import { endpoint } from './policy.js';

export const operationsHealthRoute = (deps: OperationsDeps): Endpoint =>
  endpoint(
    {
      id: 'operations-health',
      method: 'get',
      path: '/operations/health',
      summary: '运行状况 · sweeper, auditor, outboxes and queues at this moment',
      reply: OperationsHealthView,
    },
    async () => ({ body: healthView(await readOperations(deps)) }),
  );

const healthView = ({ sweeper, auditor, ...rest }: Operations) => ({
  ...rest,
  sweeper: { at: sweeper?.at ?? null, worstLateMs: sweeper?.figures['worstLateMs'] ?? 0 },
  auditor: { at: auditor?.at ?? null, findings: auditor?.figures ?? {} },
});

export const deadEntriesRoute = ({ list }: Pick<DeadLetters, 'list'>): Endpoint =>
  endpoint(
    {
      id: 'dead-entries',
      method: 'get',
      path: '/operations/dead-entries',
      summary: '死信 · events that were given up and wait for a person, the newest first',
      query: PageQuery,
      reply: pageOf(DeadEntryView),
    },
    async ({ query }) => {
      const { limit, after } = pageAsked(query);
      const place = after === undefined ? {} : { after: placeOf(after) };
      return pageAnswer(await list({ limit, ...place }), {
        limit,
        idOf: ({ at, eventId }) => numberedPlace({ at: at.getTime(), id: eventId }),
        view: entryView,
      });
    },
  );

function placeOf(mark: string): { readonly at: Date; readonly id: string } {
  const { at, id } = fromNumberedPlace(mark);
  return { at: new Date(at), id };
}

const entryView = ({ eventId, ...entry }: DeadEntry) => ({ id: eventId, ...entry });

export const retryDeadEntryRoute = (deps: RetryDeps): Endpoint =>
  endpoint(
    {
      id: 'retry-dead-entry',
      method: 'post',
      path: '/operations/dead-entries/{id}/retry',
      summary: '重发死信 · send an event anew that was given up',
      params: DeadEntryParams,
      reply: DeadEntryView,
    },
    async ({ params: { id }, actor }) => {
      if (!actor) throw nothing(id);
      return { body: entryView(await retryDeadEntry(deps, id, actor)) };
    },
  );
