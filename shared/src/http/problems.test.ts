import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { get, LostConnection, post, testApp } from './test-app.contract.js';

const app = testApp();
const KNOWN = '7K3M9Q2FX4TDH8PZ';

describe('whatever is not done is answered as a problem', () => {
  it.each([
    ['an address that does not exist', get(app, '/nowhere'), 404, 'not-found'],
    ['an address outside the API', request(app).get('/elsewhere'), 404, 'not-found'],
    ['an id that cannot exist', post(app, '/custodies/x/seal'), 404, 'not-found'],
    ['an address that cannot be read', get(app, '/failures/%ZZ'), 400, 'invalid-request'],
    ['another method', request(app).put('/api/v1/custodies'), 405, 'method-not-allowed'],
    ['nobody signed in', get(app, '/mine'), 401, 'not-signed-in'],
    ['an unknown parameter', get(app, '/greetings?colour=red'), 400, 'invalid-request'],
    ['a parameter given twice', get(app, '/greetings?name=a&name=b'), 400, 'invalid-request'],
    ['a parameter with an operator', get(app, '/greetings?name[$ne]=a'), 400, 'invalid-request'],
    ['NUL in a parameter', get(app, '/greetings?name=%00'), 400, 'invalid-request'],
    ['a failure of our own', get(app, '/failures/crash'), 500, 'internal-error'],
    ['a database that is away', get(app, '/failures/away'), 503, 'unavailable'],
  ])('%s', async (_, asking, status, code) => {
    const res = await asking.set('Accept-Language', 'en');

    expect(res.status).toBe(status);
    expect(res.type).toBe('application/problem+json');
    expect(res.body).toMatchObject({ type: `/problems/${code}`, status });
    expect(res.body.instance).toBe(`/requests/${res.headers['x-request-id']}`);
    expect(res.body.title).toEqual(expect.any(String));
    expect(res.body.detail).toEqual(expect.any(String));
    expect(res.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['not-found', 404],
    ['forbidden', 403],
    ['conflict', 409],
    ['stale', 412],
    ['rule-broken', 422],
  ])('a refusal of the kind %s as %i, in the words of its code', async (kind, status) => {
    const res = await get(app, `/failures/${kind}`).expect(status);

    expect(res.body).toEqual({
      type: '/problems/too-heavy',
      title: 'Too heavy: 9 g',
      status,
      detail: 'Make it lighter.',
      errors: [{ pointer: '/grams', detail: 'Too heavy: 9 g' }],
      instance: res.body.instance,
    });
  });
});

describe('a problem', () => {
  it('never shows what went wrong inside', async () => {
    const bodies = await Promise.all(
      ['crash', 'away', 'conflict'].map(async (kind) => (await get(app, `/failures/${kind}`)).text),
    );

    expect(bodies.join()).not.toMatch(/secret|TypeError| at /);
  });

  it('says when to come back while the database is away', async () => {
    const res = await get(testApp(), '/failures/away');

    expect(res.headers['retry-after']).toMatch(/^\d+$/);
    expect(new LostConnection()).toBeInstanceOf(Error);
  });

  it('names the methods that the address knows', async () => {
    const res = await request(app).delete(`/api/v1/custodies/${KNOWN}/seal`);

    expect([res.status, res.headers['allow']]).toEqual([405, 'POST']);
  });

  it('asks to sign in by the scheme it understands', async () => {
    expect((await get(app, '/mine')).headers['www-authenticate']).toBe('Bearer');
  });

  it('points at each field at fault', async () => {
    const res = await post(app, '/custodies').send({ seal: '', colour: 'red', 'a/b~c': 1 });

    expect(res.status).toBe(400);
    expect(res.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/seal',
      '/colour',
      '/a~1b~0c',
    ]);
  });

  it.each([
    ['abcdefgh-1', 'abcdefgh-1'],
    ['short', expect.stringMatching(/^[0-9a-f-]{36}$/)],
    ['with spaces in it', expect.stringMatching(/^[0-9a-f-]{36}$/)],
  ])('of the request %s bears its id where that is one', async (given, expected) => {
    const res = await get(app, '/nowhere').set('X-Request-Id', given);

    expect(res.headers['x-request-id']).toEqual(expected);
  });
});

describe('the language', () => {
  it.each([
    [undefined, 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['en;q=0.5,zh;q=0.7', 'zh'],
    ['zh;q=0.2, EN;q=0.9', 'en'],
    ['fr,de;q=0.9', 'zh'],
    ['fr,en;q=0.1', 'en'],
    ['en;q=0', 'zh'],
    ['english', 'zh'],
    ['*', 'zh'],
  ])('asked for as %s is %s, of answers and problems', async (asked, language) => {
    const headers = asked === undefined ? {} : { 'Accept-Language': asked };
    const answer = await request(app).get('/api/v1/greetings').set(headers);
    const problem = await request(app).get('/api/v1/failures/conflict').set(headers);

    expect(answer.body.greeting).toBe(language === 'zh' ? '您好' : 'Hello');
    expect(problem.body.title).toBe(language === 'zh' ? '太重：9 克' : 'Too heavy: 9 g');
  });
});
