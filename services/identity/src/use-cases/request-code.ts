import { sha256Of } from '@anxintui/shared/aggregate/history';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { normalPhone } from '@anxintui/shared/identifiers/phone';
import type { CodePurpose } from '@anxintui/shared/vocabulary/codes';
import {
  type CodeKeys,
  type CodeLimits,
  type Codes,
  expiryOf,
  type PhoneSeal,
  type Room,
} from '../domain/code.js';
import { codeText } from '../domain/code-text.js';
import { type SendTextDeps, sendText } from './send-text.js';

export type RequestCodeDeps = SendTextDeps & {
  readonly codes: Pick<Codes, 'find' | 'add'>;
  readonly codeKeys: CodeKeys;
  readonly phones: PhoneSeal;
  readonly limits: CodeLimits;
};
export type CodeAsked = {
  readonly phone: string;
  readonly purpose: CodePurpose;
  readonly language: 'zh' | 'en';
  /** Where the request comes from. */
  readonly address: string;
  /** Which request it is: its repeat gets the same answer, and no second SMS. */
  readonly request: string;
};
export type CodeSent = { readonly ok: true; readonly challenge: string; readonly expiresAt: Date };
export type CodeRequested = CodeSent | Extract<Room, { readonly ok: false }>;

/** Sends a code. Whether anybody has this phone is not looked at, so nobody learns it from answer or time. */
export async function requestCode(
  deps: RequestCodeDeps,
  { address, request, ...asked }: CodeAsked,
): Promise<CodeRequested> {
  const phone = phoneIn(asked.phone);
  const challenge = deps.codeKeys.challengeOf(request);
  const before = await deps.codes.find(challenge);
  if (before) return { ok: true, challenge, expiresAt: before.expiresAt };
  const room = await deps.limits.take({ phone, address });
  return room.ok ? send(deps, challenge, { ...asked, phone }) : room;
}

function phoneIn(typed: string): string {
  const phone = normalPhone(typed);
  if (phone === null)
    throw new DomainError('rule-broken', 'no-mobile-number', 'not a mainland mobile number', {
      pointer: '/phone',
    });
  return phone;
}

async function send(
  deps: RequestCodeDeps,
  id: string,
  { phone, purpose, language }: Pick<CodeAsked, 'phone' | 'purpose' | 'language'>,
): Promise<CodeSent> {
  const { codes, codeKeys, phones } = deps;
  const code = codeKeys.create();
  const mac = codeKeys.mac({ id, purpose, phone, code });
  const sealedPhone = await phones.seal(id, phone);
  const expiresAt = expiryOf(deps.now());
  const isFirst = await codes.add({ id, purpose, mac, sealedPhone, expiresAt, tries: 0 });
  if (isFirst)
    await sendText(deps, {
      id: sha256Of({ challenge: id }).slice(0, 32),
      topic: 'sign-in-code',
      to: phone,
      text: codeText(code, purpose, language),
      until: expiresAt,
    });
  return { ok: true, challenge: id, expiresAt };
}
