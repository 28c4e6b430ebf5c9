import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text.js';

const SEED = 8785;
const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 5 });

describe('the canonical text', () => {
  it(`is that of RFC 8785 for 5,000 values (seed ${SEED})`, () => {
    fc.assert(
      fc.property(json, (value) => canonicalText(value) === canonicalize(value)),
      { seed: SEED, numRuns: 5_000 },
    );
  });

  it('orders keys by their UTF-16 units, numbers among them', () => {
    expect(canonicalText({ 10: 1, 9: 2, é: 3, b: 4, '€': 5 })).toBe(
      '{"10":1,"9":2,"b":4,"é":3,"€":5}',
    );
  });

  it('tells keys apart that hold line breaks', () => {
    expect(canonicalText({ a: 1, b: 2, c: 3 })).toBe('{"a":1,"b":2,"c":3}');
    expect(canonicalText({ 'a\nb': 1, c: 3 })).toBe('{"a\\nb":1,"c":3}');
    expect(canonicalText({ a: 1, 'b\nc': 3 })).toBe('{"a":1,"b\\nc":3}');
  });

  it('writes a date as JSON does and leaves out what is absent', () => {
    const at = new Date('2026-03-02T01:00:00Z');

    expect(canonicalText({ b: undefined, at, list: [1, undefined] })).toBe(
      '{"at":"2026-03-02T01:00:00.000Z","list":[1,null]}',
    );
  });
});
