import { once } from 'node:events';
import { complaintsModels } from '@anxintui/complaints/db/indexes';
import { evidenceModels } from '@anxintui/evidence/db/indexes';
import { identityModels } from '@anxintui/identity/db/indexes';
import { registryModels } from '@anxintui/registry/db/indexes';
import { returnsModels } from '@anxintui/returns/db/indexes';
import { httpServer } from '@anxintui/shared/http/http-server';
import { connectMongo } from '@anxintui/shared/store/connect';
import { assertIndexes } from '@anxintui/shared/store/indexes';
import { limitModel } from '@anxintui/shared/store/limits';
import { serverClock } from '@anxintui/shared/store/server-clock';
import { destination, pino } from 'pino';
import { readApiConfig } from './api-config.js';
import { composeApi } from './compose-api.js';
import { readApiKeys } from './secrets.js';
import { readSsoConfig } from './sso-config.js';

/** Log lines are written some at a time, half a second late at most; a line a request would cost more than the request's own hashing. */
const LINES_TOGETHER = { sync: false, minLength: 4096, periodicFlush: 500 };

const config = readApiConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, name: 'api' }, destination(LINES_TOGETHER));
const connection = await connectMongo(config.MONGODB_URI, config.MONGODB_DATABASE);
await assertIndexes([
  ...identityModels(connection),
  ...evidenceModels(connection),
  ...registryModels(connection),
  ...returnsModels(connection),
  ...complaintsModels(connection),
  limitModel(connection),
]);
const clock = await serverClock(connection, {
  followsTestClock: config.TEST_CLOCK === '1',
  onJump: (byMs) => log.error({ byMs }, 'clock.jumped'),
});
const api = await composeApi({
  connection,
  clock,
  log,
  isDemo: config.DEMO === '1',
  isSecure: config.SECURE_COOKIES === '1',
  keys: readApiKeys(config),
  rateLimitFactor: config.RATE_LIMIT_FACTOR,
  proxies: config.TRUST_PROXY,
  clamdAddress: config.CLAMD_ADDRESS,
  redisUrl: config.REDIS_URL,
  publicOrigin: config.PUBLIC_ORIGIN,
  sso: readSsoConfig(process.env),
});
const server = httpServer(api.app).listen(config.PORT, config.HOST);
await once(server, 'listening');
log.info({ port: config.PORT }, 'api.started');

await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
server.close();
server.closeIdleConnections();
await once(server, 'close');
api.stop();
clock.stop();
await connection.close();
log.info('api.stopped');
