import { z } from 'zod';

export const Login = z
  .string()
  .regex(/^[a-z][a-z0-9.-]{2,38}[a-z0-9]$/)
  .meta({ description: 'Small letters, digits, dots and dashes', example: 'zhou.xiaoyan' });
/** What is long enough to be nobody's password is not hashed. */
export const Password = z.string().min(1).max(256);
export const Otp = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ description: 'Of the authenticator app', example: '048213' });

/** Officers and operators sign in like this. */
export const PasswordSignIn = z.strictObject({ login: Login, password: Password, otp: Otp });
