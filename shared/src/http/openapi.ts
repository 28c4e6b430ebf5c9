import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Endpoint } from './endpoint.js';

const FieldErrorSchema = z.object({
  pointer: z.string().optional(),
  parameter: z.string().optional(),
  header: z.string().optional(),
  detail: z.string(),
});
const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(FieldErrorSchema).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem; `detail` says what to do next.' });

const IDEMPOTENCY_KEY = z.string().meta({
  description: 'Your own key; the same key again never does anything twice.',
  example: '3f1c9a52-1',
});
const IF_MATCH = z.string().meta({ description: 'The ETag you read.', example: '"1"' });

/** OpenAPI 3.1 of every endpoint, from the same schemas that parse the requests. */
export function openApiOf(endpoints: readonly Endpoint[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints)
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method]: operationOf(endpoint),
    };
  return createDocument({
    openapi: '3.1.0',
    info: { title: '安心退 AnxinTui', version: '1', description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'anxintui-session' },
      },
    },
    paths,
  });
}

const DESCRIPTION =
  '线下实体店无理由退货与争议处理。Every POST carries an Idempotency-Key; every command on something that exists carries If-Match with the ETag read; every POST of a session that came by cookie carries X-CSRF-Token, the csrf of GET /me. Who asks too often gets 429 with Retry-After.';

function operationOf(endpoint: Endpoint) {
  const { id, summary, path, status = 200, policy } = endpoint;
  return {
    operationId: id,
    summary,
    tags: [path.split('/')[1] ?? 'api'],
    description: `${describeWho(policy.who)} ${policy.why}`,
    requestParams: paramsOf(endpoint),
    ...requestBodyOf(endpoint),
    ...(policy.who === 'anyone' ? {} : { security: [{ bearer: [] }, { cookie: [] }] }),
    responses: {
      [String(status)]: {
        description: 'Done',
        content: repliesOf(endpoint),
      },
      default: {
        description: 'A problem, in the language of Accept-Language',
        content: { 'application/problem+json': { schema: ProblemSchema } },
      },
    },
  };
}

const FILE = z.string().meta({ format: 'binary' });
const filesOf = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: FILE }]));

function requestBodyOf({ body, upload }: Endpoint) {
  if (upload) return { requestBody: { required: true, content: filesOf(upload.types) } };
  return body ? { requestBody: { content: { 'application/json': { schema: body } } } } : {};
}

const repliesOf = ({ reply, download }: Endpoint) =>
  download ? filesOf(download) : { 'application/json': { schema: reply } };

const describeWho = (who: Endpoint['policy']['who']): string =>
  typeof who === 'string' ? `Who: ${who}.` : `Who: ${who.join(', ')}.`;

function paramsOf({ method, params, query, isCommand }: Endpoint) {
  const header = z.object({
    ...(method === 'post' ? { 'Idempotency-Key': IDEMPOTENCY_KEY } : {}),
    ...(isCommand ? { 'If-Match': IF_MATCH } : {}),
  });
  return {
    header,
    ...(params instanceof z.ZodObject ? { path: params } : {}),
    ...(query instanceof z.ZodObject ? { query } : {}),
  };
}
