import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../aggregate/lifecycle.js';
import type { PageAnswer, PageRequest, Site } from '../contracts/site.js';
import { testApp } from './test-app.contract.js';

const GONE = new Error('the database is away');
const html = (text: string, status = 200): PageAnswer => ({
  status,
  type: 'text/html; charset=utf-8',
  text,
});

/** Says what it was asked, so that the tests see what a page is told. */
async function answer({ path, query, language, isElder }: PageRequest): Promise<PageAnswer | null> {
  if (path === '/lost') throw new DomainError('not-found', 'not-found', 'gone');
  if (path === '/away') throw GONE;
  if (path === '/kept') return { ...html('kept'), maxAgeS: 60 };
  return path.startsWith('/told') ? html(`${path} ${query} ${language} ${isElder}`) : null;
}

describe('the pages of a site', () => {
  let folder: string;
  let app: ReturnType<typeof testApp>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'assets', 'main-Ab12_-9z.js'), '1');
    await writeFile(join(folder, 'assets', 'main-Ab12_-9z.js.br'), brotliCompressSync('1'));
    await writeFile(join(folder, 'icon.svg'), '<svg/>');
    const site: Site = {
      answer,
      failure: async (_, { status, code }) => html(`page about ${code}`, status),
      files: [{ at: '/files', folder }],
    };
    app = testApp({ sites: [site], isUnavailable: (error) => error === GONE });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are told what the reader wishes, by their browser until they say otherwise', async () => {
    const told = (cookie: string) =>
      request(app).get('/told?a=1').set('Accept-Language', 'en').set('Cookie', cookie);

    expect((await told('')).text).toBe('/told a=1 en false');
    expect((await told('anxintui-language=zh; anxintui-elder=1')).text).toBe('/told a=1 zh true');
    expect((await told('anxintui-language=xx')).text).toBe('/told a=1 en false');
  });

  it('remember a wish and take it off the address, which stays one of ours', async () => {
    const wished = await request(app).get('//told/x?lang=en&elder=1&a=1');

    expect(wished.status).toBe(303);
    expect(wished.headers['location']).toBe('/told/x?a=1');
    expect(wished.headers['set-cookie']).toEqual([
      expect.stringContaining('anxintui-language=en'),
      expect.stringContaining('anxintui-elder=1'),
    ]);
  });

  it('leave what is asked of the API alone, whatever it wishes', async () => {
    const unknown = await request(app).get('/api/v1/nowhere?lang=en');

    expect(unknown.status).toBe(404);
    expect(unknown.type).toBe('application/problem+json');
  });

  it('may run their own scripts and nobody else’s, and are kept by nobody unless they say so', async () => {
    const told = await request(app).get('/told');

    expect(told.headers['content-security-policy']).toMatch(
      /default-src 'none';script-src 'self' 'nonce-[\w+/=]{24}';style-src 'self' 'nonce-/,
    );
    expect(told.headers['cache-control']).toBe('no-store');
    expect(told.headers['vary']).toBe('Cookie, Accept-Language, Accept-Encoding');
    expect((await request(app).get('/kept')).headers['cache-control']).toBe('public, max-age=60');
  });

  it('say in a page what the API says in a problem', async () => {
    const lost = await request(app).get('/lost');
    const away = await request(app).get('/away');

    expect([lost.status, lost.text]).toEqual([404, 'page about not-found']);
    expect([away.status, away.text]).toEqual([503, 'page about unavailable']);
  });

  it('answer people by a page and programs by a problem where there is nothing', async () => {
    const person = await request(app).get('/nowhere').set('Accept', 'text/html');
    const program = await request(app).get('/nowhere');
    const api = await request(app).get('/api/v1/nowhere').set('Accept', 'text/html');

    expect([person.status, person.text]).toEqual([404, 'page about not-found']);
    expect(program.type).toBe('application/problem+json');
    expect(api.type).toBe('application/problem+json');
  });

  it('have their files kept for ever where the name is a hash, and asked for again elsewhere', async () => {
    const hashed = await request(app).get('/files/assets/main-Ab12_-9z.js');
    const named = await request(app).get('/files/icon.svg');

    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(named.headers['cache-control']).toBe('no-cache');
    expect(named.headers['x-content-type-options']).toBe('nosniff');
  });

  it('have their files sent as they were packed when they were built', async () => {
    const file = request(app).get('/files/assets/main-Ab12_-9z.js');
    const packed = await file.set('Accept-Encoding', 'br, gzip');

    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['cache-control']).toContain('immutable');
    expect(packed.type).toBe('text/javascript');
    expect(packed.headers['vary']).toContain('Accept-Encoding');
  });

  it('are packed on the way, and nothing else is', async () => {
    const page = await request(app)
      .get('/told')
      .query({ a: 'x'.repeat(5_000) });
    const description = await request(app).get('/api/v1/openapi.json');

    expect(page.headers['content-encoding']).toBe('gzip');
    expect(description.headers['content-encoding']).toBeUndefined();
  });

  it('count once against the limit, however many front ends there are', async () => {
    const site = (name: string): Site => ({
      answer: async ({ path }) => (path === `/${name}` ? html(name) : null),
      failure: async (_, { status, code }) => html(`${name}: ${code}`, status),
      files: [],
    });
    // Six hundred searches a minute from one address, here three.
    const limits = { factor: 3 / 600 };
    const two = testApp({ sites: [site('desk'), site('public')], limits });
    const asked = ['/public', '/desk', '/public', '/public'];

    const texts: string[] = [];
    for (const path of asked) texts.push((await request(two).get(path)).text);

    expect(texts).toEqual(['public', 'desk', 'public', 'public: too-many-requests']);
  });

  it('leave alone what is not asked for by GET', async () => {
    expect((await request(app).post('/told')).status).toBe(404);
  });
});
