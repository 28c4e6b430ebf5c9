import { complaintsCommands } from '@anxintui/complaints/commands';
import { complaintsQueries } from '@anxintui/complaints/queries';
import { evidenceCommands } from '@anxintui/evidence/commands';
import { identityCommands, type Sink } from '@anxintui/identity/commands';
import { identityQueries } from '@anxintui/identity/queries';
import { registryCommands } from '@anxintui/registry/commands';
import { registryQueries, watchRuleBook } from '@anxintui/registry/queries';
import { returnsCommands } from '@anxintui/returns/commands';
import { returnsQueries } from '@anxintui/returns/queries';
import { sealKey } from '@anxintui/shared/audit/seal';
import { sealFiles } from '@anxintui/shared/audit/seal-files';
import { storedLeaves } from '@anxintui/shared/audit/stored-leaves';
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
import { mongoSeals } from './db/seals.js';
import { audit } from './jobs/auditor.js';
import { calendarWatcher } from './jobs/calendar-watcher.js';
import { canary } from './jobs/canary.js';
import { sendDue } from './jobs/deliverer.js';
import { eventQueue } from './jobs/event-queue.js';
import { type Loop, repeat } from './jobs/loop.js';
import { relay } from './jobs/relay.js';
import { forgetPeople } from './jobs/retention.js';
import { sealer } from './jobs/sealer.js';
import { sweep } from './jobs/sweeper.js';
import { uploadsKeeper } from './jobs/uploads-keeper.js';
import { eventWorker } from './jobs/worker.js';
import { outboxesOf } from './outboxes.js';
import { consumeEvent } from './use-cases/consume-event.js';

export type RouterDeps = {
  readonly connection: Connection;
  readonly redisUrl: string;
  readonly clock: ServerClock;
  /** What opens names and telephone numbers, for the messages that go out. */
  readonly keys: { readonly data: Uint8Array; readonly index: Uint8Array };
  readonly auditEveryMs: number;
  /** How often it is looked whose mandate has ended and who is to be forgotten; without haste where nothing is said. */
  readonly peopleEveryMs?: number;
  /** Tells this process's heartbeats from those of its equals. */
  readonly instance: string;
  /** The key of the daily seal and the folder it is put in; without them nothing is sealed. */
  readonly seal?: { readonly key: Uint8Array; readonly folder: string };
  /** host:port of a ClamAV daemon; without one nothing that waits for it is scanned. */
  readonly clamdAddress?: string | undefined;
  /** Where SMS and mail go; without one they stay queued. */
  readonly sink?: Sink;
  readonly log: Logger;
  /** The worker takes no jobs, or Redis may throw jobs away: the process should end rather than go on like that. */
  readonly giveUp: () => void;
};
const RELAY_EVERY_MS = 150;
const SWEEP_EVERY_MS = 1_000;
const CALENDAR_EVERY_MS = 5_000;
/** A list that has come is noticed within this time; while there is one, its turns follow each other. */
const IMPORTS_EVERY_MS = 250;
const CANARY_EVERY_MS = 5_000;
const DELIVER_EVERY_MS = 1_000;
const UPLOADS_EVERY_MS = 60_000;
/** The first turn after midnight in Asia/Shanghai seals the day, the others find it done. */
const SEAL_EVERY_MS = 60_000;
const MANDATES_EVERY_MS = 60_000;
const MANDATES_TOGETHER = 100;
const FLAGS_EVERY_MS = 3_600_000;
const RETENTION_EVERY_MS = 600_000;
const WHEN_ALL_ELSE_RUNS_MS = 30_000;
/** The first audit comes when the sweeper has had its first turn, or it would find it silent. */
const AUDIT_AFTER_MS = 3_000;
const CLOSING_MS = 25_000;

