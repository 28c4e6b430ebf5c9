import { OfficerLinkView, SecondFactorView } from '@anxintui/shared/contracts/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../support/http.js';
import {
  codesOf,
  enrolled,
  type Officer,
  post,
  sessionOf,
  signInAs,
  takenOn,
} from '../support/officers.js';
import { API, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { travelBy } from '../support/time.js';
import { problemIn } from './problem.js';

const COUNTY = 'bureau-320505';
const HALF_A_MINUTE = 30_000;

describe('an officer', () => {
  let stack: Stack;
  let head: Person;
  let zhou: Officer;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z', hasRouter: false });
    head = person(stack.url, 'bureau-head-1');
    const link = await takenOn(head, { role: 'mediator', bureauId: COUNTY, name: '周晓' });
    zhou = await enrolled(stack, link, 'zhou.xiao');
  });
  afterAll(() => stack.stop());
  const later = () => travelBy(stack, 4 * HALF_A_MINUTE);
  const me = (token: string) => send(stack.url, { path: `${API}/me`, token });

  it('signs in by login, password and a code, as whom she was taken on', async () => {
    const token = await sessionOf(stack, zhou);

    expect((await me(token)).body).toMatchObject({
      account: zhou.account,
      name: '周晓',
      roles: ['mediator'],
      bureauId: COUNTY,
    });
  });

  it('uses each code once, and none that is older than the last', async () => {
    await later();
    const [code, older] = [zhou.otpAt(0), zhou.otpAt(-1)];
    expect((await signInAs(stack, zhou, code)).status).toBe(201);

    const again = await signInAs(stack, zhou, code);
    const before = await signInAs(stack, zhou, older);

    expect([again, before].map((reply) => problemIn(reply).type)).toEqual([
      '/problems/credentials-wrong',
      '/problems/credentials-wrong',
    ]);
  });

  it('of many sign-ins with one code at the same moment gets one', async () => {
    await later();
    const code = zhou.otpAt(0);

    const replies = await Promise.all(Array.from({ length: 9 }, () => signInAs(stack, zhou, code)));

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('gets one answer for an unknown login, a wrong password and a wrong code', async () => {
    await later();
    const wrong = [
      await signInAs(stack, { ...zhou, login: 'nobody.here' }, zhou.otpAt(0)),
      await signInAs(stack, { ...zhou, password: 'not what was chosen' }, zhou.otpAt(0)),
      await signInAs(stack, zhou, '000000'),
    ];

    const told = wrong.map((reply) => ({ ...problemIn(reply), instance: '' }));
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]).toMatchObject({ status: 422, type: '/problems/credentials-wrong' });
  });

  it.each(['wu.kai', 'nobody.at-all'])(
    'has ten tries in a quarter of an hour under the login %s, known or not, also all at once',
    async (login) => {
      const tries = await Promise.all(
        Array.from({ length: 15 }, () =>
          signInAs(stack, { login, password: 'a wrong one' }, '123456'),
        ),
      );

      const refused = tries.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(5);
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(800);
      await travelBy(stack, 15 * 60_000);
      const after = await signInAs(stack, { login, password: 'a wrong one' }, '123456');
      expect(after.status).toBe(422);
    },
  );

  it('changes her password, which ends her other sessions and keeps this one', async () => {
    await later();
    const other = await sessionOf(stack, zhou);
    await later();
    const token = await sessionOf(stack, zhou);
    await later();
    const next = '换一个谁也想不到的新密码吧';

    const changed = await send(stack.url, {
      method: 'POST',
      path: `${API}/me/password`,
      token,
      body: { current: zhou.password, next, otp: zhou.otpAt(0) },
    });

    expect(changed.status).toBe(200);
    await expect.poll(async () => (await me(other)).status, { timeout: 2_000 }).toBe(401);
    expect((await me(token)).status).toBe(200);
    await later();
    expect((await signInAs(stack, zhou, zhou.otpAt(0))).status).toBe(422);
    zhou = { ...zhou, password: next };
    expect((await signInAs(stack, zhou, zhou.otpAt(1))).status).toBe(201);
  });

  it('who has lost her phone gets a new link from the bureau-head, and what opened before opens nothing', async () => {
    await later();
    const token = await sessionOf(stack, zhou);
    const path = `${API}/staff/${zhou.account}/enrolment`;

    const renewed = await head.send({ method: 'POST', path });

    expect(renewed.status).toBe(201);
    await expect.poll(async () => (await me(token)).status, { timeout: 2_000 }).toBe(401);
    await later();
    expect((await signInAs(stack, zhou, zhou.otpAt(0))).status).toBe(422);
  });

  it('whose work has ended has no session and no way in', async () => {
    const link = await takenOn(head, { role: 'intake', bureauId: COUNTY, name: '钱波' });
    const qian = await enrolled(stack, link, 'qian.bo');
    const token = await sessionOf(stack, qian);

    const ended = await head.send({ method: 'POST', path: `${API}/staff/${qian.account}/ending` });

    expect(ended.status).toBe(200);
    await expect.poll(async () => (await me(token)).status, { timeout: 2_000 }).toBe(401);
    expect((await signInAs(stack, qian, qian.otpAt(1))).status).toBe(422);
  });
});

