import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { Provider } from 'oidc-provider';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { accountModel } from '../db/accounts.js';
import {
  anIssuer,
  CLIENT,
  listening,
  ssoApp,
  ssoConfig,
  type Told,
} from '../sso-world.contract.js';

const authority = await anIssuer();
const { served, connection, drop } = await ssoApp('sso', ssoConfig(authority.issuer));
afterAll(async () => {
  authority.stop();
  await drop();
});
const begin = () => request(served).get('/api/v1/sso').expect(302);
const comeBack = (query: string, cookie: string | undefined) =>
  request(served)
    .get(`/api/v1/sso/callback?${query}`)
    .set(cookie === undefined ? {} : { Cookie: cookie })
    .set('Accept-Language', 'en');
const cookieOf = (res: { headers: Record<string, unknown> }): string =>
  String(res.headers['set-cookie']).split(';')[0] ?? '';
const sso = async (told: Told = {}) => {
  authority.tells(told);
  const begun = await begin();
  const query = authority.returns(begun.headers['location'] ?? '');
  return comeBack(query, cookieOf(begun));
};
const other = await generateKeyPair('RS256');

describe('an officer who comes from the sign-in of her authority', () => {
  it('is sent there with PKCE, state and nonce, bound to her browser', async () => {
    const res = await begin();

    const address = new URL(res.headers['location'] ?? '');
    expect(address.origin + address.pathname).toBe(`${authority.issuer}/authorize`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: CLIENT,
      redirect_uri: 'https://anxintui.example/api/v1/sso/callback',
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(String(res.headers['set-cookie'])).toMatch(
      /^__Host-anxintui-sso=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/,
    );
    const kept = JSON.stringify(await connection.collection('ssoAttempts').find().toArray());
    expect(kept).not.toContain(address.searchParams.get('state'));
  });

  it('gets a session of her own, and can sign in from now on', async () => {
    const res = await sso().then((back) => back);

    expect(res.status).toBe(302);
    expect(res.headers['location']).toBe('/');
    expect(await accountModel(connection).findOne({ _id: 'officer-1' }).lean()).toMatchObject({
      isActive: true,
    });
    const me = await request(served).get('/api/v1/me').set('Cookie', cookieOf(res)).expect(200);
    expect(me.body).toMatchObject({ account: 'officer-1', roles: ['mediator'] });
  });

  it('is refused where the authority has asked for one factor only', async () => {
    const res = await sso({ claims: { amr: ['pwd'] } });

    expect(res.body).toMatchObject({ status: 403, type: '/problems/sso-second-factor' });
  });

  it('is refused where nobody knows her here', async () => {
    const res = await sso({ claims: { sub: 'subject-9' } });

    expect(res.body).toMatchObject({ status: 403, type: '/problems/sso-unknown' });
  });
});

const FORGED: Readonly<Record<string, Told>> = {
  'for another audience': { claims: { aud: 'somebody-else' } },
  'by another issuer': { claims: { iss: 'https://elsewhere.example' } },
  'with another nonce': { claims: { nonce: 'of-another-sign-in' } },
  'without a nonce': { claims: { nonce: undefined } },
  'that has expired': { issuedAgoS: 3600, goodForS: 60 },
  'without a subject': { claims: { sub: undefined } },
  'without a signature': { token: async (claims) => new UnsecuredJWT(claims).encode() },
  'signed with the client’s secret': {
    token: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode('what only the two of them know')),
  },
  'signed with another key': {
    token: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(other.privateKey),
  },
  'signed another way than agreed': {
    token: async (claims) => {
      const { privateKey } = await generateKeyPair('ES256');
      return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey);
    },
  },
};

describe('a token', () => {
  it.each(Object.entries(FORGED))('%s opens nothing', async (_, told) => {
    const res = await sso(told);

    expect(res.body).toMatchObject({ status: 403, type: '/problems/sso-failed' });
    expect(res.headers).not.toHaveProperty('set-cookie');
  });
});

