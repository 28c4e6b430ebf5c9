import { randomUUID } from 'node:crypto';
import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';
import { KIT_PROBLEM_WORDS } from './problem-words.js';
import { securityHeaders } from './security-headers.js';

const HEADERS_WITHIN_MS = 15_000;
const REQUEST_WITHIN_MS = 300_000;
const LINGER_MS = 1_000;

/** Of the errors that node meets before there is a request; everything else is a 400. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    said: 'Request Header Fields Too Large',
    code: 'headers-too-large',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, said: 'Content Too Large', code: 'body-too-large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, said: 'Request Timeout', code: 'request-too-slow' },
};
const UNREADABLE: Refusal = { status: 400, said: 'Bad Request', code: 'unreadable-request' };
type Refusal = { readonly status: number; readonly said: string; readonly code: string };

/**
 * A server for the app that also answers what never becomes a request, by a problem, and then hangs up: what such a
 * connection sends next cannot be told from what belongs to the broken request.
 */
export function httpServer(app: Express): Server {
  // Without the last, node would answer a missing Host by itself and without words; no address is ever made of it.
  const settings = {
    headersTimeout: HEADERS_WITHIN_MS,
    requestTimeout: REQUEST_WITHIN_MS,
    requireHostHeader: false,
    ...bornFor(app),
  };
  const answering = new WeakMap<Duplex, readonly ServerResponse[]>();
  const broken = new WeakSet<Duplex>();
  const server = createServer(settings, (req, res) => {
    const before = answering.get(req.socket)?.at(-1);
    answering.set(req.socket, before && !before.writableFinished ? [before, res] : [res]);
    app(req, res);
  });
  // RFC 9110, 10.1.1: an expectation that nobody knows may be passed over.
  server.on('checkExpectation', (req, res) => server.emit('request', req, res));
  return server.on('clientError', (error, socket) => {
    if (broken.has(socket)) return;
    broken.add(socket);
    const code = 'code' in error ? String(error.code) : '';
    hangUp(socket, answering.get(socket) ?? [], REFUSALS[code] ?? UNREADABLE);
  });
}

/**
 * Classes of requests and answers that are what Express makes of them. It gives each the prototype of its app; where they
 * have it from birth that changes nothing, and node keeps what it has learned of their shape: a fifth of a filing.
 */
function bornFor(app: Express) {
  class AppRequest extends IncomingMessage {}
  class AppResponse extends ServerResponse<AppRequest> {}
  Object.setPrototypeOf(AppRequest.prototype, app.request);
  Object.setPrototypeOf(AppResponse.prototype, app.response);
  Object.assign(app, { request: AppRequest.prototype, response: AppResponse.prototype });
  return { IncomingMessage: AppRequest, ServerResponse: AppResponse };
}

/** Answers in the order of the requests, each once, and never into the middle of an answer. */
function hangUp(socket: Duplex, open: readonly ServerResponse[], refusal: Refusal): void {
  if (socket.destroyed) return;
  const [last, before] = open.toReversed();
  const awaited = last?.req.complete ? last : before;
  if (awaited && !awaited.writableFinished)
    return void awaited.once('close', () => hangUp(socket, open, refusal));
  const isAnswered = last && !last.req.complete && last.headersSent;
  socket.end(isAnswered ? '' : answerOf(refusal));
  // What still comes is read and forgotten: a connection that is cut at once takes the answer with it.
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

const SECURITY = [...securityHeaders(false)].map((header) => header.join(': '));

/** In both tongues: which one the reader has was lost with the rest of the request. */
function answerOf({ status, said, code }: Refusal): string {
  const words = KIT_PROBLEM_WORDS[code];
  const requestId = randomUUID();
  const body = JSON.stringify({
    type: `/problems/${code}`,
    title: `${words?.title.zh} · ${words?.title.en}`,
    status,
    detail: `${words?.next.zh} · ${words?.next.en}`,
    instance: `/requests/${requestId}`,
  });
  const head = [
    `HTTP/1.1 ${status} ${said}`,
    ...SECURITY,
    `x-request-id: ${requestId}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
