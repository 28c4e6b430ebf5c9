import { UnavailableError } from '@anxintui/shared/store/unavailable';
import * as oidc from 'openid-client';
import { type Confirmed, type SsoProvider, type SsoSecrets, ssoFailed } from '../domain/sso.js';

/** Asymmetric only: `none` and shared secrets are no proof of anything. */
export const SSO_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;
export type SsoConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Our own callback, as the authority has it on its list. */
  readonly redirect: string;
  /** The one with which the authority signs; every other is refused. */
  readonly algorithm: (typeof SSO_ALGORITHMS)[number];
  readonly requiresMfa: boolean;
};
const TIMEOUT_S = 5;
/** RFC 8176: what shows more than something known. */
const SECOND_FACTORS: readonly unknown[] = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'pop'];

/** Asks nobody but the configured issuer, follows no redirect, and waits five seconds at most. */
export function openIdProvider(config: SsoConfig): SsoProvider {
  const known = remembered(() => discovered(config));
  return {
    issuer: config.issuer,
    requiresMfa: config.requiresMfa,
    async addressFor({ state, nonce, verifier }) {
      const parameters = {
        redirect_uri: config.redirect,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      };
      return oidc.buildAuthorizationUrl(await known(), parameters).href;
    },
    async confirm(query, secrets) {
      const server = await known();
      try {
        return await exchanged(server, { config, query, secrets });
      } catch {
        throw ssoFailed();
      }
    },
  };
}

type Return = {
  readonly config: SsoConfig;
  readonly query: Readonly<Record<string, string>>;
  readonly secrets: SsoSecrets;
};

/** State, PKCE, nonce, issuer, audience, times and signature are checked before a claim is believed. */
async function exchanged(
  server: oidc.Configuration,
  { config, query, secrets: { state, nonce, verifier } }: Return,
): Promise<Confirmed> {
  const cameBack = new URL(config.redirect);
  cameBack.search = new URLSearchParams(query).toString();
  const tokens = await oidc.authorizationCodeGrant(server, cameBack, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw ssoFailed();
  const methods = Array.isArray(claims['amr']) ? claims['amr'] : [];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    isMultiFactor: methods.some((method) => SECOND_FACTORS.includes(method)),
  };
}

async function discovered(config: SsoConfig): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer);
  const metadata = { id_token_signed_response_alg: config.algorithm };
  const authentication = oidc.ClientSecretPost(config.clientSecret);
  try {
    return await oidc.discovery(issuer, config.clientId, metadata, authentication, {
      timeout: TIMEOUT_S,
      [oidc.customFetch]: fetchFrom(issuer.origin),
      execute: [
        oidc.enableNonRepudiationChecks,
        // Of loopback only, where tests run their issuer: `readSsoConfig` lets no other through.
        ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
    });
  } catch {
    throw new UnavailableError('the single sign-on does not answer');
  }
}

const fetchFrom =
  (origin: string): oidc.CustomFetch =>
  async (url, { body, headers, method, signal }) => {
    if (new URL(url).origin !== origin)
      throw new UnavailableError('the single sign-on sends us elsewhere');
    return fetch(url, {
      method,
      headers,
      redirect: 'error',
      ...(signal ? { signal } : {}),
      ...(body ? { body } : {}),
    });
  };

/** What could not be had is asked for again. */
function remembered<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}
