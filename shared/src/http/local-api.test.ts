import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type App, endpointsUnder } from './endpoint.js';
import { localApi } from './local-api.js';

const endpoint = endpointsUnder({
  told: { who: 'anyone', why: 'public' },
  mine: { who: 'signed-in', why: 'one’s own' },
});
const app: App = {
  name: 'test',
  problems: {},
  endpoints: [
    endpoint(
      {
        id: 'told',
        method: 'get',
        path: '/told/{id}',
        summary: 'told',
        params: z.strictObject({ id: z.string().length(3) }),
        query: z.strictObject({ limit: z.coerce.number().optional() }),
        reply: z.unknown(),
      },
      async ({ params, query, language, actor }) => ({
        body: {
          ...params,
          ...query,
          language,
          at: new Date(0),
          actor,
          isNobody: actor === undefined,
        },
      }),
    ),
    endpoint(
      { id: 'mine', method: 'get', path: '/mine', summary: 'mine', reply: z.unknown() },
      async () => ({ body: {} }),
    ),
  ],
};
const ask = localApi([app]);

describe('asking the API without the wire', () => {
  it('gives what the wire would give, parsed by the same schemas, as nobody in particular', async () => {
    const query = { limit: '2', after: undefined };

    expect(await ask({ id: 'told', params: { id: 'abc' }, query, language: 'en' })).toEqual({
      id: 'abc',
      limit: 2,
      language: 'en',
      at: '1970-01-01T00:00:00.000Z',
      isNobody: true,
    });
  });

  it('is refused as the API refuses', async () => {
    const asked = (params: Record<string, string>, query = {}) =>
      ask({ id: 'told', params, query, language: 'zh' });

    await expect(asked({ id: 'too long' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(asked({ id: 'abc' }, { limit: 'x' })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  it('reaches nothing that is not open to everybody', async () => {
    await expect(ask({ id: 'mine', language: 'zh' })).rejects.toThrow('no public question');
  });
});
