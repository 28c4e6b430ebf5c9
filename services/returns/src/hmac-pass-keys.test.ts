import { describe, expect, it } from 'vitest';
import { hmacPassKeys } from './hmac-pass-keys.js';

const ID = '7K3M9Q2FX4TDH8PZ';
const OTHER = '0000000000000000';
const passes = hmacPassKeys(Buffer.alloc(32, 1));
const { token, code } = passes.passOf(ID);

describe('a return pass', () => {
  it('is a token that names its return, and six digits to type', () => {
    expect(token).toMatch(/^7K3M9Q2FX4TDH8PZ\.[\w-]{43}$/);
    expect(code).toMatch(/^\d{6}$/);
    expect(token.length).toBeLessThanOrEqual(100);
  });

  it('is the same whichever process makes it, so that nothing is stored', () => {
    expect(hmacPassKeys(Buffer.alloc(32, 1)).passOf(ID)).toEqual({ token, code });
  });

  it('opens its own return, scanned or typed', () => {
    expect(passes.isGenuine(ID, { pass: token })).toBe(true);
    expect(passes.isGenuine(ID, { code })).toBe(true);
  });

  it.each([
    ['of another return', { pass: passes.passOf(OTHER).token }],
    [
      'of another return, under this number',
      { pass: passes.passOf(OTHER).token.replace(OTHER, ID) },
    ],
    ['with another last sign', { pass: `${token.slice(0, -1)}!` }],
    ['cut short', { pass: token.slice(0, -1) }],
    ['with something added', { pass: `${token}A` }],
    ['that is empty', { pass: '' }],
    ['in other letters', { pass: token.toLowerCase() }],
    ['typed where it was to be scanned', { pass: code }],
    ['scanned where it was to be typed', { code: token }],
    ['that was not shown', {}],
  ])('%s opens nothing', (_, shown) => {
    expect(passes.isGenuine(ID, shown)).toBe(false);
  });

  it('made under another key opens nothing', () => {
    const forged = hmacPassKeys(Buffer.alloc(32, 2)).passOf(ID);

    expect(passes.isGenuine(ID, { pass: forged.token })).toBe(false);
    expect(passes.isGenuine(ID, { code: forged.code })).toBe(false);
  });
});