describe('a link for an officer', () => {
  let stack: Stack;
  let head: Person;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-03-02T01:00:00Z', hasRouter: false });
    head = person(stack.url, 'bureau-head-1');
  });
  afterAll(() => stack.stop());
  const invited = () => takenOn(head, { role: 'intake', bureauId: COUNTY, name: '陶思远' });
  const choose = (token: string, over: object = {}) =>
    post(stack, '/enrolments', {
      token,
      login: 'tao.si',
      password: '一句谁也猜不到的话 42',
      ...over,
    });

  it.each([
    ['too short', '短密码 123', 'password-length'],
    ['too long', '长'.repeat(129), 'password-length'],
    ['on the list of common ones', 'password1234', 'password-common'],
    ['one piece again and again', 'abcabcabcabc', 'password-common'],
    ['a row', 'abcdefghijklm', 'password-common'],
    ['the login with a tail', 'tao.si-2026-03', 'password-common'],
    ['the name with a tail', '陶思远陶思远 2026 年', 'password-common'],
  ])('takes no password that is %s', async (_, password, code) => {
    const { token } = await invited();

    const reply = await choose(token, { password });

    expect(problemIn(reply)).toMatchObject({
      status: 422,
      type: `/problems/${code}`,
      errors: [{ pointer: '/password' }],
    });
  });

  it('opens nothing until the app has shown a right code, and opens once', async () => {
    const { token } = await invited();
    const chosen = await choose(token, { login: 'tao.once' });
    const { secret } = SecondFactorView.parse(chosen.body);
    const codes = codesOf(stack, secret);
    const confirm = (otp: string) => post(stack, '/enrolments/confirmation', { token, otp });
    const credentials = { login: 'tao.once', password: '一句谁也猜不到的话 42' };
    expect((await signInAs(stack, credentials, codes.otpAt(0))).status).toBe(422);
    expect(problemIn(await confirm('000000')).type).toBe('/problems/otp-wrong');

    const confirmed = await Promise.all(Array.from({ length: 10 }, () => confirm(codes.otpAt(0))));

    expect(confirmed.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(problemIn(await choose(token)).type).toBe('/problems/enrolment-gone');
    expect((await signInAs(stack, credentials, codes.otpAt(1))).status).toBe(201);
  });

  it('is good for 72 hours', async () => {
    const { token } = await invited();

    await travelBy(stack, 72 * 3_600_000);

    expect(problemIn(await choose(token)).type).toBe('/problems/enrolment-gone');
  });

  it('gives nobody the login of another', async () => {
    const first = await enrolled(stack, await invited(), 'tao.taken');

    const reply = await choose((await invited()).token, { login: first.login });

    expect(problemIn(reply)).toMatchObject({
      type: '/problems/login-taken',
      errors: [{ pointer: '/login' }],
    });
  });

  it('is the same for the repeat of a request, also when it has long been opened, and is not in the database', async () => {
    const call = {
      method: 'POST',
      path: `${API}/bureaus/officers`,
      key: 'the-same-key',
      body: { role: 'intake', bureauId: COUNTY, name: '陶思远' },
    };

    const first = await head.send(call);
    const link = OfficerLinkView.parse(first.body);
    const tao = await enrolled(stack, link, 'tao.repeat');

    const again = await head.send(call);

    expect(again.body).toEqual(first.body);
    expect((await signInAs(stack, tao, tao.otpAt(0))).status).toBe(201);
    const rows = await stack.connection.collection('credentials').find().toArray();
    expect(JSON.stringify(rows)).not.toContain(link.token);
  });

  it.each([
    ['a bureau beside her own', { bureauId: 'bureau-320508', role: 'intake' }, 'bureau-not-yours'],
    ['the bureau above her own', { bureauId: 'bureau-320500', role: 'intake' }, 'bureau-not-yours'],
    ['an auditor in a county', { bureauId: COUNTY, role: 'auditor' }, 'province-only'],
  ])('is not given by a bureau-head for %s', async (_, asked, code) => {
    const body = { ...asked, name: '某人' };
    const reply = await head.send({ method: 'POST', path: `${API}/bureaus/officers`, body });

    expect(problemIn(reply)).toMatchObject({ status: 422, type: `/problems/${code}` });
  });

  it('keeps neither password nor secret readable', async () => {
    const { token } = await invited();
    const chosen = await choose(token, { login: 'tao.sealed' });
    const { secret } = SecondFactorView.parse(chosen.body);

    const rows = JSON.stringify(await stack.connection.collection('credentials').find().toArray());

    expect(rows).not.toContain(secret);
    expect(rows).not.toContain('一句谁也猜不到的话');
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});
