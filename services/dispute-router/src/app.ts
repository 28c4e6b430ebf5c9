import { complaintsCommands } from '@anxintui/complaints/commands';
import { complaintsQueries } from '@anxintui/complaints/queries';
import { identityCommands } from '@anxintui/identity/commands';
import { identityQueries } from '@anxintui/identity/queries';
import { registryQueries, watchRuleBook } from '@anxintui/registry/queries';
import { returnsCommands } from '@anxintui/returns/commands';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { EventJob } from '@anxintui/shared/contracts/events';
import {
  assertNoEviction,
  producerConnection,
  workerConnection,
} from '@anxintui/shared/queue/connect';
import type { ServerClock } from '@anxintui/shared/store/server-clock';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { mongoDeadLetters } from './db/dead-letters.js';
import { mongoHeartbeats } from './db/heartbeats.js';
import { audit } from './jobs/auditor.js';
import { calendarWatcher } from './jobs/calendar-watcher.js';
import { canary } from './jobs/canary.js';
import { eventQueue } from './jobs/event-queue.js';
import { repeat } from './jobs/loop.js';
import { relay } from './jobs/relay.js';
import { sweep } from './jobs/sweeper.js';
import { eventWorker } from './jobs/worker.js';
import { consumeEvent } from './use-cases/consume-event.js';

export type RouterDeps = {
  readonly connection: Connection;
  readonly redisUrl: string;
  readonly clock: ServerClock;
  readonly auditEveryMs: number;
  /** Tells this process's heartbeats from those of its equals. */
  readonly instance: string;
  readonly log: Logger;
  /** The worker takes no jobs, or Redis may throw jobs away: the process should end rather than go on like that. */
  readonly giveUp: () => void;
};
const RELAY_EVERY_MS = 150;
const SWEEP_EVERY_MS = 1_000;
const CALENDAR_EVERY_MS = 5_000;
const CANARY_EVERY_MS = 5_000;
/** The first audit comes when the sweeper has had its first turn, or it would find it silent. */
const AUDIT_AFTER_MS = 3_000;
const CLOSING_MS = 25_000;

/** The relay, the worker, the sweeper and the auditor; stops in reverse. */
export async function startRouter(deps: RouterDeps): Promise<{ stop: () => Promise<void> }> {
  const ruleBook = await watchRuleBook(deps.connection);
  const parts = composed(deps, ruleBook.current);
  const producer = producerConnection(deps.redisUrl);
  const consumer = workerConnection(deps.redisUrl);
  for (const redis of [producer, consumer])
    redis.on('error', (err) => deps.log.debug({ err }, 'redis.error'));
  producer.on('ready', () => {
    assertNoEviction(producer).catch((err: unknown) => {
      deps.log.fatal({ err }, 'redis.unfit');
      deps.giveUp();
    });
  });
  const queue = eventQueue(producer, deps.log);
  const alive = canary({ queue, log: deps.log, onSilence: deps.giveUp });
  const worker = eventWorker({ ...parts, redis: consumer, onCanary: alive.heard });
  const loopsAs = (name: string, everyMs: number) => ({ name, everyMs, log: deps.log });
  const loops = [
    repeat(() => relay({ ...parts, redis: producer, queue }), loopsAs('relay', RELAY_EVERY_MS)),
    repeat(alive.turn, loopsAs('canary', CANARY_EVERY_MS)),
    repeat(() => sweep(parts), loopsAs('sweeper', SWEEP_EVERY_MS)),
    repeat(calendarWatcher(parts), loopsAs('calendar', CALENDAR_EVERY_MS)),
    repeat(() => audit(parts), {
      ...loopsAs('auditor', deps.auditEveryMs),
      firstAfterMs: Math.min(deps.auditEveryMs, AUDIT_AFTER_MS),
    }),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await Promise.race([worker.close(), pause(CLOSING_MS)]);
      await queue.close();
      producer.disconnect();
      consumer.disconnect();
      ruleBook.stop();
    },
  };
}

/** What the loops work on: the ports of every service, and this router's own collections. */
function composed({ connection, clock, log, instance }: RouterDeps, ruleBook: () => RuleBook) {
  const { now, isTrusted } = clock;
  const returns = returnsCommands(connection, { now, ruleBook });
  const complaints = complaintsCommands(connection, { now, ruleBook });
  const consuming = {
    identity: { ...identityQueries(connection, now), ...identityCommands(connection) },
    registry: registryQueries(connection),
    returns,
    complaints,
  };
  return {
    outboxes: { returns: returns.outbox, cases: complaints.outbox },
    sweeps: [returns.sweep, complaints.sweep],
    recalendars: [returns.recalendar, complaints.recalendar],
    ruleBook,
    consume: (job: EventJob) => consumeEvent(consuming, job),
    complaints: complaintsQueries(connection),
    heartbeats: mongoHeartbeats(connection, instance),
    deadLetters: mongoDeadLetters(connection),
    now,
    isTrusted,
    log,
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
