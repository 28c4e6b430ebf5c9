import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf, openClocks, refusedAndDisputed, told } from '../support/dispute.js';
import { bedCover, STORES } from '../support/goods.js';
import { offeredIn, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';
import { hoursAfter, SOON } from '../support/time.js';

const WORN = { class: 'not-intact', words: '有使用痕迹', points: ['not-soiled-or-damaged'] };

describe('a refusal at the counter', () => {
  let stack: Stack;
  let shopper: Person;
  let clerk: Person;
  let manager: Person;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    clerk = person(stack.url, 'clerk-1');
    manager = person(stack.url, 'manager-1');
  });
  afterAll(() => stack.stop());

  it('is reversed by the manager, not by the clerk, and the promised refund begins to count', async () => {
    const { id } = await shopper.fileReturn(bedCover(STORES.suzhouStore, '2026-03-02'));
    const refused = await clerk.returns.take(await clerk.returns.read(id), 'refuse', WORN);
    expect(offeredIn(refused)).toEqual(['add-evidence', 'hand-back-goods']);
    expect(await clerk.returns.takenUnoffered(refused)).toEqual([]);
    expect(offeredIn(await manager.returns.read(id))).toEqual([
      'add-evidence',
      'hand-back-goods',
      'reverse-refusal',
    ]);

    const reversed = await manager.returns.take(await manager.returns.read(id), 'reverse-refusal', {
      words: '复看后商品完好，按承诺接收。',
    });

    expect(reversed.status).toBe('accepted');
    expect(reversed.evidence).toMatchObject([
      { by: 'manager', kind: 'statement', words: '复看后商品完好，按承诺接收。' },
    ]);
    const refund = clockOf(reversed, 'refund');
    expect(refund).toMatchObject({ state: 'open', dayType: 'hour' });
    expect(refund.dueAt).toBe(hoursAfter(refund.startAt, 48));
    expect(openClocks(reversed).sort()).toEqual(['refund', 'refund-clue']);
    expect(await manager.returns.takenUnoffered(reversed)).toEqual([]);
    await expect.poll(() => shopper.noticesAbout(id), SOON).toContain('return.refusal-reversed');
    expect(told(reversed)).toEqual([
      'shopper: return.filed',
      'clerk: return.refused',
      'manager: return.refusal-reversed',
    ]);
    expect(await chainProblems(stack.connection, 'returns', id)).toEqual([]);
  });

  it('is reversed also when the shopper has disputed it; the dispute stays hers to end', async () => {
    const bought = { storeId: STORES.suzhouStore, boughtOn: '2026-03-02' };
    const { id, returnId } = await refusedAndDisputed({ ...bought, shopper, clerk });
    await shopper.cases.reaching(id, 'with-store');

    await manager.returns.take(await manager.returns.read(returnId), 'reverse-refusal');

    const dispute = await shopper.cases.read(id);
    expect(dispute.status).toBe('with-store');
    const withdrawn = await shopper.cases.take(dispute, 'withdraw', { words: '店长已同意。' });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', breaches: [] });
    expect(openClocks(withdrawn)).toEqual([]);
    expect(offeredIn(withdrawn)).toEqual(['change-wishes', 'reopen']);
    expect(await shopper.cases.takenUnoffered(withdrawn)).toEqual([]);
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
