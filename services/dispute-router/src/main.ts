import { once } from 'node:events';
import { connectMongo } from '@anxintui/shared/store/connect';
import { assertIndexes } from '@anxintui/shared/store/indexes';
import { serverClock } from '@anxintui/shared/store/server-clock';
import { pino } from 'pino';
import { startRouter } from './app.js';
import { readConfig } from './config.js';
import { routerModels } from './db/indexes.js';
import { consoleSink } from './jobs/console-sink.js';

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
  auditEveryMs: config.AUDIT_EVERY_MS,
  instance: String(process.pid),
  ...(config.DELIVERY_SINK === 'console' ? { sink: consoleSink(log) } : {}),
  giveUp: () => process.exit(1),
});
log.info('dispute-router.started');

await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
await router.stop();
clock.stop();
await connection.close();
log.info('dispute-router.stopped');
