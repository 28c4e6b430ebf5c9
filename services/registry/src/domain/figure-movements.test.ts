import { describe, expect, it } from 'vitest';
import { movementsOf } from './figure-movements.js';
import type { AnyVersion, PledgeVersion } from './pledge.js';

const PROMISE = { windowDays: 7, refundHours: 48, excluded: [] };
const aVersion = (facts: Partial<PledgeVersion> = {}): PledgeVersion => ({
  ...PROMISE,
  version: 1,
  status: 'in-force',
  validFrom: '2026-03-05',
  validUntil: '2029-03-04',
  ...facts,
});
const told = (...versions: AnyVersion[]): string[] =>
  movementsOf({ versions })
    .map(({ kind, on }) => `${on} ${kind}`)
    .sort();

describe('what the yearly count knows of a pledge', () => {
  it('is nothing while it is only applied for', () => {
    expect(told({ ...PROMISE, version: 1, status: 'draft' })).toEqual([]);
    expect(told({ ...PROMISE, version: 1, status: 'submitted' })).toEqual([]);
    expect(told({ ...PROMISE, version: 1, status: 'withdrawn' })).toEqual([]);
  });

  it('is new on the first day of its first version, and uncovered when that ends', () => {
    expect(told(aVersion())).toEqual(['2026-03-05 new', '2029-03-05 uncovered']);
  });

  it('is nothing more when it is amended', () => {
    const before = aVersion({ status: 'superseded', validUntil: '2026-06-30' });
    const after = aVersion({ version: 2, validFrom: '2026-07-01' });

    expect(told(before, after)).toEqual(['2026-03-05 new', '2029-03-05 uncovered']);
  });

  it.each(['withdrawn', 'delisted', 'expired'] as const)(
    'has left on the first day without cover when it is %s',
    (status) => {
      expect(told(aVersion({ status, validUntil: '2026-05-31' }))).toEqual([
        '2026-03-05 new',
        '2026-06-01 left',
        '2026-06-01 uncovered',
      ]);
    },
  );

  it('goes on, and is not new, when it is renewed', () => {
    const before = aVersion({ status: 'superseded', validUntil: '2026-06-30' });
    const after = aVersion({ version: 2, validFrom: '2026-07-01', renews: true });

    expect(told(before, after)).toContain('2026-07-01 renewed');
  });

  it('has left and goes on when it is taken up again after a break', () => {
    const before = aVersion({ status: 'withdrawn', validUntil: '2026-05-31' });
    const after = aVersion({ version: 2, validFrom: '2026-09-01' });

    expect(told(before, after)).toEqual([
      '2026-03-05 new',
      '2026-06-01 left',
      '2026-06-01 uncovered',
      '2026-09-01 covered',
      '2026-09-01 renewed',
      '2029-03-05 uncovered',
    ]);
  });

  it('has not left when the next version follows the day after it expired', () => {
    const before = aVersion({ status: 'expired', validUntil: '2026-05-31' });
    const after = aVersion({ version: 2, validFrom: '2026-06-01', renews: true });

    expect(told(before, after)).not.toContain('2026-06-01 left');
  });

  it('is not in force while it is suspended', () => {
    const suspensions = [{ from: '2026-04-10', until: '2026-04-20' }];

    expect(told(aVersion({ suspensions }))).toEqual([
      '2026-03-05 new',
      '2026-04-10 uncovered',
      '2026-04-21 covered',
      '2029-03-05 uncovered',
    ]);
  });

  it('never was in force when it was withdrawn before its first day', () => {
    expect(told(aVersion({ status: 'withdrawn', validUntil: '2026-03-04' }))).toEqual([]);
  });
});
