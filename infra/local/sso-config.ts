import { readFileSync, statSync } from 'node:fs';
import type { SsoConfig } from '@anxintui/identity/app';
import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const OTHERS = 0o077;

const isHttpsOrLoopback = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
};
const Address = z.url().refine(isHttpsOrLoopback, 'https, or http on loopback only');

const Env = z.object({
  /** Of the officers' authority; without it there is no single sign-on. */
  OIDC_ISSUER: Address.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  /** Our own /api/v1/sso/callback, as the authority has it on its list. */
  OIDC_REDIRECT: Address.optional(),
  OIDC_SIGNING_ALG: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
  /** Officers sign in by two factors; 0 only where the authority always asks for both and does not say so. */
  OIDC_REQUIRE_MFA: z.enum(['0', '1']).default('1'),
});

/** The single sign-on as the environment names it: whole, or not at all. */
export function readSsoConfig(env: NodeJS.ProcessEnv): SsoConfig | undefined {
  const parsed = Env.safeParse(env);
  if (!parsed.success) throw new Error(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE, OIDC_REDIRECT } = parsed.data;
  if (OIDC_ISSUER === undefined) return undefined;
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET_FILE || !OIDC_REDIRECT)
    throw new Error(
      'OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE and OIDC_REDIRECT beside it',
    );
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: secretIn(OIDC_CLIENT_SECRET_FILE),
    redirect: OIDC_REDIRECT,
    algorithm: parsed.data.OIDC_SIGNING_ALG,
    requiresMfa: parsed.data.OIDC_REQUIRE_MFA === '1',
  };
}

function secretIn(path: string): string {
  if ((statSync(path).mode & OTHERS) !== 0)
    throw new Error(`${path} can be read by others; make it readable by its owner alone`);
  const secret = readFileSync(path, 'utf8').trim();
  if (secret === '') throw new Error(`${path} holds no secret`);
  return secret;
}
