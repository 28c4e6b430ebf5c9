import { z } from 'zod';
import { CODE_PURPOSES, SESSION_KINDS } from '../vocabulary/codes.js';
import { Instant } from './fields.js';
import { DemoSignIn } from './identity.js';
import { PasswordSignIn } from './passwords.js';
import { says } from './says.js';

/** A mainland mobile number, however it is written; the api reads eleven digits from it or refuses it. */
export const Phone = says(
  z
    .string()
    .trim()
    .min(11)
    .max(30)
    .meta({ description: 'A mainland mobile number', example: '13800138000' }),
  '请填写 11 位手机号，例如 13800000000。',
  'Please give a mobile number of 11 digits, such as 13800000000.',
);
const Challenge = says(
  z
    .string()
    .regex(/^[\w-]{43}$/)
    .meta({ example: 'Jq7cX1yq0vB2fY0pL6mW4kR8sT3nH5dA9eZ1uC7xG2o' }),
  '这次验证已经失效，请重新获取验证码。',
  'This is no longer valid; please ask for a new code.',
);
const Code = says(
  z
    .string()
    .regex(/^\d{6}$/)
    .meta({ example: '048213' }),
  '请填写短信里的 6 位数字验证码。',
  'Please give the code of 6 digits from the SMS.',
);

export const CodeBody = z.strictObject({
  phone: Phone,
  for: z.exactOptional(z.enum(CODE_PURPOSES)),
});
/** The same whoever has the number, and whether or not anybody has it. */
export const CodeSent = z.object({
  challenge: z.string(),
  expiresAt: Instant,
  resendAfterS: z.int(),
});

const CodeSignIn = z.strictObject({
  challenge: Challenge,
  code: Code,
  as: z.exactOptional(z.literal('guest')),
});
/** The ways of signing in. */
export const SignInBody = z.union([DemoSignIn, CodeSignIn, PasswordSignIn]);

export const PhoneBody = z.strictObject({ challenge: Challenge, code: Code });
export const PhoneChanged = z.object({ changed: z.literal(true) });

export const SessionParams = z.strictObject({ id: z.string().regex(/^[\w-]{22}$/) });
export const MySessions = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(SESSION_KINDS),
      device: z.string().optional(),
      startedAt: Instant,
      lastSeenAt: Instant,
      endsAt: Instant,
      isCurrent: z.boolean(),
    }),
  ),
});
export const SessionsEnded = z.object({ ended: z.int() });
