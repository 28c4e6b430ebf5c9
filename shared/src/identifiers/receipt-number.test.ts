import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatReceiptNumber,
  parseAskedNumber,
  parseReceiptNumber,
  receiptNumber,
  shortNumber,
} from './receipt-number.js';

const SEED = 32;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const number = fc.string().map(receiptNumber);
const place = fc.nat({ max: 15 });

describe('a receipt number', () => {
  it.each([
    ['shopper-1 POST /returns key-2', 'HY6PTQG7TS26XWEY', '0222181262'],
    ['shopper-1 POST /returns key-1', 'P1X909C1ZZATNDDE', '9422631341'],
  ])('of %j is %s for ever, and its short form %s', (seed, number, short) => {
    expect(receiptNumber(seed)).toBe(number);
    expect(shortNumber(number)).toBe(short);
  });

  it(`is sixteen characters that are not mistaken for each other (seed ${SEED})`, () => {
    fc.assert(
      fc.property(number, (it) => {
        expect(it).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('is shown in fours', () => {
    expect(formatReceiptNumber('7K3M9Q2FX4TDH8PZ')).toBe('7K3M-9Q2F-X4TD-H8PZ');
  });
});

describe('a receipt number that is typed', () => {
  it(`is found however it is spaced and written (seed ${SEED})`, () => {
    fc.assert(
      fc.property(number, (it) => {
        const sloppy = it.replaceAll('1', 'l').replaceAll('0', 'o').toLowerCase();

        expect(parseReceiptNumber(formatReceiptNumber(it))).toBe(it);
        expect(parseReceiptNumber(` ${formatReceiptNumber(sloppy).replaceAll('-', ' — ')}\n`)).toBe(
          it,
        );
        expect(parseReceiptNumber(it.replaceAll('1', 'I').replaceAll('0', 'O'))).toBe(it);
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('is found when a Chinese keyboard made its signs wide', () => {
    const typed = [...receiptNumber('wide')].map((sign) =>
      String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
    );

    expect(parseReceiptNumber(typed.join(''))).toBe(receiptNumber('wide'));
  });

  it(`is refused with any one character wrong (seed ${SEED})`, () => {
    fc.assert(
      fc.property(number, place, fc.constantFrom(...ALPHABET), (it, at, wrong) => {
        fc.pre(it.charAt(at) !== wrong);

        expect(parseReceiptNumber(it.slice(0, at) + wrong + it.slice(at + 1))).toBeNull();
      }),
      { numRuns: 20_000, seed: SEED },
    );
  });

  it(`is refused with any two neighbours exchanged (seed ${SEED})`, () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 14 }), (it, at) => {
        fc.pre(it.charAt(at) !== it.charAt(at + 1));
        const exchanged = it.slice(0, at) + it.charAt(at + 1) + it.charAt(at) + it.slice(at + 2);

        expect(parseReceiptNumber(exchanged)).toBeNull();
      }),
      { numRuns: 20_000, seed: SEED },
    );
  });

  it.each(['', '7K3M', '7K3M-9Q2F-X4TD-H8PU', '7K3M-9Q2F-X4TD-H8PZ-7'])('%j is none', (typed) => {
    expect(parseReceiptNumber(typed)).toBeNull();
  });
});

describe('a short number', () => {
  it(`is ten digits of the same hash (seed ${SEED})`, () => {
    fc.assert(
      fc.property(number, (it) => {
        expect(shortNumber(it)).toMatch(/^\d{10}$/);
      }),
      { numRuns: 2_000, seed: SEED },
    );
    expect(shortNumber('00000000000001K0')).toBe('0000000051');
  });
});

describe('a number that somebody asks for', () => {
  const number = receiptNumber('asked');
  const short = shortNumber(number);

  it.each([
    ['whole', formatReceiptNumber(number), { id: number }],
    ['in ten digits', short, { short }],
    [
      'in ten digits with what people put between',
      `${short.slice(0, 3)} ${short.slice(3)}`,
      { short },
    ],
    ['with letters for digits', short.replaceAll('1', 'l').replaceAll('0', 'O'), { short }],
    ['in nine digits', short.slice(1), null],
    ['with a wrong check character', 'A'.repeat(16), null],
    ['in words', 'my return', null],
  ])('%s is understood for what it is', (_, typed, asked) => {
    expect(parseAskedNumber(typed)).toEqual(asked);
  });
});
