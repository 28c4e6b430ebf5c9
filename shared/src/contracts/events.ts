import { z } from 'zod';

/** Which aggregate an event belongs to; also the name of its collection's port in the router. */
export const AGGREGATES = ['returns', 'cases', 'pledges', 'stores', 'enterprises'] as const;
export type AggregateName = (typeof AGGREGATES)[number];

/** A job is a doorbell: ids only, never personal data. */
export const EventJob = z.strictObject({
  aggregate: z.enum(AGGREGATES),
  aggregateId: z.string(),
  eventId: z.uuid(),
  topic: z.string(),
  seq: z.int().positive(),
  attempt: z.int().positive(),
});
export type EventJob = z.infer<typeof EventJob>;
