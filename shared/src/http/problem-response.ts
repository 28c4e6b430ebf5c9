import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { DomainError } from '../aggregate/lifecycle.js';
import { languageOfRequest } from './context.js';
import { filled } from './filled.js';
import type { Language } from './language.js';
import {
  EdgeError,
  type FieldError,
  type FieldFault,
  HTTP_STATUS,
  type Problem,
  type ProblemCatalogue,
} from './problem.js';
import { requestFacts } from './request-log.js';

type Refusal = {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldFault[];
  readonly details: Readonly<Record<string, string | number>>;
  readonly headers: Readonly<Record<string, string>>;
};
type Deps = {
  readonly words: ProblemCatalogue;
  readonly isUnavailable: (error: unknown) => boolean;
  readonly log: Logger;
};
const RETRY_AFTER_S = '2';

/** Every error as an RFC 9457 problem in the reader's language; a 5xx never shows what went wrong inside. */
export function problemResponses({ words, isUnavailable, log }: Deps): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const refusal = refusalOf(error, isUnavailable);
    const requestId = String(res.getHeader('X-Request-Id'));
    const { status, code } = refusal;
    if (status >= 500) log.error({ requestId, code, err: error }, 'request.failed');
    else log.info({ requestId, ...requestFacts(res), status, code }, 'request.refused');
    const problem = problemOf(refusal, words, languageOfRequest(req));
    res
      .set(refusal.headers)
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, instance: `/requests/${requestId}` }));
  };
}

/** Whatever no route has taken: another method of a known address, or nothing at all. */
export function unknownRoute(methodsAt: (path: string) => readonly string[]): RequestHandler {
  return (req) => {
    const methods = methodsAt(req.path);
    if (methods.length === 0) throw new DomainError('not-found', 'not-found', 'no such address');
    throw new EdgeError(405, 'method-not-allowed', { headers: { Allow: methods.join(', ') } });
  };
}

function refusalOf(error: unknown, isUnavailable: Deps['isUnavailable']): Refusal {
  const bare = { errors: [], details: {}, headers: {} };
  if (error instanceof EdgeError) return pick(error);
  if (error instanceof DomainError) return domainRefusal(error);
  if (isUnavailable(error))
    return {
      ...bare,
      status: 503,
      code: 'unavailable',
      headers: { 'Retry-After': RETRY_AFTER_S },
    };
  const status = clientErrorStatus(error);
  return { ...bare, status, code: EDGE_CODES[status] ?? 'invalid-request' };
}

const pick = ({ status, code, errors, headers, details }: EdgeError): Refusal => ({
  status,
  code,
  errors,
  headers,
  details,
});
const EDGE_CODES: Readonly<Record<number, string>> = {
  413: 'body-too-large',
  415: 'unsupported-media-type',
  500: 'internal-error',
};

function domainRefusal({ kind, code, details, pointer }: DomainError): Refusal {
  return {
    status: HTTP_STATUS[kind],
    code,
    details,
    headers: {},
    errors: pointer === undefined ? [] : [{ pointer, detail: code }],
  };
}

/** The body reader's own errors (too large, aborted, bad encoding) carry a 4xx status. */
function clientErrorStatus(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

function problemOf(
  { status, code, errors, details }: Refusal,
  catalogue: ProblemCatalogue,
  language: Language,
): Omit<Problem, 'instance'> {
  const words = catalogue[code] ?? catalogue['internal-error'];
  if (!words) throw new Error('the catalogue has no words for internal-error');
  const title = filled(words.title[language], details);
  const told = errors.map((fault) => toldOf(fault, { code, title, language }));
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail: filled(words.next[language], details),
    ...(told.length > 0 ? { errors: told } : {}),
  };
}

/** A fault that only names the problem's own code is told in the problem's words. */
function toldOf(
  { detail, ...place }: FieldFault,
  { code, title, language }: { code: string; title: string; language: Language },
): FieldError {
  if (detail === code) return { ...place, detail: title };
  return { ...place, detail: typeof detail === 'string' ? detail : detail[language] };
}
