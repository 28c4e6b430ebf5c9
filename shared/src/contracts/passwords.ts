import { z } from 'zod';
import { says } from './says.js';

export const Login = says(
  z
    .string()
    .regex(/^[a-z][a-z0-9.-]{2,38}[a-z0-9]$/)
    .meta({ description: 'Small letters, digits, dots and dashes', example: 'zhou.xiaoyan' }),
  '请填写登录名：4 至 40 个小写字母、数字、点或横线，以字母开头，例如 zhou.xiaoyan。',
  'Please give the login: 4 to 40 small letters, digits, dots or dashes, a letter first, such as zhou.xiaoyan.',
);
/** What is long enough to be nobody's password is not hashed. */
export const Password = z.string().min(1).max(256);
export const Otp = says(
  z
    .string()
    .regex(/^\d{6}$/)
    .meta({ description: 'Of the authenticator app', example: '048213' }),
  '请填写动态口令应用上的 6 位数字。',
  'Please give the 6 digits that the authenticator app shows.',
);

/** Officers and operators sign in like this. */
export const PasswordSignIn = z.strictObject({ login: Login, password: Password, otp: Otp });