/** The relay, the worker and the loops; stops in reverse. */
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
  const loops = [
    repeat(() => relay({ ...parts, redis: producer, queue }), {
      name: 'relay',
      everyMs: RELAY_EVERY_MS,
      log: deps.log,
    }),
    repeat(alive.turn, { name: 'canary', everyMs: CANARY_EVERY_MS, log: deps.log }),
    ...loopsWithoutRedis(deps, parts),
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

/** What the database alone is enough for, and what goes on while Redis is away. */
function loopsWithoutRedis(deps: RouterDeps, parts: Parts): Loop[] {
  const { auditEveryMs, sink, log } = deps;
  const sealing = sealingOf(deps);
  const pace = (name: string, everyMs: number) => ({ name, everyMs, log });
  const auditing = {
    ...pace('auditor', auditEveryMs),
    firstAfterMs: Math.min(auditEveryMs, AUDIT_AFTER_MS),
  };
  return [
    repeat(() => sweep(parts), pace('sweeper', SWEEP_EVERY_MS)),
    repeat(calendarWatcher(parts), pace('calendar', CALENDAR_EVERY_MS)),
    repeat(() => audit({ ...parts, ...sealing?.audited }), auditing),
    repeat(parts.registry.imports.turn, pace('imports', IMPORTS_EVERY_MS)),
    repeat(uploadsKeeper(parts), pace('uploads', UPLOADS_EVERY_MS)),
    ...loopsAboutPeople(parts, pace, deps.peopleEveryMs),
    ...(sealing ? [repeat(sealing.turn, pace('sealer', SEAL_EVERY_MS))] : []),
    ...(sink
      ? [repeat(() => sendDue({ ...parts, sink }), pace('deliverer', DELIVER_EVERY_MS))]
      : []),
  ];
}

type Pace = (name: string, everyMs: number) => Parameters<typeof repeat>[1];

/** Who is striking, whose mandate has ended, and who is to be forgotten: none of it is in a hurry. */
const loopsAboutPeople = (parts: Parts, pace: Pace, everyMs: number | undefined): Loop[] => [
  repeat(
    () => parts.complaints.endMandates(MANDATES_TOGETHER),
    pace('mandates', everyMs ?? MANDATES_EVERY_MS),
  ),
  repeat(parts.complaints.raiseFlags, {
    ...pace('flags', FLAGS_EVERY_MS),
    firstAfterMs: WHEN_ALL_ELSE_RUNS_MS,
  }),
  repeat(() => forgetPeople(parts), {
    ...pace('retention', everyMs ?? RETENTION_EVERY_MS),
    firstAfterMs: everyMs ?? WHEN_ALL_ELSE_RUNS_MS,
  }),
];

/** Null where nothing is sealed. */
function sealingOf({ connection, clock, seal, log }: RouterDeps) {
  if (!seal) return null;
  const seals = mongoSeals(connection);
  const store = sealFiles(seal.folder);
  const stored = () => storedLeaves(connection);
  const { now, isTrusted } = clock;
  return {
    turn: sealer({ key: sealKey(seal.key), store, stored, seals, now, isTrusted, log }),
    audited: { sealed: { seals, since: now() } },
  };
}

type Parts = ReturnType<typeof composed>;

/** What the loops work on: the ports of every service, and this router's own collections. */
function composed(
  { connection, clock, log, instance, keys, clamdAddress }: RouterDeps,
  ruleBook: () => RuleBook,
) {
  const { now, isTrusted } = clock;
  const rules = { now, ruleBook };
  const identity = {
    ...identityQueries(connection, now, keys),
    ...identityCommands(connection, now, keys),
  };
  const registry = { ...registryQueries(connection), ...registryCommands(connection, rules) };
  const returns = returnsCommands(connection, rules);
  const filed = returnsQueries(connection);
  const complaints = { ...complaintsQueries(connection), ...complaintsCommands(connection, rules) };
  const consuming = { identity, registry, returns, complaints };
  return {
    ...consuming,
    outboxes: outboxesOf({ returns, complaints, registry }),
    sweeps: [returns.sweep, complaints.sweep, registry.pledges.sweep],
    recalendars: [returns.recalendar, complaints.recalendar, registry.pledges.recalendar],
    ruleBook,
    consume: (job: EventJob) => consumeEvent(consuming, job),
    evidence: evidenceCommands(connection, {
      now,
      keys,
      ...(clamdAddress ? { clamdAddress } : {}),
    }),
    naming: [filed.namesUploads, complaints.namesUploads],
    concerns: [filed.lastConcern, complaints.lastConcern],
    heartbeats: mongoHeartbeats(connection, instance),
    deadLetters: mongoDeadLetters(connection),
    now,
    isTrusted,
    log,
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
