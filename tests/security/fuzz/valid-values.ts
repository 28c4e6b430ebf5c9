import fc from 'fast-check';
import type { Schema } from './description.js';

/** Values that exist, so that requests get further than the edge: numbers of returns and stores, days. */
export type Known = { readonly ids: readonly string[]; readonly days: readonly string[] };

/** Values that a schema allows, so far as JSON Schema can say it. */
export function allowedBy(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => allowedBy(each, known)));
  return (BY_TYPE[schema.type ?? 'null'] ?? fc.constant)(schema, known);
}

const BY_TYPE: Readonly<Record<string, (schema: Schema, known: Known) => fc.Arbitrary<unknown>>> = {
  string: textOf,
  integer: ({ minimum = 0, maximum = 1_000_000 }) => fc.integer(within(minimum, maximum)),
  number: ({ minimum = -1e6, maximum = 1e6 }) =>
    fc.double({ min: minimum, max: maximum, noNaN: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: ({ items = {}, minItems = 0, maxItems = 5 }, known) =>
    fc.array(allowedBy(items, known), {
      minLength: minItems,
      maxLength: Math.min(maxItems, minItems + 3),
    }),
  object: ({ properties = {}, required = [] }, known) =>
    fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([key, each]) => [key, allowedBy(each, known)]),
      ),
      { requiredKeys: [...required] },
    ),
};

const LARGEST = 2 ** 31 - 1;
const within = (min: number, max: number) => ({ min, max: Math.min(max, LARGEST) });

function textOf({ pattern, minLength = 0, maxLength = 40 }: Schema, known: Known) {
  if (pattern)
    return fc.oneof({ weight: 3, arbitrary: existing(pattern, known) }, matching(pattern));
  return fc.string({
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, 40)),
    unit: 'grapheme',
  });
}

const matching = (pattern: string) => fc.stringMatching(new RegExp(pattern));

function existing(pattern: string, { ids, days }: Known): fc.Arbitrary<string> {
  const fitting = [...ids, ...days].filter((each) => new RegExp(pattern).test(each));
  return fitting.length > 0 ? fc.constantFrom(...fitting) : matching(pattern);
}
