import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { evidenceApp, NINE } from '../evidence-app.contract.js';
import { aJpeg, aPdf, aPng, aWebp, quarters } from '../files/files.contract.js';

const { connection, drop, clock, get, send, kept } = await evidenceApp();
afterAll(drop);
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

beforeEach(async () => {
  clock.at = NINE;
  const collections = ['uploads', 'uploadDays', 'evidence.files', 'evidence.chunks'];
  await Promise.all(collections.map((name) => connection.collection(name).deleteMany({})));
});

describe('a file that is sent', () => {
  it.each([
    ['image/jpeg', aJpeg, 'jpg', 2],
    ['image/png', aPng, 'png', 2],
    ['image/webp', aWebp, 'webp', 2],
    ['application/pdf', async () => aPdf(), 'pdf', 1],
  ])(
    'as %s is kept by its hash, and fetched by the address that its owner is given',
    async (type, file, extension, files) => {
      const bytes = await file();

      const sent = await send({ type, bytes });
      const { body } = await get(sent.headers['location'] ?? '');
      const fetched = await get(body.href).buffer(true).responseType('blob');

      expect(sent.status).toBe(201);
      expect(sent.body).toEqual({
        id: body.id,
        sha256: sha256Of(bytes),
        type,
        size: bytes.length,
        state: 'clean',
        uploadedAt: NINE.toISOString(),
        words: expect.stringContaining('given as evidence'),
      });
      expect(fetched.headers).toMatchObject({
        'content-type': type,
        'content-disposition': `attachment; filename="${body.id}.${extension}"`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(fetched.body.includes('ZHANG-SAN')).toBe(false);
      expect(await kept()).toEqual([1, files, files]);
    },
  );

  it('of several megabytes is kept in pieces and comes back whole', async () => {
    const noise = await quarters(1800, 1200).png({ compressionLevel: 0 }).toBuffer();
    expect(noise.length).toBeGreaterThan(6_000_000);

    const sent = await send({ type: 'image/png', bytes: noise });

    expect(sent.body).toMatchObject({ size: noise.length, sha256: sha256Of(noise) });
  });

  it('stands nowhere in clear', async () => {
    const bytes = await aJpeg();
    await send({ type: 'image/jpeg', bytes });

    const rows = await connection.collection('evidence.chunks').find().toArray();

    expect(rows).toHaveLength(2);
    for (const { data } of rows)
      expect(Buffer.from(data.buffer).includes(bytes.subarray(0, 10))).toBe(false);
  });

  it('may come from a guest', async () => {
    const { status } = await send({ as: 'guest-1', type: 'application/pdf', bytes: aPdf() });

    expect(status).toBe(201);
  });

  it.each([
    ['%E5%90%8A%E7%89%8C.jpg', '吊牌.jpg'],
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['photo%E2%80%AEgpj.exe', 'photogpj.exe'],
    ['a%00b%0D%0Ac', 'abc'],
    ['%3Cscript%3E', 'script'],
    ['a'.repeat(300), 'a'.repeat(100)],
  ])('named %s is called %s, which is a name and nothing else', async (name, called) => {
    const { body } = await send({ type: 'application/pdf', bytes: aPdf(), name });

    expect(body.name).toBe(called);
  });

  it('a second time under its key is the same upload', async () => {
    const bytes = await aJpeg();
    const first = await send({ type: 'image/jpeg', bytes, key: 'k1' });

    const again = await send({ type: 'image/jpeg', bytes, key: 'k1' });

    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await kept()).toEqual([1, 2, 2]);
  });

  it('many times at the same moment is one upload', async () => {
    const bytes = await aJpeg();

    const replies = await Promise.all(
      Array.from({ length: 8 }, () => send({ type: 'image/jpeg', bytes, key: 'k2' })),
    );

    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await kept()).toEqual([1, 2, 2]);
    const [day] = await connection.collection('uploadDays').find().toArray();
    expect(day).toMatchObject({ files: 1, bytes: bytes.length });
  });

  it('is refused under the key of another one', async () => {
    await send({ type: 'image/jpeg', bytes: await aJpeg(), key: 'k3' });

    const other = await send({ type: 'image/png', bytes: await aPng(), key: 'k3' });

    expect([other.status, other.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
    expect(await kept()).toEqual([1, 2, 2]);
  });

  it.each([
    ['of no bytes', 'image/jpeg', async () => Buffer.alloc(0), 422, 'empty-file'],
    ['that is another kind', 'image/jpeg', aPng, 422, 'file-of-another-type'],
    [
      'that is a web page',
      'image/png',
      async () => Buffer.from('<html>'),
      422,
      'file-of-another-type',
    ],
    [
      'of a kind that is not taken',
      'image/svg+xml',
      async () => Buffer.from('<svg/>'),
      415,
      'no-photo-or-pdf',
    ],
    [
      'that breaks off',
      'image/jpeg',
      async () => (await quarters(640, 480).jpeg().toBuffer()).subarray(0, 900),
      422,
      'image-unreadable',
    ],
    [
      'that acts by itself',
      'application/pdf',
      async () => aPdf({ catalog: '/OpenAction 5 0 R' }),
      422,
      'pdf-active',
    ],
    [
      'of more than fifteen megabytes',
      'application/pdf',
      async () => Buffer.concat([aPdf(), Buffer.alloc(15 * 1024 * 1024)]),
      413,
      'file-too-large',
    ],
  ])(
    '%s is refused with what to do, and leaves nothing behind',
    async (_, type, file, status, code) => {
      const reply = await send({ type, bytes: await file() });

      expect([reply.status, reply.body.type]).toEqual([status, `/problems/${code}`]);
      expect(reply.body.detail).not.toBe('');
      expect(await kept()).toEqual([0, 0, 0]);
    },
  );

  it('is one of thirty that a person may send in a day, and of as many of tomorrow', async () => {
    const pdf = { type: 'application/pdf', bytes: aPdf() };
    const replies = await Promise.all(Array.from({ length: 33 }, () => send(pdf)));

    const refused = replies.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(3);
    expect(refused[0]?.body).toMatchObject({ type: '/problems/uploads-used-up' });
    expect(await kept()).toEqual([30, 30, 30]);
    expect((await send({ ...pdf, as: 'shopper-2' })).status).toBe(201);
    clock.at = new Date(NINE.getTime() + DAY_MS);
    expect((await send(pdf)).status).toBe(201);
  });
});

describe('a file that was sent', () => {
  const aFile = async () => {
    const { body } = await send({ type: 'application/pdf', bytes: aPdf() });
    return (await get(`/api/v1/uploads/${body.id}`)).body;
  };

  it('is nobody else’s, not even to learn that it exists', async () => {
    const { id } = await aFile();
    const missing = '7K3M9Q2FX4TDH8PZ';

    for (const as of ['shopper-2', 'supervisor-1', 'guest-1']) {
      const [theirs, none] = await Promise.all(
        [id, missing].map((each) => get(`/api/v1/uploads/${each}`, as)),
      );
      expect(theirs?.status).toBe(404);
      expect({ ...theirs?.body, instance: '' }).toEqual({ ...none?.body, instance: '' });
    }
  });

  it('can be fetched for five minutes by whoever was given its address, and then no more', async () => {
    const { href } = await aFile();

    expect((await get(href, 'shopper-2')).status).toBe(200);
    clock.at = new Date(NINE.getTime() + 5 * MINUTE_MS);
    expect((await get(href)).status).toBe(404);
  });

  it.each([
    ['without its signature', (href: string) => href.replace(/&signature.*/, '')],
    ['without anything', (href: string) => href.replace(/\?.*/, '')],
    ['with a later end', (href: string) => href.replace(/until=\d/, 'until=9')],
    ['with another number', (href: string) => href.replace(/files\/.{4}/, 'files/ZZZZ')],
  ])('cannot be fetched %s, as if it were not there', async (_, altered) => {
    const { href } = await aFile();

    const reply = await get(altered(href));

    expect([reply.status, reply.body.type]).toEqual([404, '/problems/not-found']);
  });
});
