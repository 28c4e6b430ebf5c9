import { z } from 'zod';

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  MONGODB_URI: z.string().startsWith('mongodb'),
  MONGODB_DATABASE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
  /** Opens sign-in by name alone; only for databases that hold nothing but the demo. */
  DEMO: z.enum(['0', '1']).default('0'),
  /** Behind TLS: the session cookie is then Secure. */
  SECURE_COOKIES: z.enum(['0', '1']).default('0'),
  /** Each holds one key; every api process is given the same ones. */
  PASS_KEY_FILE: z.string().min(1),
  DATA_KEY_FILE: z.string().min(1),
  INDEX_KEY_FILE: z.string().min(1),
  CODE_KEY_FILE: z.string().min(1),
  LINK_KEY_FILE: z.string().min(1),
  /** Honours the `clock` document that moves time in tests. */
  TEST_CLOCK: z.enum(['0', '1']).default('0'),
});
export type ApiConfig = z.infer<typeof Env>;

/** The environment of the api process; fails with every problem at once. */
export function readApiConfig(env: NodeJS.ProcessEnv): ApiConfig {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  const { NODE_ENV, TEST_CLOCK, DEMO } = parsed.data;
  if (NODE_ENV === 'production' && (TEST_CLOCK === '1' || DEMO === '1'))
    throw new Error('TEST_CLOCK=1 and DEMO=1 are refused when NODE_ENV=production');
  return parsed.data;
}
