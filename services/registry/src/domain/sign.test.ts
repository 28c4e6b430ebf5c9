import { describe, expect, it } from 'vitest';
import { aPledge, aPledgeAfter, by, NINE, noon, shanghai } from './a-pledge.contract.js';
import { suspendPledge } from './pledge-supervision.js';
import { mayBePrinted, signOn } from './sign.js';

const APPROVED = [
  ['submit', NINE],
  ['approve', NINE],
] as const;
const suspended = aPledgeAfter(...APPROVED, ['suspend', noon('2026-04-09')]);
const withdrawn = aPledgeAfter(...APPROVED, ['withdraw', noon('2026-04-09')]);
const delisted = aPledgeAfter(...APPROVED, ['delist', noon('2026-04-09')]);

describe('what holds behind a sign', () => {
  it.each([
    ['approved today, holds from tomorrow on', aPledge(), '2026-03-02', 'coming', '2026-03-03'],
    ['holds on its first day', aPledge(), '2026-03-03', 'in-force', '2026-03-03'],
    ['holds on its last day', aPledge(), '2029-03-02', 'in-force', '2026-03-03'],
    ['is over the day after, swept or not', aPledge(), '2029-03-03', 'expired', '2029-03-03'],
    ['was found to be over', aPledge('expired'), '2029-03-05', 'expired', '2029-03-03'],
    ['is suspended', suspended, '2026-04-10', 'suspended', '2026-04-10'],
    ['was withdrawn', withdrawn, '2026-04-10', 'withdrawn', '2026-04-10'],
    ['was delisted', delisted, '2026-04-10', 'delisted', '2026-04-10'],
  ])('a pledge that %s', (_, pledge, today, state, from) => {
    expect(signOn(pledge, today)).toMatchObject({ state, from });
    expect(signOn(pledge, today)?.next).toBeUndefined();
  });

  it.each([
    ['suspended', suspended],
    ['withdrawn', withdrawn],
    ['delisted', delisted],
  ])('still holds today where it was %s today, and says from when not', (state, pledge) => {
    expect(signOn(pledge, '2026-04-09')).toMatchObject({
      state: 'in-force',
      from: '2026-03-03',
      next: { state, from: '2026-04-10' },
    });
  });

  it('names a suspension that is still to come', () => {
    const words = { words: '整改', from: '2026-05-01' };
    const pledge = suspendPledge(aPledge(), words, by('supervisor', noon('2026-04-09'))).next;

    expect(signOn(pledge, '2026-04-30')).toMatchObject({
      state: 'in-force',
      next: { state: 'suspended', from: '2026-05-01' },
      reason: '整改',
    });
    expect(signOn(pledge, '2026-05-01')).toMatchObject({ state: 'suspended', from: '2026-05-01' });
  });

  it('holds again from the day of resumption on, as if nothing had been', () => {
    const pledge = aPledgeAfter(
      ...APPROVED,
      ['suspend', noon('2026-04-09')],
      ['resume', noon('2026-04-20')],
    );

    const now = signOn(pledge, '2026-04-20');

    expect(now).toMatchObject({ state: 'in-force', from: '2026-03-03' });
    expect(now?.next).toBeUndefined();
    expect(now?.reason).toBeUndefined();
  });

  it('gives the published reason of the bureau', () => {
    expect(signOn(delisted, '2026-04-10')?.reason).toBe('拒不整改');
    expect(signOn(suspended, '2026-04-10')?.reason).toBe('整改');
  });

  it('goes on with the new version, without a day between', () => {
    const amended = aPledgeAfter(
      ...APPROVED,
      ['amend', noon('2026-04-08')],
      ['submit', noon('2026-04-08')],
      ['approve', shanghai('2026-04-09T09:00:00')],
    );

    expect(signOn(amended, '2026-04-09')).toMatchObject({
      state: 'in-force',
      version: { version: 1 },
    });
    expect(signOn(amended, '2026-04-10')).toMatchObject({
      state: 'in-force',
      version: { version: 2 },
    });
  });

  it.each(['draft', 'submitted', 'returned'] as const)('is nothing for a %s', (status) => {
    expect(signOn(aPledge(status), '2026-03-05')).toBeNull();
  });
});

describe('a sign to be printed', () => {
  it.each([
    ['made as soon as the pledge is approved', aPledge(), '2026-03-02', true],
    ['made while it is in force', aPledge(), '2026-04-09', true],
    ['not made on the day of its suspension', suspended, '2026-04-09', false],
    ['not made while it is suspended', suspended, '2026-04-10', false],
    ['not made on the day of its withdrawal', withdrawn, '2026-04-09', false],
    ['not made once it is delisted', delisted, '2026-04-10', false],
    ['not made once it has expired', aPledge(), '2029-03-03', false],
  ])('is %s', (_, pledge, today, isMade) => {
    const now = signOn(pledge, today);

    expect(now && mayBePrinted(now)).toBe(isMade);
  });
});
