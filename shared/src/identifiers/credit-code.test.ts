import fc from 'fast-check';
import { isSocialCreditCode } from 'util-helpers';
import { describe, expect, it } from 'vitest';
import { allCounties } from '../divisions/divisions.js';
import { checkCreditCode, creditCodeCheck } from './credit-code.js';

const SEED = 32100;
const COUNTIES = allCounties().map(({ code }) => code);
const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const sign = fc.constantFrom(...signs);
const digit = fc.constantFrom(...'0123456789');
const of = (unit: fc.Arbitrary<string>, length: number) =>
  fc.string({ unit, minLength: length, maxLength: length });
const anyFirst17 = fc.tuple(of(sign, 2), of(digit, 6), of(sign, 9)).map((parts) => parts.join(''));
/** As registers give them out: an enterprise or a one-man business, its county, MA and seven signs. */
const realFirst17 = fc
  .tuple(fc.constantFrom('91', '92', '93'), fc.constantFrom(...COUNTIES), of(sign, 7))
  .map(([kind, county, signsOfSeven]) => `${kind}${county}MA${signsOfSeven}`);

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '91110000101623741K', '911101066976941872'])(
    '%s is valid',
    (code) => {
      expect(checkCreditCode(code)).toBe('valid');
    },
  );

  it('that is in use and yet fails its check is told apart, so that it can be overridden', () => {
    expect(checkCreditCode('91350211M0000XUF46')).toBe('wrong-check');
  });

  it.each([
    ['91350100M000100Y4', 'wrong-length'],
    ['91350100M000100Y433', 'wrong-length'],
    ['', 'wrong-length'],
    ['91350100M000I00Y43', 'wrong-characters'],
    ['9135010OM000100Y43', 'wrong-characters'],
    ['9135A100M000100Y43', 'wrong-characters'],
    ['91350100m000100y43', 'wrong-characters'],
    ['91350100M000100Y44', 'wrong-check'],
  ] as const)('%j has a %s', (code, verdict) => {
    expect(checkCreditCode(code)).toBe(verdict);
  });

  it('has the check character 0 when nothing remains', () => {
    expect(creditCodeCheck('00000000000000000')).toBe('0');
  });

  it.each([
    ['generated', anyFirst17],
    ['real-shaped', realFirst17],
  ])(
    `is valid or not as util-helpers says, for ten thousand %s codes (seed ${SEED})`,
    (_, first17) => {
      fc.assert(
        fc.property(first17, sign, (start, other) => {
          expect(isSocialCreditCode(start + creditCodeCheck(start))).toBe(true);
          expect(checkCreditCode(start + creditCodeCheck(start))).toBe('valid');
          expect(checkCreditCode(start + other) === 'valid').toBe(
            isSocialCreditCode(start + other),
          );
        }),
        { numRuns: 10_000, seed: SEED },
      );
    },
  );
});
