import type { Connection } from 'mongoose';
import { mongoHeartbeats } from './db/heartbeats.js';

const AUDITOR_SILENT_MS = 3 * 60_000;
const SWEEPER_SILENT_MS = 30_000;

/** Whether somebody is minding the deadlines: watched from outside, because a dead auditor raises no alarm. */
export type DeadlineHealth = {
  readonly isMinded: boolean;
  readonly sweptAt: Date | null;
  readonly auditedAt: Date | null;
  /** What the last audit counted; all 0 in a healthy system. */
  readonly findings: Readonly<Record<string, number>>;
};
export type RouterQueries = { readonly deadlineHealth: () => Promise<DeadlineHealth> };

export function routerQueries(connection: Connection, now: () => Date): RouterQueries {
  const heartbeats = mongoHeartbeats(connection, '');
  const isRecent = (at: Date | undefined, ms: number) =>
    at !== undefined && now().getTime() - at.getTime() < ms;
  return {
    async deadlineHealth() {
      const [sweeper, auditor] = await Promise.all([
        heartbeats.newest('sweeper'),
        heartbeats.newest('auditor'),
      ]);
      const findings = auditor?.figures ?? {};
      return {
        isMinded:
          isRecent(sweeper?.at, SWEEPER_SILENT_MS) &&
          isRecent(auditor?.at, AUDITOR_SILENT_MS) &&
          Object.values(findings).every((count) => count === 0),
        sweptAt: sweeper?.at ?? null,
        auditedAt: auditor?.at ?? null,
        findings,
      };
    },
  };
}