describe('coming back', () => {
  const failed = { status: 403, type: '/problems/sso-failed' };

  it('works once', async () => {
    authority.tells({});
    const begun = await begin();
    const query = authority.returns(begun.headers['location'] ?? '');
    await comeBack(query, cookieOf(begun)).expect(302);

    expect((await comeBack(query, cookieOf(begun))).body).toMatchObject(failed);
  });

  it('works in the browser that went away, and in no other', async () => {
    authority.tells({});
    const [begun, another] = [await begin(), await begin()];
    const query = authority.returns(begun.headers['location'] ?? '');

    expect((await comeBack(query, undefined)).body).toMatchObject(failed);
    expect((await comeBack(query, cookieOf(another))).body).toMatchObject(failed);
    await comeBack(query, cookieOf(begun)).expect(302);
  });

  it('works for ten minutes, whether or not the database has tidied up', async () => {
    const begun = await begin();
    const query = authority.returns(begun.headers['location'] ?? '');
    await connection
      .collection('ssoAttempts')
      .updateMany({}, { $set: { until: new Date(Date.now() - 1) } });

    expect((await comeBack(query, cookieOf(begun))).body).toMatchObject(failed);
  });

  it.each(['error=access_denied', 'code=c1', 'state=made-up&code=c1'])(
    'with %s opens nothing',
    async (query) => {
      const begun = await begin();

      expect((await comeBack(query, cookieOf(begun))).body).toMatchObject(failed);
    },
  );
});

describe('single sign-on', () => {
  it('is not there where none is set up', async () => {
    const off = await ssoApp('sso-off', undefined);

    for (const path of ['/api/v1/sso', '/api/v1/sso/callback?code=c'])
      expect((await request(off.served).get(path)).body).toMatchObject({
        status: 404,
        type: '/problems/sso-is-off',
      });
    await off.drop();
  });

  it('follows no redirect of the authority, and asks nobody else', async () => {
    const asked: string[] = [];
    const elsewhere = await listening(() => (req, res) => {
      asked.push(req.url ?? '');
      res.end('{}');
    });
    const leading = await listening(() => (_, res) => {
      res.writeHead(302, { location: `${elsewhere.address}/latest/meta-data` }).end();
    });
    const lost = await ssoApp('sso-lost', ssoConfig(leading.address));

    await request(lost.served).get('/api/v1/sso').expect(503);

    expect(asked).toEqual([]);
    leading.stop();
    elsewhere.stop();
    await lost.drop();
  });

  it('works with a provider as authorities have them', async () => {
    const real = await realProvider();
    const { served: app, drop: done } = await ssoApp('sso-real', {
      ...ssoConfig(real.address, { requiresMfa: false }),
    });
    const begun = await request(app).get('/api/v1/sso').expect(302);

    const query = await throughProvider(begun.headers['location'] ?? '');

    const back = await request(app)
      .get(`/api/v1/sso/callback${query}`)
      .set('Cookie', cookieOf(begun));
    expect([back.status, back.headers['location']]).toEqual([302, '/']);
    const me = await request(app).get('/api/v1/me').set('Cookie', cookieOf(back)).expect(200);
    expect(me.body).toMatchObject({ account: 'officer-1' });
    real.stop();
    await done();
  });
});

/** The provider with whom everybody is `subject-1` and has agreed to everything. */
const realProvider = () =>
  listening((issuer) => {
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT,
          client_secret: 'what only the two of them know',
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: ['https://anxintui.example/api/v1/sso/callback'],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_: object, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_: object, accountId: string) => ({
        accountId,
        claims: async () => ({ sub: accountId }),
      }),
      async loadExistingGrant(ctx: {
        oidc: { client: { clientId: string }; session: { accountId: string } };
      }) {
        const { client, session } = ctx.oidc;
        const grant = new provider.Grant({
          clientId: client.clientId,
          accountId: session.accountId,
        });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
      cookies: { keys: ['of the test'] },
    });
    const callback = provider.callback();
    return (req, res) =>
      req.url?.startsWith('/interaction/')
        ? void provider.interactionFinished(req, res, { login: { accountId: 'subject-1' } })
        : callback(req, res);
  });

/** Follows the provider's redirects like a browser, until it sends us home; gives the query it sends along. */
async function throughProvider(start: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = start;
  while (!at.startsWith('https://anxintui.example')) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${response.status} ${await response.text()}`);
    at = new URL(location, at).href;
  }
  return new URL(at).search;
}
