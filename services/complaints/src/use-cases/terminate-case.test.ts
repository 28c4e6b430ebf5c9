import type { ApprovalFor } from '@anxintui/identity/queries';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { describe, expect, it } from 'vitest';
import { accepted, anActor, NINE } from '../domain/a-case.contract.js';
import { involvedIn } from '../domain/case-lifecycle.js';
import { caseSteps } from './step-case.js';
import { terminationsWith } from './terminate-case.js';

const dispute = accepted();
const bureauId = dispute.bureau?.id ?? '';
const refusal = { cause: 2, words: '被投诉人拒绝调解' } as const;

async function terminating(ended: { approval?: string }) {
  const rows = memoryAggregates(involvedIn);
  const filed = { type: 'case.filed', at: NINE, by: 'router' };
  await rows.create({ next: dispute, events: [filed] }, { key: 'k0' });
  const steps = caseSteps(rows, { now: () => NINE, ruleBook: () => testRuleBook });
  const asked: (readonly [string, ApprovalFor])[] = [];
  const terminate = terminationsWith(async (id, about) => {
    asked.push([id, about]);
    return id === 'APPROVED' ? { id, by: 'supervisor-1', bureauId } : null;
  });
  const actor = anActor('mediator');
  const step = { id: dispute.id, cause: { key: 'k1' }, seen: 1, actor };
  return { asked, done: terminate(steps, step, { ...refusal, ...ended }) };
}

describe('ending a mediation against the shopper’s wish', () => {
  it('asks for the consent of a second person to just this, and keeps it', async () => {
    const { asked, done } = await terminating({ approval: 'APPROVED' });

    expect((await done).current).toMatchObject({
      status: 'terminated',
      termination: { approved: { id: 'APPROVED', by: 'supervisor-1' } },
    });
    expect(asked).toEqual([
      ['APPROVED', { purpose: 'close-against-wish', subject: { kind: 'cases', id: dispute.id } }],
    ]);
  });

  it.each([{}, { approval: 'ANOTHER' }])('is refused with %j', async (ended) => {
    const { done } = await terminating(ended);

    await expect(done).rejects.toMatchObject({ code: 'second-person-needed' });
  });
});
