import { z } from 'zod';
import { AGGREGATES } from './events.js';
import { Instant } from './fields.js';

const Counts = z.record(z.string(), z.int());

/** How the machinery behind the pages does; numbers and names of loops, nothing about anybody. */
export const OperationsHealthView = z
  .object({
    at: Instant,
    /** Somebody minds the deadlines, and the last audit found nothing. */
    isMinded: z.boolean(),
    sweeper: z.object({
      at: Instant.nullable(),
      /** How late the latest of the clocks was that its last turn fired. */
      worstLateMs: z.number(),
    }),
    auditor: z.object({ at: Instant.nullable(), findings: Counts }),
    heartbeats: z.array(
      z.object({ kind: z.string(), process: z.string(), at: Instant, figures: Counts }),
    ),
    /** Events that nobody has acknowledged yet, counted up to a thousand. */
    outboxes: z.array(
      z.object({
        aggregate: z.enum(AGGREGATES),
        waiting: z.int(),
        oldestAt: Instant.nullable(),
      }),
    ),
    /** Null while Redis cannot be asked; the router goes on without it as soon as it is back. */
    queues: z.array(z.object({ name: z.string(), depths: Counts })).nullable(),
    deadEntries: z.int(),
  })
  .meta({ id: 'OperationsHealth' });
export type OperationsHealthView = z.output<typeof OperationsHealthView>;

/** An event that was given up and waits for a person; ids only. */
export const DeadEntryView = z
  .object({
    id: z.uuid(),
    aggregate: z.enum(AGGREGATES),
    aggregateId: z.string(),
    topic: z.string(),
    attempts: z.int(),
    /** The code or the name of the last error, never its words. */
    why: z.string(),
    at: Instant,
    retriedAt: Instant.optional(),
  })
  .meta({ id: 'DeadEntry' });
export const DeadEntryParams = z.strictObject({ id: z.uuid() });
