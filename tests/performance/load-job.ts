import { z } from 'zod';

/** What the load generator is asked to do; it ends with the last request, the time, or the total, whichever is first. */
export const LoadJob = z.object({
  port: z.int().positive(),
  token: z.string(),
  /** Every answer must have this status. */
  expected: z.int(),
  /** Idempotency-Keys are this and a running number. */
  keyPrefix: z.string(),
  /** Sent in turn, from the first again after the last. */
  requests: z
    .array(z.object({ path: z.string(), body: z.string(), ifMatch: z.string().optional() }))
    .min(1),
  connections: z.int().positive(),
  forMs: z.number().optional(),
  total: z.int().optional(),
  /** Open loop: requests are due at this rate whether or not earlier ones have been answered. */
  perSecond: z.number().optional(),
});
export type LoadJob = z.infer<typeof LoadJob>;

export const LoadResult = z.object({
  elapsedMs: z.number(),
  /** From when a request was due (open loop) or sent (closed loop) to the end of its answer. */
  latenciesMs: z.array(z.number()),
});
export type LoadResult = z.infer<typeof LoadResult>;

export const LoadReply = z.union([
  z.object({ done: LoadResult }),
  z.object({ failed: z.string() }),
]);
export type LoadReply = z.infer<typeof LoadReply>;
