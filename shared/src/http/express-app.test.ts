import { pino } from 'pino';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { get, post, testApp } from './test-app.contract.js';

const minded = async () => ({ isMinded: true });

describe('health', () => {
  it.each([
    [{ database: 'up', redis: 'up' }, 200, 'ready'],
    [{ database: 'up', redis: 'degraded' }, 200, 'ready'],
    [{ database: 'down', redis: 'up' }, 503, 'not-ready'],
  ] as const)('with %o is %i, %s', async (parts, status, word) => {
    const app = testApp({ health: { ready: async () => parts, deadlines: minded } });

    const res = await request(app).get('/readyz').expect(status);

    expect(res.body).toEqual({ status: word, parts });
  });

  it('says that the event loop turns', async () => {
    const res = await request(testApp()).get('/livez').expect(200);

    expect(res.body.lagMs).toBeLessThan(1000);
  });

  it.each([
    [true, 200],
    [false, 503],
  ])('of the deadlines, minded: %s, is %i', async (isMinded, status) => {
    const health = { ready: async () => ({}), deadlines: async () => ({ isMinded }) };

    await request(testApp({ health })).get('/healthz/deadlines').expect(status);
  });
});

describe('the description of the API', () => {
  it('has every endpoint with who may call it, what it takes and what it answers', async () => {
    const { body } = await get(testApp(), '/openapi.json').expect(200);

    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual([
      '/greetings',
      '/failures/{kind}',
      '/mine',
      '/secrets',
      '/custodies',
      '/custodies/{id}/seal',
    ]);
    expect(body.paths['/custodies'].post).toMatchObject({
      operationId: 'take',
      description: 'Who: clerk. The clerk takes the goods.',
      security: [{ bearer: [] }, { cookie: [] }],
      requestBody: { content: { 'application/json': {} } },
      responses: {
        '201': {},
        default: { content: { 'application/problem+json': {} } },
      },
    });
    expect(body.paths['/greetings'].get).not.toHaveProperty('security');
  });

  it('asks for the headers that make a request once', async () => {
    const { body } = await get(testApp(), '/openapi.json');
    const headersOf = (path: string) =>
      body.paths[path].post.parameters
        .filter((each: { in: string }) => each.in === 'header')
        .map((each: { name: string }) => each.name);

    expect(headersOf('/custodies')).toEqual(['Idempotency-Key']);
    expect(headersOf('/custodies/{id}/seal')).toEqual(['Idempotency-Key', 'If-Match']);
  });

  it('has a page to try it, which may load its own scripts and nothing else', async () => {
    const res = await request(testApp()).get('/api/v1/docs/').expect(200);

    expect(res.type).toBe('text/html');
    expect(res.headers['content-security-policy']).toContain("script-src 'self';");
    expect(res.headers['content-security-policy']).toContain("default-src 'none';");
    expect(res.text).not.toMatch(/<script>|<script [^>]*src="(?!\.\/)/);
  });
});

describe('every answer', () => {
  it('keeps pages of other sites out and does not say what it runs on', async () => {
    const { headers } = await get(testApp(), '/greetings').expect(200);

    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('tells browsers behind TLS never to come without', async () => {
    const secure = await get(testApp({ isSecure: true }), '/greetings');
    const plain = await get(testApp(), '/greetings');

    expect(secure.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect(plain.headers).not.toHaveProperty('strict-transport-security');
  });

  it('is logged by its id, without what was asked; a failure with its reason, once', async () => {
    const lines: string[] = [];
    const app = testApp({ log: pino({ level: 'info' }, { write: (line) => lines.push(line) }) });

    await post(app, '/custodies').send({ seal: 'private' }).expect(201);
    await get(app, '/failures/crash').expect(500);
    await expect.poll(() => lines.length).toBe(3);

    expect(lines.join()).not.toMatch(/private|token-of/);
    expect(lines.filter((line) => line.includes('request.failed'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('secret of the inside'))).toHaveLength(1);
  });
});
