import { describe, expect, it } from 'vitest';
import { aVersion, someTerms } from './a-pledge.contract.js';
import { type AnyVersion, leadingOf, versionOn } from './pledge.js';

const numberOn = (day: string, ...versions: AnyVersion[]) =>
  versionOn({ versions }, day)?.version ?? null;
const draft = (status: 'draft' | 'submitted' | 'returned' | 'withdrawn'): AnyVersion => ({
  ...someTerms(),
  version: 2,
  status,
});

describe('the pledge under which a purchase is judged', () => {
  it.each([
    ['the day before it begins', '2026-02-28', null],
    ['its first day', '2026-03-01', 1],
    ['its last day', '2027-02-28', 1],
    ['the day after it ends', '2027-03-01', null],
  ])('on %s (%s) is version %s', (_, day, number) => {
    expect(numberOn(day, aVersion())).toBe(number);
  });

  it('is the version of the purchase day, though a stricter one is in force today', () => {
    const generous = aVersion({ status: 'superseded', validUntil: '2026-05-31', windowDays: 30 });
    const stricter = aVersion({ version: 2, validFrom: '2026-06-01' });

    expect(numberOn('2026-05-31', generous, stricter)).toBe(1);
    expect(numberOn('2026-06-01', generous, stricter)).toBe(2);
  });

  it('is the newer version where two cover the same day', () => {
    expect(
      numberOn('2026-04-01', aVersion({ status: 'superseded' }), aVersion({ version: 2 })),
    ).toBe(2);
  });

  it.each(['in-force', 'superseded', 'suspended', 'withdrawn', 'expired', 'delisted'] as const)(
    'still covers what was bought under it when it is %s',
    (status) => {
      expect(numberOn('2026-04-01', aVersion({ status }))).toBe(1);
    },
  );

  it.each(['draft', 'submitted', 'returned', 'withdrawn'] as const)(
    'is never one that was not in force, while it is %s',
    (status) => {
      expect(numberOn('2026-04-01', draft(status))).toBeNull();
      expect(numberOn('2026-04-01', aVersion(), draft(status))).toBe(1);
    },
  );

  it('is never a draft that was kept with the dates it would have had', () => {
    const dates = { validFrom: '2026-03-01', validUntil: '2027-02-28' };

    expect(numberOn('2026-04-01', { ...draft('submitted'), ...dates })).toBeNull();
  });

  it.each([
    ['the day before a suspension', '2026-04-09', 1],
    ['its first day', '2026-04-10', null],
    ['its last day', '2026-04-20', null],
    ['the day after it', '2026-04-21', 1],
    ['a suspension that still lasts', '2026-06-05', null],
  ])('on %s (%s) is version %s', (_, day, number) => {
    const suspensions = [{ from: '2026-04-10', until: '2026-04-20' }, { from: '2026-06-01' }];

    expect(numberOn(day, aVersion({ status: 'suspended', suspensions }))).toBe(number);
  });

  it('does not exist for a store that pledges nothing', () => {
    expect(numberOn('2026-04-01')).toBeNull();
  });
});

describe('how a store stands', () => {
  it.each([
    ['in force, with a draft beside it', [aVersion(), draft('submitted')], 'in-force'],
    [
      'expired, with a draft that was dropped',
      [aVersion({ status: 'expired' }), draft('withdrawn')],
      'expired',
    ],
    [
      'expired, with a draft on its way',
      [aVersion({ status: 'expired' }), draft('draft')],
      'draft',
    ],
    ['with nothing but a draft that was dropped', [draft('withdrawn')], 'withdrawn'],
  ] as const)('is told by the version that leads: %s', (_, versions, status) => {
    expect(leadingOf({ versions }).status).toBe(status);
  });
});
