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
  /** How many times as much as the settings of the rate limits; for benches and fault runs on one machine. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(1).default(1),
  /** How many proxies of ours stand before the api, exactly: so many entries of X-Forwarded-For are believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(9).default(0),
  /** Where people reach us, for addresses that leave the page: signs, feeds, messages. What is printed does not change. */
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine((address) => new URL(address).origin === address, 'an origin, without a path')
    .optional(),
  /** Where the router has its queues, so that operators may look at them here. */
  REDIS_URL: z.url().optional(),
  /** host:port of a ClamAV daemon; without one uploads are not scanned. */
  CLAMD_ADDRESS: z.string().min(1).optional(),
  /** Honours the `clock` document that moves time in tests. */
  TEST_CLOCK: z.enum(['0', '1']).default('0'),
});
export type ApiConfig = Omit<z.infer<typeof Env>, 'PUBLIC_ORIGIN'> & {
  readonly PUBLIC_ORIGIN: string;
};

/** The environment of the api process; fails with every problem at once. */
export function readApiConfig(env: NodeJS.ProcessEnv): ApiConfig {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  const { NODE_ENV, TEST_CLOCK, DEMO, RATE_LIMIT_FACTOR, PORT, PUBLIC_ORIGIN } = parsed.data;
  const isForTests = TEST_CLOCK === '1' || DEMO === '1' || RATE_LIMIT_FACTOR > 1;
  if (NODE_ENV === 'production' && isForTests)
    throw new Error(
      'TEST_CLOCK=1, DEMO=1 and RATE_LIMIT_FACTOR above 1 are refused when NODE_ENV=production',
    );
  if (NODE_ENV === 'production' && PUBLIC_ORIGIN === undefined)
    throw new Error('PUBLIC_ORIGIN is needed when NODE_ENV=production: signs are printed with it');
  return { ...parsed.data, PUBLIC_ORIGIN: PUBLIC_ORIGIN ?? `http://127.0.0.1:${PORT}` };
}
