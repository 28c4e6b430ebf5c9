import { z } from 'zod';

const Env = z.object({
  MONGODB_URI: z.string().startsWith('mongodb'),
  MONGODB_DATABASE: z.string().min(1).optional(),
  REDIS_URL: z.url(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
  /** Honours the `clock` document that moves time in tests. */
  TEST_CLOCK: z.enum(['0', '1']).default('0'),
  AUDIT_EVERY_MS: z.coerce.number().int().min(100).default(60_000),
});
export type Config = z.infer<typeof Env>;

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  if (parsed.data.TEST_CLOCK === '1' && parsed.data.NODE_ENV === 'production')
    throw new Error('TEST_CLOCK=1 is refused when NODE_ENV=production');
  return parsed.data;
}
