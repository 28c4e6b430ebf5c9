import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSsoConfig } from './sso-config.js';

const folder = mkdtempSync(join(tmpdir(), 'sso-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secretFile = join(folder, 'client.secret');
writeFileSync(secretFile, 'what only the two know\n', { mode: 0o400 });
const openFile = join(folder, 'open.secret');
writeFileSync(openFile, 'what everybody knows', { mode: 0o644 });

const GIVEN = {
  OIDC_ISSUER: 'https://sso.example.gov.cn',
  OIDC_CLIENT_ID: 'anxintui',
  OIDC_CLIENT_SECRET_FILE: secretFile,
  OIDC_REDIRECT: 'https://anxintui.example/api/v1/sso/callback',
};

describe('the single sign-on in the environment', () => {
  it('is off where no issuer is named', () => {
    expect(readSsoConfig({})).toBeUndefined();
  });

  it('is by two factors and RSA unless it says otherwise, with the secret from its file', () => {
    expect(readSsoConfig(GIVEN)).toEqual({
      issuer: 'https://sso.example.gov.cn',
      clientId: 'anxintui',
      clientSecret: 'what only the two know',
      redirect: 'https://anxintui.example/api/v1/sso/callback',
      algorithm: 'RS256',
      requiresMfa: true,
    });
  });

  it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET_FILE', 'OIDC_REDIRECT'])(
    'is refused without %s',
    (name) => {
      expect(() => readSsoConfig({ ...GIVEN, [name]: undefined })).toThrow(name);
    },
  );

  it.each([
    ['an issuer without TLS', { OIDC_ISSUER: 'http://sso.example.gov.cn' }],
    ['a shared secret as signature', { OIDC_SIGNING_ALG: 'HS256' }],
    ['no signature at all', { OIDC_SIGNING_ALG: 'none' }],
    ['a secret that others can read', { OIDC_CLIENT_SECRET_FILE: openFile }],
  ])('is refused with %s', (_, over) => {
    expect(() => readSsoConfig({ ...GIVEN, ...over })).toThrow();
  });
});
