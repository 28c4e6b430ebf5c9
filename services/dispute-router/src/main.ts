import { once } from 'node:events';
import { connectMongo } from '@anxintui/shared/store/connect';
import { assertIndexes } from '@anxintui/shared/store/indexes';
import { readKey } from '@anxintui/shared/store/key-file';
import { serverClock } from '@anxintui/shared/store/server-clock';
import { pino } from 'pino';
import { type RouterDeps, startRouter } from './app.js';
import { type Config, readConfig } from './config.js';
import { routerModels } from './db/indexes.js';
import { consoleSink } from './jobs/console-sink.js';
import { fileSink } from './jobs/file-sink.js';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, name: 'dispute-router' });
const connection = await connectMongo(config.MONGODB_URI, config.MONGODB_DATABASE);
await assertIndexes(routerModels(connection));
const clock = await serverClock(connection, {
  followsTestClock: config.TEST_CLOCK === '1',
  onJump: (byMs) => log.error({ byMs }, 'clock.jumped'),
});
const router = await startRouter({
  connection,
  clock,
  log,
  redisUrl: config.REDIS_URL,
  keys: { data: readKey(config.DATA_KEY_FILE), index: readKey(config.INDEX_KEY_FILE) },
  auditEveryMs: config.AUDIT_EVERY_MS,
  instance: String(process.pid),
  clamdAddress: config.CLAMD_ADDRESS,
  ...sinkIn(config),
  ...(config.seal ? { seal: { ...config.seal, key: readKey(config.seal.keyFile) } } : {}),
  giveUp: () => process.exit(1),
});
log.info('dispute-router.started');

await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
await router.stop();
clock.stop();
await connection.close();
log.info('dispute-router.stopped');

function sinkIn({ DELIVERY_SINK, DELIVERY_FILE }: Config): Pick<RouterDeps, 'sink'> {
  if (DELIVERY_SINK === 'file' && DELIVERY_FILE) return { sink: fileSink(DELIVERY_FILE) };
  return DELIVERY_SINK === 'console' ? { sink: consoleSink(log) } : {};
}
