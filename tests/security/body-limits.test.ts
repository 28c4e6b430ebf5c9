import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.js';

const TEN_MB = 10 * 1024 * 1024;

describe('a body that is too large', () => {
  let stack: Stack;
  let agent: Agent;
  beforeAll(async () => {
    stack = await startStack({ hasRouter: false });
    agent = new Agent({ keepAlive: true, maxSockets: 1 });
  });
  afterAll(() => {
    agent.destroy();
    return stack.stop();
  });

  it.each([
    ['of ten megabytes with its length told', { 'content-length': String(TEN_MB) }],
    ['of ten megabytes in chunks', { 'transfer-encoding': 'chunked' }],
  ])('%s is refused, and the same connection then answers as before', async (_, headers) => {
    const refused = await ask('POST', '/api/v1/sessions', {
      headers,
      body: Buffer.alloc(TEN_MB, 32),
    });
    const next = await ask('GET', '/api/v1/demo/people');

    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text)).toMatchObject({ type: '/problems/body-too-large' });
    expect(next.status).toBe(200);
  });

  it('is refused while a hundred others are, and the api still answers everybody', async () => {
    const body = Buffer.alloc(1024 * 1024, 32);
    const posts = Array.from({ length: 100 }, () =>
      fetch(`${stack.url}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
        body,
      }).then(({ status }) => status),
    );

    const statuses = await Promise.all(posts);

    expect(new Set(statuses)).toEqual(new Set([413]));
    expect((await ask('GET', '/api/v1/demo/people')).status).toBe(200);
    expect(stack.failures).toEqual([]);
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    [
      'two lengths',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    [
      'a length and chunks',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'a chunk of no size',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ],
    [
      'a header of 70 kB',
      `GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(70_000)}\r\n\r\n`,
    ],
    ['a control sign in a header', 'GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-A: a\u0001b\r\n\r\n'],
    ['no host', 'GET /api/v1/me HTTP/1.1\r\n\r\n'],
  ])(
    'or %s on the wire is answered with a 4xx or a closed connection, and harms nobody',
    async (_, text) => {
      const answer = await spoken(text);

      expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
      expect(answer).not.toMatch(/node_modules|\bat .*:\d+/);
      expect((await ask('GET', '/api/v1/demo/people')).status).toBe(200);
      expect(stack.failures).toEqual([]);
    },
  );

  type Sent = { readonly headers?: Record<string, string>; readonly body?: Buffer };

  function ask(method: string, path: string, { headers = {}, body }: Sent = {}) {
    const common = { 'content-type': 'application/json', 'idempotency-key': 'k' };
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = request(
        `${stack.url}${path}`,
        { method, agent, headers: { ...common, ...headers } },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
          );
        },
      );
      sent.on('error', reject).end(body);
    });
  }

  /** What comes back for bytes that no HTTP client would send. */
  function spoken(text: string): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(Number(new URL(stack.url).port), '127.0.0.1');
      const parts: Buffer[] = [];
      socket.on('data', (part: Buffer) => parts.push(part));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(Buffer.concat(parts).toString()));
      socket.end(text, 'latin1');
    });
  }
});
