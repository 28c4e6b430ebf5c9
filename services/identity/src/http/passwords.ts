import { nothing } from '@anxintui/shared/aggregate/aggregate';
import {
  ConfirmEnrolmentBody,
  EnrolBody,
  EnrolledView,
  PasswordBody,
  PasswordChanged,
  SecondFactorView,
} from '@anxintui/shared/contracts/staff';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { confirmEnrolment, type EnrolDeps, enrol } from '../use-cases/enrol.js';
import { type ChangePasswordDeps, changePassword } from '../use-cases/password-sign-in.js';
import { endpoint } from './policy.js';
import { tooManyTries } from './sign-in.js';

type Deps = EnrolDeps & ChangePasswordDeps;

export const passwordRoutes = (deps: Deps): Endpoint[] => [
  enrolRoute(deps),
  confirmEnrolmentRoute(deps),
  changePasswordRoute(deps),
];

const enrolRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'enrol',
      method: 'post',
      path: '/enrolments',
      summary: '开通登录 · choose login and password by the link',
      body: EnrolBody,
      reply: SecondFactorView,
    },
    async ({ body }) => ({ body: await enrol(deps, body) }),
  );

const confirmEnrolmentRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'confirm-enrolment',
      method: 'post',
      path: '/enrolments/confirmation',
      summary: '确认动态口令 · show that the second factor works',
      body: ConfirmEnrolmentBody,
      reply: EnrolledView,
    },
    async ({ body }) => ({ body: await confirmEnrolment(deps, body) }),
  );

const changePasswordRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'change-password',
      method: 'post',
      path: '/me/password',
      summary: '修改密码 · change my password; my other sessions end',
      body: PasswordBody,
      reply: PasswordChanged,
    },
    async ({ body, actor, token }) => {
      if (!actor || token === undefined) throw nothing('actor');
      const { accountId } = actor;
      const refused = await changePassword(deps, body, { accountId, token });
      if (refused) throw tooManyTries(refused);
      return { body: { changed: true } };
    },
  );
