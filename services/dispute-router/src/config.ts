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
  DELIVERY_SINK: z.enum(['file', 'console', 'none']).optional(),
  /** The file that they go to, with numbers and codes in clear: for one's own machine. */
  DELIVERY_FILE: z.string().min(1).optional(),
  /** Each holds one key, the same as the api's. */
  DATA_KEY_FILE: z.string().min(1),
  INDEX_KEY_FILE: z.string().min(1),
  /** Under which the daily seal is signed, and the folder it is put in: in production in other hands than the database. */
  SEAL_KEY_FILE: z.string().min(1).optional(),
  SEAL_DIR: z.string().min(1).optional(),
  /** host:port of a ClamAV daemon, the same as the api's. */
  CLAMD_ADDRESS: z.string().min(1).optional(),
  AUDIT_EVERY_MS: z.coerce.number().int().min(100).default(60_000),
});
type Sink = NonNullable<z.infer<typeof Env>['DELIVERY_SINK']>;
export type Config = z.infer<typeof Env> & {
  readonly DELIVERY_SINK: Sink;
  /** Absent where the day is not sealed: tests and measurements. */
  readonly seal?: { readonly keyFile: string; readonly folder: string };
};

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  if (parsed.data.TEST_CLOCK === '1' && parsed.data.NODE_ENV === 'production')
    throw new Error('TEST_CLOCK=1 is refused when NODE_ENV=production');
  return { ...parsed.data, DELIVERY_SINK: sinkOf(parsed.data), ...sealOf(parsed.data) };
}

/** Without a seal that lies in other hands, whoever holds the database can rewrite it unnoticed. */
function sealOf({ NODE_ENV, SEAL_KEY_FILE, SEAL_DIR }: z.infer<typeof Env>): Pick<Config, 'seal'> {
  if (SEAL_KEY_FILE && SEAL_DIR) return { seal: { keyFile: SEAL_KEY_FILE, folder: SEAL_DIR } };
  if (NODE_ENV === 'production')
    throw new Error('SEAL_KEY_FILE and SEAL_DIR must be named when NODE_ENV=production');
  return {};
}

/** What is printed or written to a file has reached nobody, so in production that takes somebody to say so. */
function sinkOf({ DELIVERY_SINK, DELIVERY_FILE, NODE_ENV }: z.infer<typeof Env>): Sink {
  if (DELIVERY_SINK === 'file' && NODE_ENV === 'production')
    throw new Error(
      'DELIVERY_SINK=file is refused when NODE_ENV=production: codes are in clear there',
    );
  if (DELIVERY_SINK === 'file' && !DELIVERY_FILE)
    throw new Error('DELIVERY_SINK=file needs DELIVERY_FILE, the file to write to');
  if (NODE_ENV === 'production') return DELIVERY_SINK ?? 'none';
  return DELIVERY_SINK ?? (DELIVERY_FILE ? 'file' : 'console');
}
