import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appSources } from './app-shell.js';

const HERE = { language: 'zh', isElder: false, query: new URLSearchParams(), nonce: '' } as const;
const ROOT = join(import.meta.dirname, '../..');
const ADDRESSES = [
  '/app/sign-in',
  '/app/returns/new',
  '/app/returns/X',
  '/app/returns/X/pass',
  '/app/mine',
  '/app/track',
  '/app/notices',
  '/app/account',
  '/app/my-data',
  '/app/cases/new',
  '/app/cases/X',
];

describe('the page around the app', () => {
  it.each(ADDRESSES)('fetches the words and the page of %s with the app, not after it', (path) => {
    const sources = appSources({ ...HERE, path });

    expect(sources).toHaveLength(2);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  });

  it('fetches only the words where there is no such page', () => {
    expect(appSources({ ...HERE, language: 'en', path: '/app/nowhere' })).toEqual([
      'src/copy/en/app.ts',
    ]);
  });
});
