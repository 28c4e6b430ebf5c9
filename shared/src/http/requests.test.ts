import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { post, TOKENS, testApp } from './test-app.contract.js';

const taking = (app: ReturnType<typeof testApp>, key?: string, seal = 'S-1') =>
  post(app, '/custodies', key).send({ seal });

describe('a creation', () => {
  it('answers the same receipt, byte for byte, however often it comes', async () => {
    const app = testApp();

    const first = await taking(app).expect(201);
    const again = await taking(app).expect(201);

    expect(again.text).toBe(first.text);
    expect(again.headers).toMatchObject({
      etag: '"1"',
      location: first.headers['location'],
      'idempotency-replayed': 'true',
    });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
  });

  it('answers the first receipt still when the goods have changed since', async () => {
    const app = testApp();
    const first = await taking(app);
    await post(app, `/custodies/${first.body.id}/seal`, 'k2')
      .set('If-Match', '"1"')
      .send({ seal: 'S-2' })
      .expect(200);

    expect((await taking(app).expect(201)).text).toBe(first.text);
  });

  it('has a receipt number that can be spoken and one for keypads', async () => {
    const { body } = await taking(testApp());

    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/),
      receiptNumber: expect.stringMatching(/^\w{4}-\w{4}-\w{4}-\w{4}$/),
      shortNumber: expect.stringMatching(/^\d{10}$/),
      status: 'held',
      version: 1,
      filedAt: '2026-03-02T09:00:00.000Z',
      href: `/api/v1/custodies/${body.id}`,
    });
  });

  it('is refused with 422 when its key belonged to another body', async () => {
    const app = testApp();
    await taking(app);

    const res = await taking(app, 'k1', 'S-9').expect(422);

    expect(res.body.type).toBe('/problems/idempotency-key-reused');
  });

  it('does not mind the order of the fields', async () => {
    const app = testApp();
    const sent = (body: string) =>
      post(app, '/custodies').set('Content-Type', 'application/json').send(body);
    await sent('{"seal":"S","notes":[1]}').expect(201);

    await sent(' { "notes": [ 1 ], "seal": "S" } ').expect(201);
  });

  it('under another key is another one', async () => {
    const app = testApp();

    const [one, other] = [await taking(app, 'k1'), await taking(app, 'k2')];

    expect(one.body.id).not.toBe(other.body.id);
  });

  it.each([undefined, '', 'with space', 'clé', 'x'.repeat(101)])(
    'with the key %s is refused with 400 that names the header',
    async (key) => {
      const res = await request(testApp())
        .post('/api/v1/custodies')
        .set('Authorization', `Bearer ${TOKENS.manager}`)
        .set(key === undefined ? {} : { 'Idempotency-Key': key })
        .send({ seal: 'S-1' });

      expect(res.status).toBe(400);
      expect(res.body.errors).toMatchObject([{ header: 'idempotency-key' }]);
    },
  );
});

describe('a command', () => {
  const resealing = async (ifMatch?: string) => {
    const app = testApp();
    const { body } = await taking(app);
    const asking = post(app, `/custodies/${body.id}/seal`, 'k2').send({ seal: 'S-2' });
    return ifMatch === undefined ? asking : asking.set('If-Match', ifMatch);
  };

  it('is done on the version that was seen and answers the next one', async () => {
    const res = await resealing('"1"');

    expect([res.status, res.headers['etag'], res.body.seal]).toEqual([200, '"2"', 'S-2']);
  });

  it.each([
    ['blind', undefined, 428, 'version-required'],
    ['on a version that is no longer', '"7"', 412, 'stale-version'],
    ['with a version that is none', 'latest', 400, 'invalid-request'],
    ['with any version', '*', 400, 'invalid-request'],
    ['with a weak version', 'W/"1"', 400, 'invalid-request'],
  ])('sent %s (%s) is refused with %i', async (_, ifMatch, status, code) => {
    const res = await resealing(ifMatch);

    expect([res.status, res.body.type]).toEqual([status, `/problems/${code}`]);
  });

  it('that comes twice is done once, though its version is old by then', async () => {
    const app = testApp();
    const { body } = await taking(app);
    const resealed = () =>
      post(app, `/custodies/${body.id}/seal`, 'k2').set('If-Match', '"1"').send({ seal: 'S-2' });
    await resealed().expect(200);

    expect((await resealed().expect(200)).headers['etag']).toBe('"2"');
  });
});
