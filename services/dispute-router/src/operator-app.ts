import { complaintsCommands } from '@anxintui/complaints/commands';
import { registryCommands } from '@anxintui/registry/commands';
import { returnsCommands } from '@anxintui/returns/commands';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { Board } from '@anxintui/shared/http/board';
import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoDeadLetters } from './db/dead-letters.js';
import { mongoHeartbeats } from './db/heartbeats.js';
import { deadEntriesRoute, operationsHealthRoute, retryDeadEntryRoute } from './http/operations.js';
import { watchedQueue } from './jobs/watched-queue.js';
import { outboxesOf } from './outboxes.js';
import { routerQueries } from './queries.js';

export type OperatorDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly ruleBook: () => RuleBook;
  /** Without one there are no queues to be seen. */
  readonly redisUrl?: string | undefined;
};
const BOARD_AT = '/operations/queues';

/** What operators see of the machinery and do about it, over HTTP. */
export function createApp({ connection, now, ruleBook, redisUrl }: OperatorDeps): {
  readonly app: App;
  readonly board: Board;
  readonly stop: () => void;
} {
  const rules = { now, ruleBook };
  const outboxes = outboxesOf({
    returns: returnsCommands(connection, rules),
    complaints: complaintsCommands(connection, rules),
    registry: registryCommands(connection, rules),
  });
  const deadLetters = mongoDeadLetters(connection);
  const queue = watchedQueue(redisUrl);
  const reading = {
    minding: routerQueries(connection, now).deadlineHealth,
    heartbeats: mongoHeartbeats(connection, ''),
    queues: queue.depths,
    outboxes,
    deadLetters,
    now,
  };
  const endpoints = [
    operationsHealthRoute(reading),
    deadEntriesRoute(deadLetters),
    retryDeadEntryRoute({ deadLetters, outboxes, now }),
  ];
  const open: Board['open'] = async () => {
    const opened = await queue.open();
    if (!opened) return null;
    const { queueBoard } = await import('./jobs/queue-board.js');
    return queueBoard(opened, BOARD_AT);
  };
  return {
    app: { name: 'operations', problems: {}, endpoints },
    board: { at: BOARD_AT, roles: ['operator'], open },
    stop: queue.close,
  };
}
