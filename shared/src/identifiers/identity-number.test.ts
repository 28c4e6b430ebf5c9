import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityCheck, normalIdentityNumber } from './identity-number.js';

/** The two examples of GB 11643-1999. */
const EXAMPLES = ['11010519491231002X', '440524188001010014'];

describe('a citizen identity number', () => {
  it.each(EXAMPLES)('is %s', (number) => {
    expect(normalIdentityNumber(number)).toBe(number);
  });

  it.each([
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105-19491231-002X',
  ])('is the same written as %j', (typed) => {
    expect(normalIdentityNumber(typed)).toBe('11010519491231002X');
  });

  it.each([
    ['empty', ''],
    ['of the fifteen digits that are no longer issued', '110105491231002'],
    ['of a wrong check character', '110105194912310021'],
    ['of a month that does not exist', `11010519491331002${identityCheck('11010519491331002')}`],
    ['of a day that does not exist', `11010519490230002${identityCheck('11010519490230002')}`],
    [
      'of a division that begins with nought',
      `01010519491231002${identityCheck('01010519491231002')}`,
    ],
    ['letters', 'ABCDEFGHIJKLMNOPQR'],
  ])('is none when it is %s', (_, typed) => {
    expect(normalIdentityNumber(typed)).toBeNull();
  });

  it('is none after one digit was mistyped, or two neighbours changed places', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), fc.nat(16), digit, (number, at, typed) => {
        const mistyped = number.slice(0, at) + typed + number.slice(at + 1);
        fc.pre(mistyped !== number);
        expect(normalIdentityNumber(mistyped)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), fc.nat(15), (number, at) => {
        const swapped =
          number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        fc.pre(swapped !== number);
        expect(normalIdentityNumber(swapped)).toBeNull();
      }),
    );
  });
});
