import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { DomainError } from '../aggregate/lifecycle.js';
import { type Actor, rolesOf } from '../vocabulary/actors.js';
import {
  type Authenticate,
  languageOfRequest,
  noStore,
  type Session,
  sessionOf,
} from './context.js';
import type { Answer, Asked, Endpoint, PolicyRow, UploadSpec } from './endpoint.js';
import type { Language } from './language.js';
import { assertStorable, parseAt, parseJson } from './parse.js';
import { EdgeError } from './problem.js';
import { bodyOf } from './request-body.js';
import { causeOf, seenVersion } from './request-cause.js';
import { sendFile } from './send-file.js';
import { uploadOf } from './upload.js';

const Nothing = z.strictObject({});

/** One endpoint as Express sees it: session → policy → zod → use case → answer. */
export function serve(endpoint: Endpoint, authenticate: Authenticate): RequestHandler {
  const { upload } = endpoint;
  if (upload) return serveUpload({ ...endpoint, upload }, authenticate);
  return async (req, res) => {
    const language = languageOfRequest(req);
    const session = await sessionOf(req, authenticate);
    assertAdmitted(endpoint.policy, session?.actor);
    const bytes = endpoint.method === 'post' ? await bodyOf(req) : NO_BYTES;
    const answer = await endpoint.handle(askedOf(endpoint, req, { language, session, bytes }));
    if (answer.file) await sendFile(res, answer.file);
    else send(res, endpoint, answer);
  };
}

/** The same with a file in place of JSON: what comes in is handed on as it comes. */
function serveUpload(
  endpoint: Endpoint & { readonly upload: UploadSpec },
  authenticate: Authenticate,
): RequestHandler {
  return async (req, res) => {
    const language = languageOfRequest(req);
    const session = await sessionOf(req, authenticate);
    assertAdmitted(endpoint.policy, session?.actor);
    const asked = askedOf(endpoint, req, { language, session, bytes: NO_BYTES });
    const upload = uploadOf(req, endpoint.upload);
    send(res, endpoint, await endpoint.handle({ ...asked, upload }));
  };
}

function assertAdmitted({ who }: PolicyRow, actor: Actor | undefined): void {
  if (who === 'anyone') return;
  if (!actor)
    throw new EdgeError(401, 'not-signed-in', { headers: { 'WWW-Authenticate': 'Bearer' } });
  if (who === 'signed-in') return;
  const roles = rolesOf(actor);
  if (!who.some((role) => roles.includes(role)))
    throw new DomainError('forbidden', 'not-permitted', 'no role of theirs may do this');
}

type Known = {
  readonly language: Language;
  readonly session: Session | null;
  readonly bytes: Buffer;
};
const NO_BYTES = Buffer.alloc(0);

function askedOf(
  endpoint: Endpoint,
  req: Request,
  { language, session, bytes }: Known,
): Asked<unknown, unknown, unknown> {
  const isPost = endpoint.method === 'post';
  const params = parsedParams(endpoint, req, language);
  const query = parsedQuery(endpoint, req, language);
  const body = isPost ? parsedBody(endpoint, bytes, language) : undefined;
  const route = `POST ${endpoint.path}`;
  const actor = session?.actor;
  return {
    params,
    query,
    body,
    language,
    actor,
    token: session?.token,
    request: isPost
      ? causeOf(req, { route, actor, language, asked: { params, body: body ?? {} } })
      : undefined,
    seen: endpoint.isCommand ? seenVersion(req) : undefined,
  };
}

function parsedQuery({ query }: Endpoint, req: Request, language: Language): unknown {
  if (!query && !req.url.includes('?')) return {};
  const given = req.query;
  assertStorable(given);
  return parseAt(query ?? Nothing, given, { place: 'parameter', language });
}

/** An id that cannot exist reads as one that does not. */
function parsedParams({ params }: Endpoint, req: Request, language: Language): unknown {
  if (!params) return {};
  assertStorable(req.params);
  const parsed = params.safeParse(req.params);
  if (parsed.success) return parsed.data;
  if ('id' in req.params) throw new DomainError('not-found', 'not-found', 'no such id');
  return parseAt(params, req.params, { place: 'parameter', language });
}

function parsedBody({ body }: Endpoint, bytes: Buffer, language: Language): unknown {
  const value = bytes.length > 0 ? parseJson(bytes) : {};
  return parseAt(body ?? Nothing, value, { place: 'pointer', language });
}

/** A GET may be answered by 304, which Express sees to; a POST never is, and is written at once. */
function send(res: Response, { status = 200, method }: Endpoint, answer: Answer): void {
  noStore(res);
  for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
  res.status(answer.status ?? status);
  if (method === 'get') return void res.json(answer.body);
  // As text, so that it goes out in one piece with its head.
  const text = JSON.stringify(answer.body);
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(text)).end(text);
}
