import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, send } from '../support/http.js';
import { API } from '../support/people.js';
import { get, post } from './valid-call.js';
import { startWorld, type World } from './world.js';

/** On everything that anybody is answered. */
const EVERYWHERE = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';sandbox",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
/** On pages besides. */
const ON_PAGES = {
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};
/** What differs from one answer to the next, or is the transport's. */
const CHANGING = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

describe('every answer', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stack.stop());

  /** All headers, apart from those that change. */
  async function headersOf(call: Call, by?: string): Promise<Record<string, string>> {
    const { headers } = by ? await world.as(by).send(call) : await send(world.stack.url, call);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
    const left = [...headers].filter(([name]) => ![...CHANGING, 'x-request-id'].includes(name));
    return Object.fromEntries(left);
  }

  const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
  const PROBLEM_TYPE = { 'content-type': 'application/problem+json; charset=utf-8' };

  it.each([
    ['a list of one’s own', get('/notices'), 'shopper-1', JSON_TYPE],
    ['something public', get('/bureaus/responsible?division=320505'), undefined, JSON_TYPE],
    ['a problem', get('/returns/x'), 'shopper-1', PROBLEM_TYPE],
    ['nobody signed in', get('/me'), undefined, { ...PROBLEM_TYPE, 'www-authenticate': 'Bearer' }],
    ['an address outside the api', { path: '/wp-admin' }, undefined, PROBLEM_TYPE],
    [
      'another method',
      { path: `${API}/me`, method: 'PUT' },
      undefined,
      { ...PROBLEM_TYPE, allow: 'GET' },
    ],
    ['the description of the api', { path: `${API}/openapi.json` }, undefined, JSON_TYPE],
    ['the state of the process', { path: '/readyz' }, undefined, JSON_TYPE],
  ])('to %s says what browsers may do with it, and no more', async (_, call, by, more) => {
    expect(await headersOf(call, by)).toEqual({ ...EVERYWHERE, ...more });
  });

  it('that shows something of one’s own has a version and is kept by no cache', async () => {
    expect(await headersOf(get(`/returns/${world.filedId}`), 'shopper-1')).toEqual({
      ...EVERYWHERE,
      ...JSON_TYPE,
      etag: '"1"',
    });
  });

  it('to signing in sets one cookie, out of reach of scripts', async () => {
    const headers = await headersOf(post('/sessions', { demo: 'shopper-1' }));

    expect(headers).toEqual({
      ...EVERYWHERE,
      ...JSON_TYPE,
      'set-cookie': expect.stringMatching(
        /^anxintui-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
      ),
    });
  });

  it('that is a file is saved by the browser, never shown', async () => {
    const headers = await headersOf(get(`/imports/${world.importId}/file`), 'owner-1');

    expect(headers).toEqual({
      ...EVERYWHERE,
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+"$/),
    });
  });

  it('that is the page of the docs may load its own scripts and styles', async () => {
    expect(await headersOf({ path: `${API}/docs/` })).toEqual({
      ...EVERYWHERE,
      ...ON_PAGES,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;" +
        "connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    });
  });

  it('names everything that the page of the docs loads, from here', async () => {
    const page = await send(world.stack.url, { path: `${API}/docs/` });
    const loaded = [...page.text.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file);

    const found = await Promise.all(
      loaded.map(
        async (file) => (await send(world.stack.url, { path: `${API}/docs/${file}` })).status,
      ),
    );

    expect(loaded.length).toBeGreaterThan(3);
    expect(new Set(found)).toEqual(new Set([200]));
    expect(page.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
