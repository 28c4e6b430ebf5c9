import { ownershipCompared, SOME } from '@anxintui/shared/testing/ownership.contract';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { CASE_STATUSES } from '@anxintui/shared/vocabulary/cases';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import { afterAll, describe, expect, it } from 'vitest';
import { aBureau, aCase, aClockOf, aMandate, NINE } from '../domain/a-case.contract.js';
import { involvedIn } from '../domain/case-lifecycle.js';
import type { DisputeCase, Respondent } from '../domain/dispute-case.js';
import { mongoCases } from './mongo-cases.js';

const { connection, drop } = await testDatabase('case-ownership');
afterAll(drop);
const rows = mongoCases(connection);

const RESPONDENTS: readonly Respondent[] = [
  { storeName: '街角电器行' },
  { storeName: '观前街店', storeId: 'store-1', enterpriseId: 'firm-1' },
  { storeName: '狮山店', storeId: 'store-2', enterpriseId: 'firm-2', headquartersId: 'firm-1' },
];
const representative = { ...aMandate({ accountId: 'shopper-3' }), since: NINE };
const CLOCKS = [[], [aClockOf('store-answer')], [aClockOf('complaint-acceptance', 'met')]];

/** Every status, before and after the case had reached a bureau, with and without somebody who acts for the shopper. */
const everyWay = CASE_STATUSES.flatMap((status) =>
  CLOCKS.map((clocks) => ({ status, clocks })),
).map(({ status, clocks }, n): DisputeCase => {
  const path = SOME.bureauPaths[n % SOME.bureauPaths.length] ?? [];
  const dispute = aCase(status, {
    clocks,
    shopperId: SOME.shoppers[n % 2] ?? '',
    respondent: RESPONDENTS[n % RESPONDENTS.length] ?? { storeName: '' },
    bureau: aBureau({ path }),
    ...(n % 4 === 0 ? { representative } : {}),
  });
  return { ...(n % 7 === 0 ? withoutBureau(dispute) : dispute), id: `CASE-${n}` };
});

function withoutBureau(dispute: DisputeCase): DisputeCase {
  const copy = { ...dispute };
  Reflect.deleteProperty(copy, 'bureau');
  return copy;
}

describe('whose a case is', () => {
  it('is found by the query for exactly those whom the case concerns', async () => {
    await Promise.all(
      everyWay.map((next) => {
        const events = [{ type: 'case.filed', at: NINE, by: 'router' }] as const;
        return rows.create({ next, events }, { key: `k-${next.id}` });
      }),
    );

    const compared = await ownershipCompared({
      rows,
      ids: everyWay.map(({ id }) => id),
      concerns: (current, actor) => partiesOf(actor, involvedIn(current)).length > 0,
    });

    expect(compared.differences).toEqual([]);
    expect(compared.seen).toBeGreaterThan(1_000);
    expect(compared.unseen).toBeGreaterThan(1_000);
  }, 120_000);
});
