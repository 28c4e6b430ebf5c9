import { SessionView } from '@anxintui/shared/contracts/identity';
import { OfficerLinkView, SecondFactorView } from '@anxintui/shared/contracts/staff';
import { Secret, TOTP } from 'otpauth';
import { type Reply, send } from './http.js';
import { type Person, somebody } from './people.js';
import type { Stack } from './stack.js';

const API = '/api/v1';
const STEP_MS = 30_000;

/** How an officer signs in, and the app on her phone. */
export type Officer = {
  readonly account: string;
  readonly login: string;
  readonly password: string;
  /** The code of a moment so many steps away from now. */
  readonly otpAt: (steps: number) => string;
};
type Where = Pick<Stack, 'url' | 'clock'>;
const PASSWORD = '桂花糕配碧螺春 every morning';

export const post = (stack: Pick<Stack, 'url'>, path: string, body: object): Promise<Reply> =>
  send(stack.url, { method: 'POST', path: API + path, body });

/** A bureau-head takes somebody on and hands the link over. */
export async function takenOn(
  head: Person,
  asked: { readonly role: string; readonly bureauId: string; readonly name: string },
) {
  const reply = await head.send({ method: 'POST', path: `${API}/bureaus/officers`, body: asked });
  if (reply.status !== 201) throw new Error(`${reply.status} ${reply.text}`);
  return OfficerLinkView.parse(reply.body);
}

/** The link is opened, login and password are chosen, and the app shows its first code. */
export async function enrolled(
  stack: Where,
  link: { readonly account: string; readonly token: string },
  login: string,
): Promise<Officer> {
  const chosen = await post(stack, '/enrolments', {
    token: link.token,
    login,
    password: PASSWORD,
  });
  if (chosen.status !== 200) throw new Error(`${chosen.status} ${chosen.text}`);
  const { secret } = SecondFactorView.parse(chosen.body);
  const codes = codesOf(stack, secret);
  const confirmed = await post(stack, '/enrolments/confirmation', {
    token: link.token,
    otp: codes.otpAt(-1),
  });
  if (confirmed.status !== 200) throw new Error(`${confirmed.status} ${confirmed.text}`);
  return { account: link.account, login, password: PASSWORD, ...codes };
}

export function codesOf({ clock }: Where, secret: string) {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const otpAt = (steps: number) =>
    app.generate({ timestamp: clock.now().getTime() + steps * STEP_MS });
  return { otpAt };
}

export const signInAs = (
  stack: Pick<Stack, 'url'>,
  { login, password }: Pick<Officer, 'login' | 'password'>,
  otp: string,
): Promise<Reply> => post(stack, '/sessions', { login, password, otp });

/** A session of hers; before the next one time has to pass, for each code opens once. */
export async function sessionOf(stack: Where, officer: Officer): Promise<string> {
  const reply = await signInAs(stack, officer, officer.otpAt(0));
  if (reply.status !== 201) throw new Error(`${reply.status} ${reply.text}`);
  return SessionView.parse(reply.body).token;
}

/** Somebody who signs in by password whenever she has to. */
export const officerAs = (stack: Where, officer: Officer): Person =>
  somebody(stack.url, () => sessionOf(stack, officer));
