import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { send } from '../support/http.js';
import { API } from '../support/people.js';
import { problemIn, wrongInRefusal } from './problem.js';
import type { ValidCalls } from './valid-call.js';
import { validCalls } from './valid-calls.js';
import { startWorld, type World } from './world.js';

const Operation = z.looseObject({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  requestBody: z.unknown().optional(),
});
const Described = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

/** They lead away to the sign-in of an authority; nobody has set one up here. */
const SSO = new Set(['begin-sso', 'end-sso']);

describe('the routes of the api', () => {
  let world: World;
  let endpoints: Endpoint[];
  let valid: ValidCalls;
  let described: z.infer<typeof Described>;
  beforeAll(async () => {
    world = await startWorld();
    endpoints = world.stack.apps.flatMap((app) => [...app.endpoints]);
    valid = validCalls(world);
    const { body } = await send(world.stack.url, { path: `${API}/openapi.json` });
    described = Described.parse(body);
  });
  afterAll(() => world.stack.stop());

  it('are all in the description, which is OpenAPI 3.1, and nothing else is', () => {
    const inDescription = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${method} ${path} ${operationId}`,
      ),
    );

    expect(described.openapi).toMatch(/^3\.1\.\d+$/);
    expect(inDescription.sort()).toEqual(
      endpoints.map(({ method, path, id }) => `${method} ${path} ${id}`).sort(),
    );
  });

  it('have each a row in the policy table, with its reason, and an id of their own', () => {
    const unexplained = endpoints.filter(({ policy }) => policy.why.length < 10);

    expect(unexplained).toEqual([]);
    expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
    expect(endpoints.map(({ id }) => id).sort()).toEqual(Object.keys(valid).sort());
  });

  it('say in the description whether one must be signed in', () => {
    const closed = endpoints.filter(({ policy }) => policy.who !== 'anyone').map(({ id }) => id);

    const described401 = Object.values(described.paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ security }) => security && security.length > 0)
      .map(({ operationId }) => operationId);

    expect(described401.sort()).toEqual(closed.sort());
  });

  it.each([
    ['no session', {}],
    ['a made-up token', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a made-up cookie', { cookie: `anxintui-session=${'A'.repeat(43)}` }],
    ['a token in another scheme', { authorization: `Basic ${'A'.repeat(43)}` }],
    ['a token of 10,000 signs', { authorization: `Bearer ${'A'.repeat(10_000)}` }],
  ])('answer 401 to %s, unless they are public', async (_, headers) => {
    const closed = endpoints.filter(({ policy }) => policy.who !== 'anyone');
    const withOrigin = { ...headers, origin: world.stack.url };

    const replies = await Promise.all(
      closed.flatMap(({ id }) => {
        const call = valid[id]?.call;
        return call ? [send(world.stack.url, { ...call, headers: withOrigin })] : [];
      }),
    );

    expect(replies).toHaveLength(closed.length);
    expect(replies.filter(({ status }) => status !== 401)).toEqual([]);
    expect(replies.flatMap(wrongInRefusal)).toEqual([]);
  });

  it('are open without a session where the policy says so', async () => {
    const open = endpoints.filter(({ id, policy }) => policy.who === 'anyone' && !SSO.has(id));

    const replies = await Promise.all(
      open.map(({ id }) => send(world.stack.url, valid[id]?.call ?? { path: '/' })),
    );

    expect(replies.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
  });

  it('answer 405 with Allow to a method they do not know', async () => {
    const paths = new Map(endpoints.map(({ id, path }) => [path, valid[id]?.call.path ?? '']));

    for (const [template, path] of paths) {
      const known = endpoints.filter((endpoint) => endpoint.path === template);
      const reply = await send(world.stack.url, {
        method: 'DELETE',
        path: path.split('?')[0] ?? '',
      });
      const allowed = reply.headers.get('allow')?.split(', ').sort();
      expect(problemIn(reply)).toMatchObject({ status: 405, type: '/problems/method-not-allowed' });
      expect(allowed).toEqual(known.map(({ method }) => method.toUpperCase()).sort());
    }
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'QUERY'])('do not know %s', async (method) => {
    const reply = await send(world.stack.url, { method, path: `${API}/returns` });

    expect(problemIn(reply).status).toBe(405);
    expect(reply.headers.get('allow')).toBe('POST, GET');
  });

  it.each([
    '/api',
    '/api/v1',
    '/api/v1/',
    '/api/v2/returns',
    '/api/v1/returns/../../etc/passwd',
    '/api/v1/returns/a/b/c',
    '//evil.example/api/v1/me',
    '/.git/config',
  ])('are not at %s', async (path) => {
    const reply = await send(world.stack.url, { path });

    expect(reply.status).toBe(404);
    expect(wrongInRefusal(reply)).toEqual([]);
  });

  it('need If-Match for every command, the version as it was read and the newest one', async () => {
    const commands = endpoints.filter(({ isCommand }) => isCommand);

    for (const { id } of commands) {
      const { by, call } = valid[id] ?? { by: '', call: { path: '' } };
      const asked = (headers: Record<string, string>) =>
        world.as(by).send({ ...call, seen: undefined, headers });
      expect(problemIn(await asked({}))).toMatchObject({ status: 428 });
      for (const wrong of ['*', 'W/"1"', '1', '"1", "2"', '"-1"', '"1e1"'])
        expect(problemIn(await asked({ 'if-match': wrong }))).toMatchObject({
          status: 400,
          errors: [{ header: 'if-match' }],
        });
      expect(problemIn(await asked({ 'if-match': '"99"' }))).toMatchObject({ status: 412 });
    }
    expect(commands.length).toBeGreaterThan(50);
    expect(world.stack.failures).toEqual([]);
  }, 60_000);
});
