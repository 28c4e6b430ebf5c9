import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Router } from 'express';

export type HealthChecks = {
  /** Fails when the process cannot do its work; what it says is for operators. */
  readonly ready: () => Promise<Readonly<Record<string, 'up' | 'down' | 'degraded'>>>;
  /** Whether somebody minds the deadlines, with the figures behind it. */
  readonly deadlines: () => Promise<{ readonly isMinded: boolean }>;
};
const LAGGING_MS = 1_000;
const NS_PER_MS = 1e6;

/**
 * `/livez`: the event loop turns. `/readyz`: what is needed for filing is there; `degraded` does not stop filing.
 * `/healthz/deadlines`: sweeper and auditor have been heard of lately and found nothing amiss.
 */
export function healthRoutes({ ready, deadlines }: HealthChecks): Router {
  const delay = monitorEventLoopDelay({ resolution: 100 });
  delay.enable();
  return Router()
    .get('/livez', (_req, res) => {
      const lagMs = Math.round(delay.percentile(99) / NS_PER_MS);
      delay.reset();
      res.status(lagMs < LAGGING_MS ? 200 : 503).json({ status: 'up', lagMs });
    })
    .get('/readyz', async (_req, res) => {
      const parts = await ready();
      const isReady = Object.values(parts).every((state) => state !== 'down');
      res.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not-ready', parts });
    })
    .get('/healthz/deadlines', async (_req, res) => {
      const health = await deadlines();
      res.status(health.isMinded ? 200 : 503).json(health);
    });
}
