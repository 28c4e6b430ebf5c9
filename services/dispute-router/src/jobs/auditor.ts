import type { ComplaintsQueries } from '@anxintui/complaints/queries';
import type { RegistryQueries } from '@anxintui/registry/queries';
import type { SweepPort } from '@anxintui/shared/store/sweep-port';
import type { Logger } from 'pino';
import type { Heartbeats } from '../db/heartbeats.js';
import type { DeadLetters } from '../domain/dead-entries.js';
import type { Seals } from '../domain/seals.js';
import type { Outboxes } from './relay.js';

const MINUTE_MS = 60_000;
const OVERDUE_MS = MINUTE_MS;
const STUCK_MS = 5 * MINUTE_MS;
const SILENT_MS = 30_000;
/** A day, and two hours for a seal to be made. */
const UNSEALED_MS = 26 * 60 * MINUTE_MS;

export type AuditorDeps = {
  readonly sweeps: readonly SweepPort[];
  readonly outboxes: Outboxes;
  readonly complaints: Pick<ComplaintsQueries, 'countWaitingWithoutClock' | 'countUnrouted'>;
  readonly registry: Pick<RegistryQueries, 'countPledgesWaitingWithoutClock'>;
  readonly deadLetters: Pick<DeadLetters, 'count'>;
  readonly heartbeats: Pick<Heartbeats, 'beat' | 'newest'>;
  /** Only where the day is sealed; `since` is when this process began to. */
  readonly sealed?: { readonly seals: Pick<Seals, 'last'>; readonly since: Date };
  readonly now: () => Date;
  readonly log: Logger;
};
/** All of these are 0 in a healthy system. */
type Findings = {
  readonly overdueClocks: number;
  readonly disagreeingDueDates: number;
  readonly waitingWithoutClock: number;
  readonly unroutedCases: number;
  readonly stuckEvents: number;
  readonly deadLetters: number;
  readonly silentSweeper: number;
  readonly lateSeal: number;
  readonly sealContradictions: number;
};

/** Looks, changes nothing but its own heartbeat, and raises the alarm; its silence is itself an alarm. */
export async function audit(deps: AuditorDeps): Promise<void> {
  const at = deps.now();
  const findings = await findingsAt(deps, at);
  const isHealthy = Object.values(findings).every((count) => count === 0);
  if (!isHealthy) deps.log.error(findings, 'audit.found');
  await deps.heartbeats.beat('auditor', at, findings);
}

async function findingsAt(deps: AuditorDeps, at: Date): Promise<Findings> {
  const before = (ms: number) => new Date(at.getTime() - ms);
  const { sweeps, outboxes, complaints, registry } = deps;
  const sweeper = await deps.heartbeats.newest('sweeper');
  return {
    overdueClocks: await total(sweeps, (port) => port.countOverdue(before(OVERDUE_MS))),
    disagreeingDueDates: await total(sweeps, async (port) => (await port.disagreeing(100)).length),
    waitingWithoutClock:
      (await complaints.countWaitingWithoutClock()) +
      (await registry.countPledgesWaitingWithoutClock()),
    unroutedCases: await complaints.countUnrouted(before(OVERDUE_MS)),
    stuckEvents: await total(Object.values(outboxes), (port) => port.countOlder(before(STUCK_MS))),
    deadLetters: await deps.deadLetters.count(),
    silentSweeper: sweeper && sweeper.at >= before(SILENT_MS) ? 0 : 1,
    ...(await sealFindings(deps, before(UNSEALED_MS))),
  };
}

async function sealFindings(
  { sealed }: AuditorDeps,
  since: Date,
): Promise<Pick<Findings, 'lateSeal' | 'sealContradictions'>> {
  if (!sealed) return { lateSeal: 0, sealContradictions: 0 };
  const last = await sealed.seals.last();
  const sealedAt = last?.sealedAt ?? sealed.since;
  return { lateSeal: sealedAt < since ? 1 : 0, sealContradictions: last?.contradictions ?? 0 };
}

async function total<T>(ports: readonly T[], count: (port: T) => Promise<number>): Promise<number> {
  const counts = await Promise.all(ports.map(count));
  return counts.reduce((sum, each) => sum + each, 0);
}
