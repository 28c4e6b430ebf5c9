import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expressApp } from '@anxintui/shared/http/express-app';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { pino } from 'pino';
import { createApp, type SsoConfig } from './app.js';
import { accountModel } from './db/accounts.js';
import { identityQueries } from './queries.js';

export const CLIENT = 'anxintui';
const KEYS = { data: randomBytes(32), index: randomBytes(32), code: randomBytes(32) };

/** Listens on loopback; who answers is made once the address is known. */
export async function listening(answerAt: (address: string) => RequestListener) {
  const answers: RequestListener[] = [];
  const server = createServer((request, response) => answers[0]?.(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('nobody listens');
  const address = `http://127.0.0.1:${bound.port}`;
  answers.push(answerAt(address));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address, stop };
}

/** What an issuer that is honest, or is not, puts into a token. */
export type Told = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly issuedAgoS?: number;
  readonly goodForS?: number;
  /** Makes the whole token in place of the issuer. */
  readonly token?: (claims: JWTPayload) => Promise<string>;
};

/** An authority of our own, which can be made to lie. */
export async function anIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const mutable: { told: Told; nonce: string } = { told: {}, nonce: '' };
  const { address, stop } = await listening((issuer) => {
    const answer: RequestListener = async (request, response) => {
      const path = request.url?.split('?')[0];
      const body = await answerOf(path, { issuer, jwk, mutable, privateKey });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    return answer;
  });
  return {
    issuer: address,
    stop,
    tells: (told: Told) => {
      mutable.told = told;
    },
    /** As the browser would be sent back after signing in there. */
    returns: (location: string) => {
      const asked = new URL(location).searchParams;
      mutable.nonce = asked.get('nonce') ?? '';
      return `code=c1&state=${asked.get('state')}&iss=${encodeURIComponent(address)}`;
    },
  };
}

type Issuing = {
  readonly issuer: string;
  readonly jwk: object;
  readonly mutable: { readonly told: Told; readonly nonce: string };
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
};
async function answerOf(path: string | undefined, issuing: Issuing): Promise<object> {
  const { issuer, jwk } = issuing;
  if (path === '/jwks') return { keys: [jwk] };
  if (path === '/token')
    return { access_token: 'a', token_type: 'Bearer', id_token: await idToken(issuing) };
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}

function idToken({ issuer, mutable: { told, nonce }, privateKey }: Issuing): Promise<string> {
  const { issuedAgoS = 0, goodForS = 300 } = told;
  const iat = Math.floor(Date.now() / 1000) - issuedAgoS;
  const claims = {
    iss: issuer,
    sub: 'subject-1',
    aud: CLIENT,
    nonce,
    iat,
    exp: iat + goodForS,
    amr: ['pwd', 'otp'],
    ...told.claims,
  };
  if (told.token) return told.token(claims);
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey);
}

/** Identity over HTTP with the single sign-on of that issuer, and one officer whom it knows. */
export async function ssoApp(name: string, sso: SsoConfig | undefined) {
  const { connection, drop } = await testDatabase(name);
  const now = () => new Date();
  const queries = identityQueries(connection, now, KEYS);
  const app = createApp({
    connection,
    now,
    queries,
    isDemo: false,
    isSecure: true,
    keys: KEYS,
    sso,
  });
  await accountModel(connection).insertMany([
    {
      _id: 'officer-1',
      roles: ['mediator'],
      bureauId: 'bureau-320505',
      organisation: '演示',
      isActive: false,
      isDemo: false,
      sso: { issuer: sso?.issuer ?? '', subject: 'subject-1' },
    },
  ]);
  const served: RequestListener = expressApp([app], {
    authenticate: queries.actorOf,
    isUnavailable: (error) => error instanceof Error && error.name === 'UnavailableError',
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
  });
  return { connection, drop, served };
}

export const ssoConfig = (issuer: string, over: Partial<SsoConfig> = {}): SsoConfig => ({
  issuer,
  clientId: CLIENT,
  clientSecret: 'what only the two of them know',
  redirect: 'https://anxintui.example/api/v1/sso/callback',
  algorithm: 'RS256',
  requiresMfa: true,
  ...over,
});
