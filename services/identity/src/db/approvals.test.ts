import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { type Actor, ROLES } from '@anxintui/shared/vocabulary/actors';
import { APPROVAL_PURPOSES } from '@anxintui/shared/vocabulary/approvals';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { anApproval, NINE } from '../domain/an-approval.contract.js';
import { type Approval, concerns, decide } from '../domain/approval.js';
import { approvalModel, mongoApprovals } from './approvals.js';

const { connection, drop } = await testDatabase('approvals');
afterAll(drop);
await buildIndexes([approvalModel(connection)]);
const approvals = mongoApprovals(connection);
const event = { type: 'approval.proposed', at: NINE, by: 'mediator' };
const stored: Approval[] = [];
for (const purpose of APPROVAL_PURPOSES) {
  const next = anApproval(purpose, receiptNumber(purpose));
  await approvals.create({ next, events: [event] }, { key: `request:${purpose}` });
  stored.push(next);
}

const maybe = (...values: string[]) => fc.constantFrom(undefined, ...values);
const anybody: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.constantFrom('mediator-1', 'operator-1', 'owner-1', 'somebody'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 2 }),
  bureauId: maybe('bureau-320000', 'bureau-320500', 'bureau-320505', 'bureau-320508'),
  enterpriseId: maybe('seller-1', 'seller-2'),
});

describe('the approvals that somebody may read', () => {
  it('are those that concern them, for 500 people as the rules say and inside the query', async () => {
    await fc.assert(
      fc.asyncProperty(anybody, async (actor) => {
        const listed = await approvals.list(actor, { limit: 100 }, NINE);
        const expected = stored.filter((approval) => concerns(actor, approval));
        expect(listed.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).sort());
        const found = await Promise.all(stored.map(({ id }) => approvals.find(id, actor)));
        expect(found.filter((each) => each !== null)).toHaveLength(expected.length);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('are listed by where they stand now', async () => {
    const head: Actor = { accountId: 'h', roles: ['bureau-head'], bureauId: 'bureau-320505' };
    const [closing] = stored;
    if (!closing) throw new Error('nothing is stored');
    const decision = decide(closing, { command: 'approve', actor: head, at: NINE });
    const loaded = await approvals.load(closing.id, '', head);
    if (!loaded) throw new Error('what is stored is not there');
    await approvals.save(
      loaded.current,
      { ...decision, next: { ...loaded.current, ...decision.next, ...standing(loaded.current) } },
      { key: 'request:approve' },
    );
    const idsOf = async (state: 'proposed' | 'approved' | 'lapsed', at = NINE) =>
      (await approvals.list(head, { limit: 10, state }, at)).map(({ id }) => id);

    expect(await idsOf('approved')).toEqual([closing.id]);
    expect(await idsOf('proposed')).toHaveLength(1);
    const later = new Date(NINE.getTime() + 8 * 24 * 3_600_000);
    expect(await idsOf('approved', later)).toEqual([]);
    expect(await idsOf('lapsed', later)).toHaveLength(2);
  });
});

const standing = ({ version, head }: Approval) => ({ version, head });
