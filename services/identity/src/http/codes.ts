import { CodeBody, CodeSent, PhoneBody, PhoneChanged } from '@anxintui/shared/contracts/sessions';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { EdgeError } from '@anxintui/shared/http/problem';
import { RESEND_AFTER_S } from '../domain/code.js';
import { type ChangePhoneDeps, changePhone } from '../use-cases/change-phone.js';
import {
  type CodeRequested,
  type RequestCodeDeps,
  requestCode,
} from '../use-cases/request-code.js';
import { endpoint } from './policy.js';

export const requestCodeRoute = (deps: RequestCodeDeps): Endpoint =>
  endpoint(
    {
      id: 'request-code',
      method: 'post',
      path: '/sessions/codes',
      summary: '发送短信验证码 · send a code to a phone',
      body: CodeBody,
      reply: CodeSent,
      status: 202,
    },
    async ({ body, client: { address }, request, language }) => {
      const { phone, for: purpose = 'sign-in' } = body;
      // The key together with what is asked: under the same key another number is another request.
      const once = `${request?.seed} ${request?.fingerprint}`;
      const asked = { phone, purpose, language, address, request: once };
      const { challenge, expiresAt } = sentOrRefused(await requestCode(deps, asked));
      return { body: { challenge, expiresAt, resendAfterS: RESEND_AFTER_S } };
    },
  );

function sentOrRefused(requested: CodeRequested) {
  if (requested.ok) return requested;
  const { retryAfterS, isEverybodys } = requested;
  const headers = { 'Retry-After': String(retryAfterS) };
  if (isEverybodys) throw new EdgeError(503, 'codes-paused', { headers });
  throw new EdgeError(429, 'too-many-codes', {
    headers,
    errors: [{ pointer: '/phone', detail: 'too-many-codes' }],
  });
}

export const changePhoneRoute = (deps: ChangePhoneDeps): Endpoint =>
  endpoint(
    {
      id: 'change-phone',
      method: 'post',
      path: '/me/phone',
      summary: '更换手机号 · change my phone, by a code sent to the new one',
      body: PhoneBody,
      reply: PhoneChanged,
    },
    async ({ body, actor, token = '' }) => {
      if (actor) await changePhone(deps, { accountId: actor.accountId, token }, body);
      return { body: { changed: true } };
    },
  );
