import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPLAINTS_PROBLEMS } from './words.js';

const RULES = new URL('../', import.meta.url);
const sources = ['domain', 'use-cases'].flatMap((layer) =>
  readdirSync(new URL(layer, RULES))
    .filter((name) => /^[\w-]+\.ts$/.test(name))
    .map((name) => readFileSync(new URL(`${layer}/${name}`, RULES), 'utf8')),
);
/** How the rules of this service refuse: with a kind and a code, or through one of their short forms. */
const REFUSALS =
  /(?:new DomainError\(\s*'[a-z-]+',\s*|(?:hindered|misplaced)\(\s*|when\([^;]*?,\s*)'([a-z-]+)'/g;
const codes = sources.flatMap((source) => [...source.matchAll(REFUSALS)].map(([, code]) => code));

describe('the words for refusals', () => {
  it('are there for every code of this service, and for no other', () => {
    expect(Object.keys(COMPLAINTS_PROBLEMS).sort()).toEqual([...new Set(codes)].sort());
  });

  it.each(Object.entries(COMPLAINTS_PROBLEMS))(
    'say what %s is and what to do next, in both languages',
    (_, { title, next }) => {
      for (const words of [title, next]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/^[^\p{Script=Han}]{10,}$/u);
      }
    },
  );
});
