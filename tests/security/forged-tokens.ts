import { createHash } from 'node:crypto';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

/** What somebody without the token might show, made of everything that can be known. */
export async function forgeries(token: string): Promise<(readonly [string, string])[]> {
  const claims = { sub: 'shopper-1', account: 'shopper-1', roles: ['operator'] };
  const { privateKey } = await generateKeyPair('EdDSA');
  const hash = createHash('sha256').update(token);
  const hex = hash.digest('hex');
  const bytes = Buffer.from(token, 'base64url');
  const swapped = [...token].reverse().join('');
  const tokens = [
    ['a JWT without a signature', new UnsecuredJWT(claims).encode()],
    ['a JWT signed with HS256 under the token', await signed('HS256', Buffer.from(token))],
    ['a JWT signed with HS256 under nothing much', await signed('HS256', Buffer.alloc(32))],
    [
      'a JWT signed with EdDSA',
      await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey),
    ],
    [
      'the token inside a JWT',
      await new SignJWT({ ...claims, token }).setProtectedHeader({ alg: 'HS256' }).sign(bytes),
    ],
    ['the hash in hex', hex],
    ['the hash in base64url', Buffer.from(hex, 'hex').toString('base64url')],
    ['all but the last sign', token.slice(0, -1)],
    ['one sign more', `${token}A`],
    ['the token twice', token + token],
    ['the token backwards', swapped],
    ['the token in capitals', token.toUpperCase()],
    ['the token in hex', bytes.toString('hex')],
    ['the token in padded base64', `${bytes.toString('base64')}`.replace(/=*$/, '=')],
    ['the token encoded once more', Buffer.from(token).toString('base64url')],
    ['the token with a NUL written out', `${token}%00`],
    ['the token with a blank before', ` ${token}`],
    ['two tokens', `${token},${token}`],
    ['the name of the account', 'shopper-1'.padEnd(43, '-')],
    ['an operator of MongoDB', '{"$ne":null}'],
  ] as const;
  return tokens.map(([what, text]) => [what, `Bearer ${text}`] as const);

  function signed(alg: string, key: Uint8Array): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg }).sign(key);
  }
}
