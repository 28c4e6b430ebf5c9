import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpointsUnder } from './endpoint.js';
import { expressApp } from './express-app.js';

const endpoint = endpointsUnder({
  'send-list': { who: 'anyone', why: 'Everybody may send a list.' },
  list: { who: 'anyone', why: 'Everybody may read a list.' },
  broken: { who: 'anyone', why: 'Everybody may be disappointed.' },
});
const reply = z.object({ name: z.string(), size: z.int() });
const upload = {
  types: ['text/csv'],
  largestBytes: 1_000,
  refusals: { type: 'no-list', size: 'list-too-large' },
};
const words = { zh: '清单', en: 'list' };
const problems = {
  'no-list': { title: words, next: words },
  'list-too-large': { title: words, next: words },
};

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}
async function* breakingOff() {
  yield Buffer.from('half');
  throw new Error('secret of the inside');
}

const endpoints = [
  endpoint(
    {
      id: 'send-list',
      method: 'post',
      path: '/lists',
      summary: 'send',
      upload,
      reply,
      status: 201,
    },
    async ({ upload: sent }) => {
      let size = 0;
      for await (const piece of sent?.bytes ?? pieces()) size += piece.length;
      return { body: { name: sent?.name ?? '', size } };
    },
  ),
  endpoint(
    { id: 'list', method: 'get', path: '/lists', summary: 'read', reply, download: ['text/csv'] },
    async () => ({
      body: null,
      file: { type: 'text/csv', name: 'list.csv', bytes: pieces('a,', 'b') },
    }),
  ),
  endpoint(
    {
      id: 'broken',
      method: 'get',
      path: '/broken',
      summary: 'read',
      reply,
      download: ['text/csv'],
    },
    async () => ({
      body: null,
      file: { type: 'text/csv', name: 'list.csv', bytes: breakingOff() },
    }),
  ),
];
const app = expressApp([{ name: 'lists', endpoints, problems }], {
  authenticate: async () => null,
  isUnavailable: () => false,
  health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
  log: pino({ level: 'silent' }),
});
const send = (headers: Readonly<Record<string, string>> = {}) =>
  request(app)
    .post('/api/v1/lists')
    .set({ 'Idempotency-Key': 'k', 'Content-Type': 'text/csv', ...headers });

describe('a file on its way in', () => {
  it('is handed on as it comes', async () => {
    const res = await send().send('a,b');

    expect([res.status, res.body]).toEqual([201, { name: '', size: 3 }]);
  });

  it.each([
    ['attachment; filename="list.csv"', 'list.csv'],
    ["attachment; filename=a.csv; filename*=UTF-8''%E9%97%A8%E5%BA%97.csv", '门店.csv'],
    ['attachment; filename="../../etc/a.csv"', 'a.csv'],
    ["attachment; filename*=UTF-8''%2e%2e%5c%3Cb%3E.csv", 'b.csv'],
    ["attachment; filename*=UTF-8''%E9", ''],
    ['attachment', ''],
  ])('may have a name: %s', async (disposition, name) => {
    const res = await send({ 'Content-Disposition': disposition }).send('a');

    expect(res.body.name).toBe(name);
  });

  it.each([
    ['of another type', { 'Content-Type': 'application/json' }, 415, 'no-list'],
    ['without a type', { 'Content-Type': '' }, 415, 'no-list'],
    ['that is packed', { 'Content-Encoding': 'gzip' }, 415, 'no-list'],
    ['without a key', { 'Idempotency-Key': '' }, 400, 'invalid-request'],
  ])('%s is refused', async (_, headers, status, code) => {
    const res = await send(headers).send('a');

    expect([res.status, res.body.type]).toEqual([status, `/problems/${code}`]);
  });

  it('is refused when it is too large, also when it does not say so', async () => {
    const told = await send().send('a'.repeat(1_001));
    const untold = send().set('Transfer-Encoding', 'chunked');
    untold.write('a'.repeat(600));
    untold.write('a'.repeat(600));

    for (const res of [told, await untold])
      expect([res.status, res.body.type]).toEqual([413, '/problems/list-too-large']);
  });
});

describe('a file on its way out', () => {
  it('is saved, never shown', async () => {
    const res = await request(app).get('/api/v1/lists');

    expect(res.text).toBe('a,b');
    expect(res.headers).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': 'attachment; filename="list.csv"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('that breaks off is not taken for whole, and says nothing of the inside', async () => {
    const server = app.listen(0);
    const { port } = z.custom<AddressInfo>().parse(server.address());

    const reading = fetch(`http://127.0.0.1:${port}/api/v1/broken`).then((res) => res.text());

    await expect(reading).rejects.toThrow();
    server.close();
  });

  it('is described, as is the one that comes in', async () => {
    const { body } = await request(app).get('/api/v1/openapi.json');

    const { get, post } = body.paths['/lists'];
    expect(Object.keys(post.requestBody.content)).toEqual(['text/csv']);
    expect(Object.keys(get.responses['200'].content)).toEqual(['text/csv']);
  });
});
