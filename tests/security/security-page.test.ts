import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
/** OWASP ASVS 5.0.0 has 70 rows of level 1 and 183 of level 2. */
const ROWS = 253;

it('docs/security.md names each row of levels 1 and 2 once', () => {
  const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \|/gm)].map(([, row]) => row);

  expect(rows).toHaveLength(ROWS);
  expect(new Set(rows).size).toBe(ROWS);
});

it('every test that docs/security.md names is there', () => {
  const named = [...page.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path]) => path ?? '');

  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
