import { describe, expect, it } from 'vitest';
import { aVersion } from './a-pledge.contract.js';
import { listingOf } from './pledge-lists.js';

const V1 = aVersion({ status: 'superseded', validFrom: '2026-01-01', validUntil: '2026-03-02' });

describe('where a pledge is listed', () => {
  it('counts its removal from the last day that was covered, whatever was dropped after it', () => {
    const dropped = aVersion({
      version: 2,
      status: 'withdrawn',
      validFrom: '2026-03-03',
      validUntil: '2026-03-02',
    });

    expect(listingOf({ versions: [V1, dropped] }, '320508')).toEqual({
      list: 'removed',
      city: '320500',
      from: '2026-03-03',
      as: 'withdrawn',
    });
  });

  it('names the version that binds from now on, also while the one before covers today', () => {
    const next = aVersion({ version: 2, validFrom: '2026-03-03' });

    expect(listingOf({ versions: [V1, next] }, '320508')).toEqual({
      list: 'in-force',
      city: '320500',
      from: '2026-03-03',
    });
  });

  it('is nowhere while there are only drafts', () => {
    const draft = {
      version: 1,
      status: 'draft',
      windowDays: 7,
      refundHours: 48,
      excluded: [],
    } as const;

    expect(listingOf({ versions: [draft] }, '320508')).toBeNull();
  });

  it('leaves out what a bureau said of anything else', () => {
    const warned = { outcome: 'warned', version: 1, words: '督促告诫' } as const;
    const at = new Date('2026-03-02T04:00:00Z');
    const ended = aVersion({ status: 'expired', validUntil: '2026-03-02' });

    expect(
      listingOf(
        { versions: [ended], supervision: [{ ...warned, at, by: 'supervisor' }] },
        '320508',
      ),
    ).not.toHaveProperty('words');
  });
});
