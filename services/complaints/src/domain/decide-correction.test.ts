import { describe, expect, it } from 'vitest';
import { aCase, aTermination, by, NINE } from './a-case.contract.js';
import { type AskedCorrection, correct } from './decide-correction.js';
import type { DisputeCase } from './dispute-case.js';

const corrected = (dispute: DisputeCase, asked: Omit<AskedCorrection, 'words'>) =>
  correct(dispute, { ...asked, words: '录入有误' }, by('supervisor'));
const terminated = () => aCase('closed', { termination: aTermination({ cause: 2 }) });

describe('a correction', () => {
  it('puts the ground of a non-acceptance right and keeps what stood before', () => {
    const { next, events } = corrected(aCase('not-accepted'), {
      what: 'non-acceptance-ground',
      to: 7,
    });

    expect(next).toMatchObject({
      status: 'not-accepted',
      nonAcceptance: { ground: 7, words: '不属本局' },
      corrections: [{ at: NINE, what: 'non-acceptance-ground', from: 1, to: 7, words: '录入有误' }],
    });
    expect(events).toMatchObject([
      { type: 'case.corrected', data: { what: 'non-acceptance-ground', from: 1, to: 7 } },
    ]);
  });

  it('puts the cause of a termination right', () => {
    const { next } = corrected(terminated(), { what: 'termination-cause', to: 3 });

    expect(next.termination).toMatchObject({ cause: 3, words: aTermination().words });
    expect(next.corrections).toMatchObject([{ what: 'termination-cause', from: 2, to: 3 }]);
  });

  it.each(['not-accepted', 'withdrawn', 'closed'] as const)(
    'of words stands beside what was given out while %s',
    (status) => {
      const { next, events } = corrected(aCase(status), { what: 'words' });

      expect(next).toEqual({
        ...aCase(status),
        corrections: [{ at: NINE, what: 'words', words: '录入有误' }],
      });
      expect(events).toMatchObject([{ type: 'case.corrected', data: { what: 'words' } }]);
    },
  );

  it('comes after the ones before', () => {
    const once = corrected(terminated(), { what: 'termination-cause', to: 3 }).next;
    const twice = corrected(once, { what: 'termination-cause', to: 4 }).next;

    expect(twice.corrections).toMatchObject([
      { from: 2, to: 3 },
      { from: 3, to: 4 },
    ]);
  });

  it.each([
    ['a ground where nothing was refused', terminated, 'non-acceptance-ground', 2, '/what'],
    [
      'a cause where nothing was terminated',
      () => aCase('withdrawn'),
      'termination-cause',
      2,
      '/what',
    ],
    ['the number that it has', () => aCase('not-accepted'), 'non-acceptance-ground', 1, '/to'],
    ['no number', terminated, 'termination-cause', undefined, '/to'],
  ] as const)('to %s corrects nothing', (_, made, what, to, pointer) => {
    const asked = to === undefined ? { what } : { what, to };

    expect(() => corrected(made(), asked)).toThrow(
      expect.objectContaining({ kind: 'rule-broken', code: 'nothing-to-correct', pointer }),
    );
  });

  it.each([
    ['non-acceptance-ground', () => aCase('not-accepted'), 8, 7],
    ['termination-cause', terminated, 9, 8],
  ] as const)('of a %s stays within its numbers', (what, made, to, last) => {
    expect(() => corrected(made(), { what, to })).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'correction-out-of-range',
        pointer: '/to',
        details: { last },
      }),
    );
  });
});
