import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedAddresses } from './signed-addresses.js';

const AT = new Date('2026-03-02T01:00:00Z');
const after = (ms: number) => new Date(AT.getTime() + ms);
const MINUTES = 60_000;
const ID = '7K3M9Q2FX4TDH8PZ';
const addresses = signedAddresses(randomBytes(32));
const claimed = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://host');
  const until = searchParams.get('until') ?? '';
  const signature = searchParams.get('signature') ?? '';
  return { id: pathname.split('/').at(-1) ?? '', until, signature };
};
const right = claimed(addresses.of(ID, AT));

describe('the address of a file', () => {
  it('opens for five minutes and not a moment longer', () => {
    expect(addresses.opens(right, after(5 * MINUTES - 1))).toBe(true);
    expect(addresses.opens(right, after(5 * MINUTES))).toBe(false);
  });

  it.each([
    ['for another file', { ...right, id: '7K3M9Q2FX4TDH8PY' }],
    ['for a longer time', { ...right, until: String(Number(right.until) + 1) }],
    ['for a time that is none', { ...right, until: 'Infinity' }],
    ['without its signature', { id: ID, until: right.until }],
    ['without its time', { id: ID, signature: right.signature }],
    ['with a cut-off signature', { ...right, signature: right.signature.slice(0, -2) }],
  ])('does not open %s', (_, altered) => {
    expect(addresses.opens(altered, AT)).toBe(false);
  });

  it('does not open with any other signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const signature = Buffer.from(bytes).toString('base64url');
        return !addresses.opens({ ...right, signature }, AT);
      }),
    );
  });

  it('of another installation does not open', () => {
    const others = signedAddresses(randomBytes(32));

    expect(addresses.opens(claimed(others.of(ID, AT)), AT)).toBe(false);
  });
});
