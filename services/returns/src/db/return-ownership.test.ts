import { ownershipCompared, SOME } from '@anxintui/shared/testing/ownership.contract';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import { afterAll, describe, expect, it } from 'vitest';
import { aReturn, NINE } from '../domain/a-return.contract.js';
import { involvedIn } from '../domain/return-request.js';
import { mongoReturns } from './mongo-returns.js';

const { connection, drop } = await testDatabase('return-ownership');
afterAll(drop);
const rows = mongoReturns(connection);
const { headquartersId: _, ...seller } = aReturn().seller;

const networks = [undefined, ...SOME.enterprises];
const everyWay = SOME.shoppers.flatMap((shopperId) =>
  SOME.stores.flatMap((storeId) =>
    networks.map((headquartersId) => ({
      shopperId,
      seller: { ...seller, storeId, ...(headquartersId ? { headquartersId } : {}) },
    })),
  ),
);

describe('whose a return is', () => {
  it('is found by the query for exactly those whom the return concerns', async () => {
    await Promise.all(
      everyWay.map((whom, n) => {
        const next = aReturn('filed', { ...whom, id: `RETURN-${n}` });
        const events = [{ type: 'return.filed', at: NINE, by: 'shopper' }] as const;
        return rows.create({ next, events }, { key: `k-${n}` });
      }),
    );

    const compared = await ownershipCompared({
      rows,
      ids: everyWay.map((_, n) => `RETURN-${n}`),
      concerns: (current, actor) => partiesOf(actor, involvedIn(current)).length > 0,
    });

    expect(compared.differences).toEqual([]);
    expect(compared.seen).toBeGreaterThan(1_000);
    expect(compared.unseen).toBeGreaterThan(1_000);
  }, 60_000);
});
