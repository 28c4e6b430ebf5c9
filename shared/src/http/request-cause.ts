import type { Request } from 'express';
import { z } from 'zod';
import { sha256Of } from '../aggregate/history.js';
import { says } from '../contracts/says.js';
import type { Actor } from '../vocabulary/actors.js';
import type { RequestCause } from './endpoint.js';
import { parseAt } from './parse.js';
import { EdgeError } from './problem.js';

const Key = z.object({
  'idempotency-key': says(
    z.string().regex(/^[\x21-\x7e]{1,100}$/),
    '请为每次提交带上一个新的随机编号（1 至 100 个英文字母、数字或符号）。',
    'Send a new random key with every request: 1 to 100 letters, digits or signs.',
  ),
});
const MUST_BE_ETAG = {
  zh: '请填读取时得到的 ETag，例如 "3"',
  en: 'must be the ETag that was read, such as "3"',
};
const VERSION = /^"(\d{1,9})"$/;

type Parts = {
  readonly route: string;
  readonly actor: Actor | undefined;
  readonly asked: object;
};

/** What makes a request once: who asks, what for, under which key; and the hash of what is asked. */
export function causeOf(req: Request, { route, actor, asked }: Parts): RequestCause {
  const { 'idempotency-key': given } = req.headers;
  const headers = parseAt(Key, { 'idempotency-key': given }, 'header');
  const seed = `${actor?.accountId ?? 'anyone'}|${route}|${headers['idempotency-key']}`;
  return { key: `request:${sha256Of({ seed })}`, fingerprint: sha256Of(asked), seed };
}

/** The version in If-Match; commands on an aggregate may not be sent blind. */
export function seenVersion(req: Request): number {
  const ifMatch = req.get('if-match');
  if (!ifMatch) throw new EdgeError(428, 'version-required');
  const version = VERSION.exec(ifMatch)?.[1];
  if (!version)
    throw new EdgeError(400, 'invalid-request', {
      errors: [{ header: 'if-match', detail: MUST_BE_ETAG }],
    });
  return Number(version);
}
