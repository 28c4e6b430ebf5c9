import { z } from 'zod';

const Env = z.object({
  MONGODB_URI: z.string().startsWith('mongodb'),
  MONGODB_DATABASE: z.string().min(1).optional(),
  REDIS_URL: z.url(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
  /** Honours the `clock` document that moves time in tests. */
  TEST_CLOCK: z.enum(['0', '1']).default('0'),
  /** Where SMS and mail go; with none they stay queued for a process that sends them. */
  DELIVERY_SINK: z.enum(['console', 'none']).optional(),
  AUDIT_EVERY_MS: z.coerce.number().int().min(100).default(60_000),
});
type Sink = NonNullable<z.infer<typeof Env>['DELIVERY_SINK']>;
export type Config = z.infer<typeof Env> & { readonly DELIVERY_SINK: Sink };

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  if (parsed.data.TEST_CLOCK === '1' && parsed.data.NODE_ENV === 'production')
    throw new Error('TEST_CLOCK=1 is refused when NODE_ENV=production');
  return { ...parsed.data, DELIVERY_SINK: sinkOf(parsed.data) };
}

/** What is printed on a console has reached nobody, so in production that takes somebody to say so. */
const sinkOf = ({ DELIVERY_SINK, NODE_ENV }: z.infer<typeof Env>): Sink =>
  DELIVERY_SINK ?? (NODE_ENV === 'production' ? 'none' : 'console');
