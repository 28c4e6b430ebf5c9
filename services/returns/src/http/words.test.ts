import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIT_PROBLEM_WORDS } from '@anxintui/shared/http/problem-words';
import { describe, expect, it } from 'vitest';
import { RETURNS_PROBLEMS } from './words.js';

const CODE =
  /(?:'(?:conflict|rule-broken|forbidden)', '|(?:broken|conflict)\('|\['(?=[a-z-]+', '\/))([a-z-]+)'/g;
const codesIn = (folder: string): string[] => {
  const path = join(import.meta.dirname, '..', folder);
  const files = readdirSync(path).filter((name) => /^[a-z-]+\.ts$/.test(name));
  return files.flatMap((name) =>
    [...readFileSync(join(path, name), 'utf8').matchAll(CODE)].map(([, code = '']) => code),
  );
};
const codes = [...new Set([...codesIn('domain'), ...codesIn('use-cases')])].sort();

describe('the words of a refused return', () => {
  it.each(codes)('say what happened and what to do next: %s', (code) => {
    const words = { ...KIT_PROBLEM_WORDS, ...RETURNS_PROBLEMS }[code];

    expect(words).toMatchObject({
      title: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      next: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
    });
  });

  it('are kept for the codes there are, and for no others', () => {
    expect(Object.keys(RETURNS_PROBLEMS).filter((code) => !codes.includes(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(20);
  });
});
