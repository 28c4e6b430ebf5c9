import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { CodePurpose } from '@anxintui/shared/vocabulary/codes';
import type { CodeKeys, Codes, PhoneSeal } from '../domain/code.js';

export type CheckCodeDeps = {
  readonly codes: Pick<Codes, 'spendTry' | 'use'>;
  readonly codeKeys: Pick<CodeKeys, 'fits'>;
  readonly phones: Pick<PhoneSeal, 'open'>;
  readonly now: () => Date;
};
export type CodeGiven = {
  readonly challenge: string;
  readonly code: string;
  readonly purpose: CodePurpose;
};

/** The phone to which this code was sent. Wrong, used, too late, too often or unknown: the answer is the same. */
export async function phoneByCode(
  { codes, codeKeys, phones, now }: CheckCodeDeps,
  { challenge, code, purpose }: CodeGiven,
): Promise<string> {
  const at = now();
  const open = await codes.spendTry({ id: challenge, purpose }, at);
  if (!open) throw wrong();
  const phone = await phones.open(challenge, open.sealedPhone);
  const isRight = codeKeys.fits({ id: challenge, purpose, phone, code }, open.mac);
  if (!isRight || !(await codes.use(challenge, at))) throw wrong();
  return phone;
}

const wrong = () =>
  new DomainError('rule-broken', 'code-wrong', 'no open challenge has this code', {
    pointer: '/code',
  });
