import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { DomainError } from '../aggregate/lifecycle.js';
import { type Actor, rolesOf } from '../vocabulary/actors.js';
import {
  type Authenticate,
  clientOf,
  languageOfRequest,
  namedCookie,
  type Session,
  sessionOf,
} from './context.js';
import type { Answer, Asked, Endpoint, PolicyRow, UploadSpec } from './endpoint.js';
import type { Language } from './language.js';
import { assertStorable, parseAt, parseJson } from './parse.js';
import { EdgeError } from './problem.js';
import { limitClassOf, type RateLimits } from './rate-limits.js';
import { bodyOf } from './request-body.js';
import { causeOf, seenVersion } from './request-cause.js';
import { ACCOUNT, ENDPOINT } from './request-log.js';
import { sendFile } from './send-file.js';
import { uploadOf } from './upload.js';

const Nothing = z.strictObject({});

/** What stands before every endpoint. */
export type Door = { readonly authenticate: Authenticate; readonly limits: RateLimits };

/** One endpoint as Express sees it: session → policy → zod → use case → answer. */
export function serve(endpoint: Endpoint, door: Door): RequestHandler {
  const { upload } = endpoint;
  const admitted = admission(endpoint, door);
  if (upload) return serveUpload({ ...endpoint, upload }, admitted);
  return async (req, res) => {
    const language = languageOfRequest(req);
    const session = await admitted(req, res);
    const bytes = endpoint.method === 'post' ? await bodyOf(req) : NO_BYTES;
    const answer = await endpoint.handle(askedOf(endpoint, req, { language, session, bytes }));
    if (answer.file) await sendFile(withHeaders(res, answer), answer.file);
    else send(res, endpoint, answer);
  };
}

/** The same with a file in place of JSON: what comes in is handed on as it comes. */
function serveUpload(
  endpoint: Endpoint & { readonly upload: UploadSpec },
  admitted: Admission,
): RequestHandler {
  return async (req, res) => {
    const language = languageOfRequest(req);
    const session = await admitted(req, res);
    const asked = askedOf(endpoint, req, { language, session, bytes: NO_BYTES });
    const upload = uploadOf(req, endpoint.upload);
    send(res, endpoint, await endpoint.handle({ ...asked, upload }));
  };
}

type Admission = (req: Request, res: Response) => Promise<Session | null>;

/** Counted before anything is refused: whoever tries doors is as busy as whoever walks through them. */
function admission(endpoint: Endpoint, { authenticate, limits }: Door): Admission {
  const limitClass = limitClassOf(endpoint);
  return async (req, res) => {
    res.locals[ENDPOINT] = endpoint.id;
    const session = await sessionOf(req, authenticate);
    res.locals[ACCOUNT] = session?.actor.accountId;
    await limits.assertRoom(limitClass, { req, actor: session?.actor });
    assertAdmitted(endpoint.policy, session?.actor);
    return session;
  };
}

function assertAdmitted({ who, guests }: PolicyRow, actor: Actor | undefined): void {
  if (who === 'anyone') return;
  if (!actor)
    throw new EdgeError(401, 'not-signed-in', { headers: { 'WWW-Authenticate': 'Bearer' } });
  if (actor.isGuest && !guests)
    throw new DomainError('forbidden', 'account-needed', 'guests have what they filed, no more');
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
  const params = parsedParams(endpoint, req);
  const query = parsedQuery(endpoint, req);
  const body = isPost ? parsedBody(endpoint, bytes) : undefined;
  const route = `POST ${endpoint.path}`;
  const actor = session?.actor;
  return {
    params,
    query,
    body,
    language,
    actor,
    token: session?.token,
    byCookie: session?.byCookie ?? false,
    // Few ask for it, and telling it takes as long as the session does.
    get client() {
      return clientOf(req);
    },
    cookie: namedCookie(req, endpoint.cookie),
    request: isPost
      ? causeOf(req, { route, actor, asked: { params, body: body ?? {} } })
      : undefined,
    seen: endpoint.isCommand ? seenVersion(req) : undefined,
  };
}

function parsedQuery({ query }: Endpoint, req: Request): unknown {
  if (!query && !req.url.includes('?')) return {};
  const given = req.query;
  assertStorable(given);
  return parseAt(query ?? Nothing, given, 'parameter');
}

/** An id that cannot exist reads as one that does not. */
function parsedParams({ params }: Endpoint, req: Request): unknown {
  if (!params) return {};
  assertStorable(req.params);
  const parsed = params.safeParse(req.params);
  if (parsed.success) return parsed.data;
  if ('id' in req.params) throw new DomainError('not-found', 'not-found', 'no such id');
  return parseAt(params, req.params, 'parameter');
}

function parsedBody({ body }: Endpoint, bytes: Buffer): unknown {
  const value = bytes.length > 0 ? parseJson(bytes) : {};
  return parseAt(body ?? Nothing, value, 'pointer');
}

function withHeaders(res: Response, { headers = {} }: Answer): Response {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  return res;
}

/** A GET may be answered by 304, which Express sees to; a POST never is, and is written at once. */
function send(res: Response, { status = 200, method }: Endpoint, answer: Answer): void {
  withHeaders(res, answer).status(answer.status ?? status);
  if (method === 'get') return void res.json(answer.body);
  // As text, so that it goes out in one piece with its head.
  const text = JSON.stringify(answer.body);
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(text)).end(text);
}
