import { until } from '@anxintui/infra/local/until';
import { SessionView } from '@anxintui/shared/contracts/identity';
import { CodeSent } from '@anxintui/shared/contracts/sessions';
import type { CodePurpose } from '@anxintui/shared/vocabulary/codes';
import { send } from './http.js';
import type { Stack } from './stack.js';

const API = '/api/v1';
const SENT_WITHIN_MS = 10_000;
const SIX_DIGITS = /\d{6}/;
export type PhoneStack = Pick<Stack, 'url' | 'sent'>;
export type GivenCode = { readonly challenge: string; readonly code: string };

/** Asks for a code and reads it from the SMS that comes. */
export async function codeFor(
  { url, sent }: PhoneStack,
  phone: string,
  purpose: CodePurpose = 'sign-in',
): Promise<GivenCode> {
  const before = sent.length;
  const body = { phone, for: purpose };
  const reply = await send(url, { method: 'POST', path: `${API}/sessions/codes`, body });
  if (reply.status !== 202) throw new Error(`no code for ${phone}: ${reply.text}`);
  const { challenge } = CodeSent.parse(reply.body);
  const text = await until('the SMS', SENT_WITHIN_MS, async () => {
    const message = sent
      .slice(before)
      .find(({ to, text: words }) => to === phone && words && SIX_DIGITS.test(words));
    return message?.text ?? false;
  });
  return { challenge, code: SIX_DIGITS.exec(text)?.[0] ?? '' };
}

/** A session's token, by a real code. */
export async function tokenByPhone(
  stack: PhoneStack,
  phone: string,
  as?: 'guest',
): Promise<string> {
  const given = await codeFor(stack, phone, as ?? 'sign-in');
  const body = as ? { ...given, as } : given;
  const reply = await send(stack.url, { method: 'POST', path: `${API}/sessions`, body });
  if (reply.status !== 201) throw new Error(`${phone} cannot sign in: ${reply.text}`);
  return SessionView.parse(reply.body).token;
}
