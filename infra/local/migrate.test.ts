import { randomBytes, randomUUID } from 'node:crypto';
import { complaintsModels } from '@anxintui/complaints/db/indexes';
import { routerModels } from '@anxintui/dispute-router/db/indexes';
import { evidenceModels } from '@anxintui/evidence/db/indexes';
import { readBureauTree } from '@anxintui/identity/db/bureaus';
import { identityModels } from '@anxintui/identity/db/indexes';
import { registryModels } from '@anxintui/registry/db/indexes';
import { mongoRuleBooks } from '@anxintui/registry/db/rule-books';
import { mongoStores } from '@anxintui/registry/db/stores';
import { FIRST_CALENDAR } from '@anxintui/registry/domain/calendars';
import { FIRST_RULE_SET } from '@anxintui/registry/domain/rule-sets';
import { returnsModels } from '@anxintui/returns/db/indexes';
import { connectMongo } from '@anxintui/shared/store/connect';
import { assertIndexes } from '@anxintui/shared/store/indexes';
import { expect, it, onTestFinished } from 'vitest';
import { migrate, seedDemo } from './migrate.js';

async function emptyDatabase() {
  const uri = process.env['TEST_MONGODB_URI'] ?? '';
  const connection = await connectMongo(uri, `migrate-${randomUUID()}`);
  onTestFinished(async () => {
    await connection.dropDatabase();
    await connection.close();
  });
  return connection;
}

it('gives an empty database what every service needs at its start', async () => {
  const connection = await emptyDatabase();

  await migrate(connection);

  await assertIndexes([
    ...identityModels(connection),
    ...registryModels(connection),
    ...returnsModels(connection),
    ...evidenceModels(connection),
    ...complaintsModels(connection),
    ...routerModels(connection),
  ]);
  expect(await mongoRuleBooks(connection).current()).toEqual({
    ruleSet: FIRST_RULE_SET,
    calendar: FIRST_CALENDAR,
  });
  expect(await readBureauTree(connection)).toHaveLength(377);
});

it('may be repeated, also by two at the same time', async () => {
  const connection = await emptyDatabase();

  await Promise.all([migrate(connection), migrate(connection)]);
  await migrate(connection);

  expect(await readBureauTree(connection)).toHaveLength(377);
});

it('leaves the demo data as it is', async () => {
  const connection = await emptyDatabase();
  await migrate(connection);
  const keys = { data: randomBytes(32), index: randomBytes(32) };
  await seedDemo(connection, { seed: 1, now: new Date('2026-05-06T01:00:00Z'), keys });
  const before = await mongoStores(connection).list({ limit: 500 });

  await migrate(connection);

  expect(before).toHaveLength(200);
  expect(await mongoStores(connection).list({ limit: 500 })).toEqual(before);
  expect((await readBureauTree(connection)).filter((one) => one.publishesChannel)).toHaveLength(2);
});
