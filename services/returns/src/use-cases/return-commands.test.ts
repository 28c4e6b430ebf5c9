import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPass, aReturn, aWish, laterBy, NINE, PEOPLE } from '../domain/a-return.contract.js';
import { returnOverdue } from '../domain/return-overdue.js';
import { involvedIn, type ReturnRequest } from '../domain/return-request.js';
import { hmacPassKeys } from '../hmac-pass-keys.js';
import {
  acceptReturnAtStore,
  handBackGoodsAtStore,
  presentReturnAtStore,
  recordExchangeOfReturn,
  recordRefundOfReturn,
  refuseReturnAtStore,
  reverseRefusalAtStore,
} from './counter-commands.js';
import type { ReturnSteps } from './give-return-command.js';
import { readPass } from './read-pass.js';
import {
  confirmRefundByShopper,
  disputesFrom,
  evidenceFrom,
  withdrawReturnByShopper,
} from './shopper-commands.js';

const { id } = aReturn();
const disputes = disputesFrom(async (account) => account === 'shopper-1');
const passes = hmacPassKeys(Buffer.alloc(32, 7));
const proof = { kind: 'cash', number: '1' } as const;
const stranger: Actor = { accountId: 'shopper-2', roles: ['shopper'] };
const refusal = { class: 'other', words: '不收' } as const;

let now: Date;
let steps: ReturnSteps;
let keys: number;
beforeEach(async () => {
  now = NINE;
  keys = 0;
  const rows = memoryAggregates(involvedIn);
  const next = aReturn('filed', { clocks: [aPass] });
  const events = [{ type: 'return.filed', at: NINE, by: 'shopper' }] as const;
  await rows.create({ next, events }, { key: 'k0' });
  steps = { rows, overdue: returnOverdue, now: () => now, ruleBook: () => testRuleBook, passes };
});

const as = (name: string, key?: string): PersonsStep => {
  keys += 1;
  return { id, cause: { key: key ?? `k${keys}` }, actor: PEOPLE[name] ?? stranger };
};
const passOf = (name: string) =>
  readPass({ returns: steps.rows, passes, now: () => now }, id, PEOPLE[name] ?? stranger);
const statusAfter = async (done: Promise<{ current: ReturnRequest }>) =>
  (await done).current.status;

describe('the pass of a return', () => {
  it('is the shopper’s as long as she has not shown it, until the last return day', async () => {
    expect(await passOf('shopper')).toEqual({ ...passes.passOf(id), until: '2026-03-07' });
  });

  it('is neither the store’s to read nor a stranger’s to know of', async () => {
    await expect(passOf('clerk')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(passOf('stranger')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is over when it was shown', async () => {
    const { token: pass } = await passOf('shopper');
    await presentReturnAtStore(steps, as('clerk'), { pass });

    await expect(passOf('shopper')).rejects.toMatchObject({ code: 'pass-over' });
  });

  it('is over with the last return day, also before any clock has fired', async () => {
    now = aPass.dueAt;

    await expect(passOf('shopper')).rejects.toMatchObject({ kind: 'conflict', code: 'pass-over' });
  });

  it('opens the return at the counter, scanned or typed, once', async () => {
    const { code } = await passOf('shopper');

    expect(await statusAfter(presentReturnAtStore(steps, as('clerk'), { code }))).toBe('presented');
    await expect(presentReturnAtStore(steps, as('clerk'), { code })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('shown twice by the same request is shown once', async () => {
    const { token: pass } = await passOf('shopper');
    await presentReturnAtStore(steps, as('clerk', 'same'), { pass });

    expect(await presentReturnAtStore(steps, as('clerk', 'same'), { pass })).toMatchObject({
      replayed: true,
      current: { status: 'presented' },
    });
  });

  it('that is a wrong one is refused to the clerk; others do not learn that it is wrong', async () => {
    const wrong = { pass: `${id}.${'A'.repeat(43)}` };

    await expect(presentReturnAtStore(steps, as('clerk'), wrong)).rejects.toMatchObject({
      kind: 'rule-broken',
      code: 'pass-invalid',
      pointer: '/pass',
    });
    await expect(presentReturnAtStore(steps, as('shopper'), wrong)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(presentReturnAtStore(steps, as('stranger'), wrong)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});

describe('a return from the counter to its end', () => {
  it('is shown, taken, paid and confirmed', async () => {
    const { code } = await passOf('shopper');
    await presentReturnAtStore(steps, as('clerk'), { code });
    const custody = { seal: 'S-1' };
    const accepted = await acceptReturnAtStore(steps, as('clerk'), { custody });
    await recordRefundOfReturn(steps, as('headquarters'), { amountFen: 40_000, proof });

    expect(accepted.current).toMatchObject({ custody: { holder: 'store-1', seal: 'S-1' } });
    expect(await statusAfter(confirmRefundByShopper(steps, as('shopper')))).toBe('closed');
  });

  it('is refused, reversed by the manager, exchanged and denied', async () => {
    await refuseReturnAtStore(steps, as('clerk'), refusal);
    await handBackGoodsAtStore(steps, as('manager'), { words: '已退还' });
    await reverseRefusalAtStore(steps, as('manager'), {});
    const exchange = { goods: '大一号', proof: { number: 'E-1' } };
    await recordExchangeOfReturn(steps, as('manager'), exchange);
    const denial = { handOver: 'ask', firstRung: 'store' } as const;

    const denied = await disputes.denyReceipt(steps, as('shopper'), denial);

    expect(denied.current).toMatchObject({
      status: 'refunded',
      disputes: [{ ground: 'refund', claim: { kind: 'replace' } }],
    });
  });

  it('is withdrawn by the shopper and by nobody else', async () => {
    await expect(withdrawReturnByShopper(steps, as('manager'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await statusAfter(withdrawReturnByShopper(steps, as('shopper')))).toBe('withdrawn');
  });

  it('takes evidence from both sides, a defect and a dispute from the shopper', async () => {
    const evidence = { kind: 'statement', words: '说明' } as const;
    const addEvidenceToReturn = evidenceFrom(async () => null);
    await addEvidenceToReturn(steps, as('headquarters'), evidence);
    await addEvidenceToReturn(steps, as('shopper'), evidence);
    await disputes.dispute(steps, as('shopper'), aWish);
    await acceptReturnAtStore(steps, as('clerk'), {});

    const { current } = await disputes.reportDefect(steps, as('shopper'), aWish);

    expect(current.evidence?.map(({ by }) => by)).toEqual(['headquarters', 'shopper']);
    expect(current.disputes.map(({ ground }) => ground)).toEqual(['turned-away', 'defect']);
  });

  it('goes to a bureau by itself only for somebody whom the bureau can reach', async () => {
    const unknown = disputesFrom(async () => false);

    for (const [way, pointer] of [
      [{ handOver: 'automatic' }, '/handOver'],
      [{ firstRung: 'bureau' }, '/firstRung'],
    ] as const)
      await expect(
        unknown.dispute(steps, as('shopper'), { ...aWish, ...way }),
      ).rejects.toMatchObject({ kind: 'rule-broken', code: 'contact-incomplete', pointer });
    await unknown.dispute(steps, as('shopper'), aWish);
  });

  it('is decided as silence has left it: nobody outruns a clock', async () => {
    now = laterBy(aPass.dueAt, 1);

    await expect(acceptReturnAtStore(steps, as('clerk'), {})).rejects.toMatchObject({
      kind: 'conflict',
      details: { status: 'lapsed' },
    });
  });
});
