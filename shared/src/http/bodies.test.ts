import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { post, testApp } from './test-app.contract.js';

const app = testApp();
const taking = (body: string, type = 'application/json') =>
  post(testApp(), '/custodies').set('Content-Type', type).send(body);
const nested = (depth: number) => `{"seal":"S","notes":${'['.repeat(depth)}${']'.repeat(depth)}}`;

describe('a body', () => {
  it.each([
    ['malformed', '{"seal":', 'malformed-json'],
    ['no JSON', 'seal=S', 'malformed-json'],
    ['nested twenty-one deep', nested(20), 'malformed-json'],
    ['nested forty thousand deep', nested(40_000), 'malformed-json'],
    ['with a prototype key', '{"seal":"S","__proto__":{"a":1}}', 'malformed-json'],
    ['with a constructor key', '{"seal":"S","constructor":{"prototype":{}}}', 'malformed-json'],
    ['with a prototype key in disguise', '{"seal":"S","\\u005f_proto__":{}}', 'malformed-json'],
    ['with NUL in a text', '{"seal":"a\\u0000b"}', 'invalid-request'],
    ['with half of a surrogate pair', '{"seal":"\\ud800"}', 'invalid-request'],
    ['with half of a surrogate pair in a key', '{"seal":"S","\\udc00":1}', 'invalid-request'],
    ['with an unknown field', '{"seal":"S","status":"held"}', 'invalid-request'],
    ['with the wrong type', '{"seal":{"$ne":null}}', 'invalid-request'],
    ['that is a list', '[]', 'invalid-request'],
    ['that is null', 'null', 'invalid-request'],
    ['that is missing', '', 'invalid-request'],
  ])('%s is refused with 400', async (_, body, code) => {
    const res = await taking(body);

    expect(res.status).toBe(400);
    expect(res.body.type).toBe(`/problems/${code}`);
  });

  it('that is not UTF-8 is refused', async () => {
    const asking = post(app, '/custodies').set('Content-Type', 'application/json');
    asking.write(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]));

    const res = await asking;

    expect([res.status, res.body.type]).toEqual([400, '/problems/malformed-json']);
  });

  it('nested twenty deep, with brackets inside its texts, is read', async () => {
    const seal = '[{"\\"[[[';

    await taking(
      JSON.stringify({ seal, notes: JSON.parse('['.repeat(19) + ']'.repeat(19)) }),
    ).expect(201);
  });

  it('with whole surrogate pairs and Chinese is read', async () => {
    await taking('{"seal":"封条\\ud83d\\ude00😀"}').expect(201);
  });

  it('of more than 100 kB is refused with 413, announced or not', async () => {
    const res = await taking(JSON.stringify({ seal: 'S'.repeat(110 * 1024) }));

    expect([res.status, res.type]).toEqual([413, 'application/problem+json']);
    expect(res.body.type).toBe('/problems/body-too-large');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', ''])(
    'of the type "%s" is refused with 415',
    async (type) => {
      const res = await taking('{"seal":"S"}', type);

      expect([res.status, res.type]).toEqual([415, 'application/problem+json']);
      expect(res.body.type).toBe('/problems/unsupported-media-type');
    },
  );

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
  ])('of the type %s is read', async (type) => {
    await taking('{"seal":"S"}', type).expect(201);
  });

  it('in an encoding that is not known is refused with 415', async () => {
    const res = await taking('{"seal":"S"}').set('Content-Encoding', 'secret');

    expect([res.status, res.type]).toEqual([415, 'application/problem+json']);
  });

  it('that would take long to read does not hold up everybody else', async () => {
    const startedAt = performance.now();

    await taking('\\"'.repeat(25_000)).expect(400);

    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('of a GET is nobody’s business', async () => {
    await request(app)
      .get('/api/v1/greetings')
      .set('Content-Type', 'application/json')
      .send('{"broken')
      .expect(200);
  });
});
