import { describe, expect, it } from 'vitest';
import { normalPhone } from './phone.js';

describe('a mobile number', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+86 138 0013 8000',
    '0086-13800138000',
    '(+86) 138.0013.8000',
    '１３８００１３８０００',
    '＋８６１３８００１３８０００',
    '\u00a0138—0013—8000 ',
  ])('is the same written as %j', (typed) => {
    expect(normalPhone(typed)).toBe('13800138000');
  });

  it.each([
    '',
    '1380013800',
    '138001380000',
    '12800138000',
    '0512-68251234',
    '+1 415 555 0100',
    '+8613800138000x',
    '八六138',
    '١٣٨٠٠١٣٨٠٠٠',
  ])('is not %j', (typed) => {
    expect(normalPhone(typed)).toBeNull();
  });
});
