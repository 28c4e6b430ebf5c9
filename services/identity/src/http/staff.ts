import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { pageOf } from '@anxintui/shared/contracts/fields';
import {
  InviteOfficerBody,
  OfficerLinkView,
  RightsBody,
  StaffEnded,
  StaffParams,
  StaffQuery,
  StaffView,
} from '@anxintui/shared/contracts/staff';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import type { Account } from '../domain/account.js';
import type { People } from '../domain/person.js';
import {
  type InviteOfficerDeps,
  inviteOfficer,
  renewEnrolment,
} from '../use-cases/invite-officer.js';
import { changeRights, endStaff, listStaff, type StaffDeps } from '../use-cases/staff.js';
import { endpoint } from './policy.js';

type Deps = StaffDeps & InviteOfficerDeps & { readonly people: Pick<People, 'names' | 'create'> };

export const staffRoutes = (deps: Deps): Endpoint[] => [
  staffRoute(deps),
  endStaffRoute(deps),
  changeRightsRoute(deps),
  inviteOfficerRoute(deps),
  renewEnrolmentRoute(deps),
];

const staffRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'staff',
      method: 'get',
      path: '/staff',
      summary: '本单位人员 · who works for my enterprise, or at my bureau and those below',
      query: StaffQuery,
      reply: pageOf(StaffView),
    },
    async ({ actor, query }) => {
      if (!actor) throw nothing('actor');
      const { limit, after } = pageAsked(query);
      const page = { limit, ...(after === undefined ? {} : { after }) };
      const found = await listStaff(deps, actor, page);
      const names = await deps.people.names(found.map(({ id }) => id));
      const view = (account: Account) => staffView(account, names.get(account.id));
      return pageAnswer(found, { limit, idOf: ({ id }) => id, view });
    },
  );

const endStaffRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'end-staff',
      method: 'post',
      path: '/staff/{id}/ending',
      summary: '停用人员 · their work ends now, and so do their sessions',
      params: StaffParams,
      reply: StaffEnded,
    },
    async ({ params: { id }, actor }) => {
      if (!actor) throw nothing(id);
      await endStaff(deps, { actor, id });
      return { body: { ended: id } };
    },
  );

const changeRightsRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'change-rights',
      method: 'post',
      path: '/staff/{id}/rights',
      summary: '调整权限 · what they may do besides their role',
      params: StaffParams,
      body: RightsBody,
      reply: StaffView,
    },
    async ({ params: { id }, body, actor }) => {
      if (!actor) throw nothing(id);
      const account = await changeRights(deps, { actor, id }, body.rights);
      const names = await deps.people.names([id]);
      return { body: staffView(account, names.get(id)) };
    },
  );

const inviteOfficerRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'invite-officer',
      method: 'post',
      path: '/bureaus/officers',
      summary: '新增承办人 · take on an officer of my bureau or of one below',
      body: InviteOfficerBody,
      reply: OfficerLinkView,
      status: 201,
    },
    async ({ body, actor, request }) => {
      if (!actor || !request) throw nothing('actor');
      return { body: await inviteOfficer(deps, body, { actor, cause: request }) };
    },
  );

const renewEnrolmentRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'renew-enrolment',
      method: 'post',
      path: '/staff/{id}/enrolment',
      summary: '重新开通登录 · a new link for an officer who has lost password or phone',
      params: StaffParams,
      reply: OfficerLinkView,
      status: 201,
    },
    async ({ params: { id }, actor, request }) => {
      if (!actor || !request) throw nothing(id);
      return { body: await renewEnrolment(deps, id, { actor, cause: request }) };
    },
  );

const staffView = (account: Account, name: string | undefined) => {
  const { id, roles, rights = [], enterpriseId, storeId, bureauId } = account;
  return { account: id, name, roles, rights, enterpriseId, storeId, bureauId };
};
