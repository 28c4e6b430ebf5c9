import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import { APPROVAL_PURPOSES } from '@anxintui/shared/vocabulary/approvals';
import { describe, expect, it } from 'vitest';
import { anApproval, NINE, proposing } from './an-approval.contract.js';
import {
  type Approval,
  approvedFor,
  concerns,
  decide,
  offeredTo,
  propose,
  stateOf,
} from './approval.js';

const DAY_MS = 24 * 3_600_000;
const after = (days: number): Date => new Date(NINE.getTime() + days * DAY_MS);
const COUNTY = 'bureau-320505';
const at = (role: Role, bureauId: string, accountId = `${role}-at-${bureauId}`): Actor => ({
  accountId,
  roles: [role],
  bureauId,
});
const operator = (accountId: string): Actor => ({ accountId, roles: ['operator'] });
const leader = (role: Role, enterpriseId = 'seller-1'): Actor => ({
  accountId: `${role}-of-${enterpriseId}`,
  roles: [role],
  enterpriseId,
});
const approve = (approval: Approval, actor: Actor, when = NINE) =>
  decide(approval, { command: 'approve', actor, at: when });

describe('who may be the second person', () => {
  it.each([
    ['close-against-wish', at('supervisor', COUNTY)],
    ['close-against-wish', at('bureau-head', COUNTY)],
    ['close-against-wish', at('bureau-head', 'bureau-320500')],
    ['clock-extension', at('bureau-head', 'bureau-320000')],
    ['key-export', operator('operator-2')],
    ['payout', leader('headquarters')],
  ] as const)('to %s is %o', (purpose, actor) => {
    const { next, events } = approve(anApproval(purpose), actor);

    expect(next).toMatchObject({ status: 'approved', decided: { account: actor.accountId } });
    expect(events).toMatchObject([{ type: 'approval.approved', account: actor.accountId }]);
  });

  it.each([
    ['close-against-wish', 'of the same rank', at('mediator', COUNTY)],
    ['close-against-wish', 'of the bureau next door', at('bureau-head', 'bureau-320508')],
    ['close-against-wish', 'of a bureau below', at('bureau-head', 'bureau-320505-1')],
    ['clock-extension', 'a supervisor', at('supervisor', COUNTY)],
    ['key-export', 'a bureau-head', at('bureau-head', COUNTY)],
    ['payout', 'of another enterprise', leader('headquarters', 'seller-2')],
    ['payout', 'a manager', leader('manager')],
  ] as const)('to %s is not somebody %s', (purpose, _, actor) => {
    expect(() => approve(anApproval(purpose), actor)).toThrow(
      expect.objectContaining({ kind: 'forbidden', code: 'not-permitted' }),
    );
    expect(offeredTo(anApproval(purpose), actor, NINE)).toEqual([]);
  });

  it.each(APPROVAL_PURPOSES)('to %s is never whoever has proposed it', (purpose) => {
    const approval = anApproval(purpose);
    const proposer = {
      accountId: approval.proposed.account,
      roles: ['supervisor', 'bureau-head', 'operator', 'headquarters', 'owner'],
      bureauId: COUNTY,
      enterpriseId: 'seller-1',
    } as const;

    expect(() => approve(approval, proposer)).toThrow(
      expect.objectContaining({ kind: 'forbidden', code: 'own-proposal' }),
    );
  });
});

describe('an approval', () => {
  it('is decided once', () => {
    const head = at('bureau-head', COUNTY);
    const { next } = approve(anApproval('close-against-wish'), head);

    expect(() => approve(next, at('supervisor', COUNTY))).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'illegal-transition' }),
    );
    expect(offeredTo(next, head, NINE)).toEqual([]);
  });

  it('can be refused, with a reason that is kept', () => {
    const actor = at('supervisor', COUNTY);

    const { next } = decide(anApproval('close-against-wish'), {
      command: 'refuse',
      actor,
      at: NINE,
      words: '请再通知一次双方',
    });

    expect(next).toMatchObject({ status: 'refused', decided: { words: '请再通知一次双方' } });
    expect(stateOf(next, after(30))).toBe('refused');
  });

  it('holds for seven days, proposed or approved', () => {
    const proposed = anApproval('close-against-wish');
    const { next: approved } = approve(proposed, at('supervisor', COUNTY));

    expect(stateOf(proposed, after(6.9))).toBe('proposed');
    expect([proposed, approved].map((each) => stateOf(each, after(7)))).toEqual([
      'lapsed',
      'lapsed',
    ]);
    expect(() => approve(proposed, at('supervisor', COUNTY), after(7))).toThrow(
      expect.objectContaining({ code: 'approval-lapsed' }),
    );
  });

  it('is good for its purpose and its subject, while it holds', () => {
    const { next } = approve(anApproval('close-against-wish'), at('supervisor', COUNTY));
    const { purpose, subject } = next;

    expect(approvedFor(next, { purpose, subject }, NINE)).toEqual({
      id: next.id,
      by: 'supervisor-at-bureau-320505',
      bureauId: COUNTY,
    });
    expect(approvedFor(next, { purpose: 'clock-extension', subject }, NINE)).toBeNull();
    expect(approvedFor(next, { purpose, subject: { ...subject, id: 'another' } }, NINE)).toBeNull();
    expect(approvedFor(next, { purpose, subject }, after(7))).toBeNull();
    expect(approvedFor(anApproval(purpose), { purpose, subject }, NINE)).toBeNull();
  });

  it('concerns its proposer and those who have a say there, and nobody else', () => {
    const approval = anApproval('close-against-wish');

    expect(concerns(at('mediator', COUNTY, 'mediator-1'), approval)).toBe(true);
    expect(concerns(at('supervisor', 'bureau-320500'), approval)).toBe(true);
    expect(concerns(at('intake', COUNTY), approval)).toBe(false);
    expect(concerns(at('supervisor', 'bureau-320508'), approval)).toBe(false);
    expect(concerns({ accountId: 'a', roles: ['supervisor'] }, approval)).toBe(false);
    expect(concerns(operator('operator-1'), approval)).toBe(false);
  });
});

describe('a proposal', () => {
  it.each([
    ['clock-extension', at('bureau-head', COUNTY)],
    ['close-against-wish', at('intake', COUNTY)],
    ['key-export', at('supervisor', COUNTY)],
    ['payout', leader('manager')],
  ] as const)('to %s is not for %o', (purpose, actor) => {
    expect(() => propose(...proposing(purpose, actor))).toThrow(
      expect.objectContaining({ kind: 'forbidden', code: 'not-permitted' }),
    );
  });

  it('is about what its purpose is about', () => {
    const [asked, given] = proposing('close-against-wish', at('mediator', COUNTY));
    const about = { ...asked, subject: { kind: 'keys', id: 'data' } as const };

    expect(() => propose(about, given)).toThrow(
      expect.objectContaining({ code: 'subject-kind', pointer: '/subject/kind' }),
    );
  });

  it('needs a place where somebody could decide it', () => {
    const [asked, given] = proposing('close-against-wish', { accountId: 'm', roles: ['mediator'] });

    expect(() => propose(asked, { ...given, bureau: undefined })).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
  });
});
