import { expect, it } from 'vitest';
import { bodyOf, FIRST_TERMS } from './told-terms.js';

it('does not say what was left empty in the form of a pledge', () => {
  expect(bodyOf({ windowDays: 15, disclosure: '', points: undefined }, FIRST_TERMS)).toEqual({
    windowDays: 15,
  });
});

it('keeps the shorter checklists of the version before, for which the form has no field', () => {
  const before = { ...FIRST_TERMS, conditions: { toys: ['labels' as const] } };

  expect(bodyOf({ windowDays: 15 }, before)).toEqual({
    windowDays: 15,
    conditions: { toys: ['labels'] },
  });
});
