import { z } from 'zod';
import { DomainError } from '../aggregate/lifecycle.js';
import type { Ask } from '../contracts/site.js';
import type { App, Endpoint } from './endpoint.js';

const Nothing = z.strictObject({});

/** For pages made on the server: the same endpoints, schemas and rules, and only what is open to everybody. */
export function localApi(apps: readonly App[]): Ask {
  const open = apps
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ method, policy }) => method === 'get' && policy.who === 'anyone');
  const byId = new Map(open.map((endpoint) => [endpoint.id, endpoint]));
  return async ({ id, params = {}, query = {}, language }) => {
    const endpoint = byId.get(id);
    if (!endpoint) throw new Error(`no public question is called ${id}`);
    const given = Object.fromEntries(
      Object.entries(query).filter(([, text]) => text !== undefined),
    );
    const { body } = await endpoint.handle({
      params: endpoint.params ? parsedParams(endpoint.params, params) : {},
      query: parsedQuery(endpoint, given),
      body: undefined,
      language,
      actor: undefined,
      token: undefined,
      byCookie: false,
      client: { address: 'pages', agent: '' },
      request: undefined,
      seen: undefined,
    });
    return JSON.parse(JSON.stringify(body));
  };
}

function parsedParams(schema: z.ZodType, params: object): unknown {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new DomainError('not-found', 'not-found', 'no such id');
  return parsed.data;
}

function parsedQuery({ query = Nothing }: Endpoint, given: object): unknown {
  const parsed = query.safeParse(given);
  if (!parsed.success) throw new DomainError('rule-broken', 'invalid-request', 'no such search');
  return parsed.data;
}
