import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import { describe, expect, it } from 'vitest';
import { NINE } from '../domain/a-case.contract.js';
import type { DisputedReturn } from '../domain/beside-return.js';
import { involvedIn } from '../domain/case-lifecycle.js';
import { openDispute } from './open-dispute.js';

const returnId = '7K3M9Q2FX4TDH8PZ';
const caseId = disputeIdOf(returnId, 'refusal');
const seller = { storeId: 'store-1', storeName: '观前街店', enterpriseId: 'seller-1' };
const disputed: DisputedReturn = {
  id: returnId,
  shopperId: 'shopper-1',
  seller,
  purchase: { on: '2026-03-01' },
  items: [{ paidFen: 30_000 }, { paidFen: 10_000 }],
  disputes: [
    {
      ground: 'refusal',
      caseId,
      claim: { kind: 'refund', amountFen: 40_000 },
      words: '商品完好',
      handOver: 'automatic',
      firstRung: 'bureau',
    },
  ],
};
const opening = () => ({
  cases: memoryAggregates(involvedIn),
  findReturn: async (id: string) => (id === returnId ? disputed : null),
  now: () => NINE,
});

describe('opening a dispute', () => {
  it('makes the case from the return, so that the shopper types nothing again', async () => {
    const deps = opening();

    await openDispute(deps, { returnId, caseId }, 'e1');

    expect(await deps.cases.load(caseId, 'event:e1', EVERYTHING)).toMatchObject({
      honoured: '',
      current: {
        id: caseId,
        version: 1,
        status: 'filed',
        returnId,
        shopperId: 'shopper-1',
        respondent: seller,
        ground: 'refusal',
        claim: { kind: 'refund', amountFen: 40_000 },
        words: '商品完好',
        paidFen: 40_000,
        purchasedOn: '2026-03-01',
        wishes: { publish: false, entrust: false },
        filedAt: NINE,
        handOver: 'automatic',
        firstRung: 'bureau',
        clocks: [],
        offers: [],
        breaches: [],
      },
    });
  });

  it('by the same event, or another one about the same ground, opens nothing twice', async () => {
    const deps = opening();
    await openDispute(deps, { returnId, caseId }, 'e1');

    expect(await openDispute(deps, { returnId, caseId }, 'e1')).toMatchObject({ replayed: true });
    expect(await openDispute(deps, { returnId, caseId }, 'e2')).toMatchObject({ replayed: true });
    expect(await deps.cases.load(caseId, 'e2', EVERYTHING)).toMatchObject({
      current: { version: 1 },
    });
  });

  it.each([
    ['the return does not exist', { returnId: 'nowhere', caseId }],
    ['the return has no such dispute', { returnId, caseId: disputeIdOf(returnId, 'defect') }],
  ])('is refused when %s', async (_, asked) => {
    await expect(openDispute(opening(), asked, 'e1')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
