import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPledgeNumber, parsePledgeNumber, pledgeNumber } from './pledge-number.js';

const SEED = 7;
const number = fc
  .tuple(fc.constantFrom('310115', '320505', '330110', '340281'), fc.string())
  .map(([division, seed]) => pledgeNumber(division, seed));

describe('a pledge number', () => {
  it(`is short, begins with the county and ends with a check character (seed ${SEED})`, () => {
    fc.assert(
      fc.property(number, (it) => {
        expect(it).toMatch(/^3[1-4]\d{4}[0-9A-HJKMNP-TV-Z]{9}$/);
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('is the same for the same store and seed', () => {
    expect(pledgeNumber('320505', 'store-1')).toBe(pledgeNumber('320505', 'store-1'));
  });

  it('is printed in three groups', () => {
    expect(formatPledgeNumber('3205057K3M9Q2FX')).toBe('320505-7K3M-9Q2FX');
  });

  it(`can be typed from the sign (seed ${SEED})`, () => {
    fc.assert(
      fc.property(number, (it) => {
        expect(parsePledgeNumber(formatPledgeNumber(it).toLowerCase())).toBe(it);
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it(`is refused with two neighbours exchanged (seed ${SEED})`, () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 13 }), (it, at) => {
        fc.pre(it.charAt(at) !== it.charAt(at + 1));
        const exchanged = it.slice(0, at) + it.charAt(at + 1) + it.charAt(at) + it.slice(at + 2);

        expect(parsePledgeNumber(exchanged)).toBeNull();
      }),
      { numRuns: 20_000, seed: SEED },
    );
  });
});
