import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { IdParams, pageOf } from '@anxintui/shared/contracts/fields';
import {
  InvitationQuery,
  InvitationView,
  InviteBody,
  MyInvitations,
} from '@anxintui/shared/contracts/staff';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import { type Invitation, stateOf } from '../domain/invitation.js';
import { maskedPerson } from '../domain/person.js';
import {
  type AcceptDeps,
  acceptInvitation,
  myInvitations,
} from '../use-cases/accept-invitation.js';
import {
  type InviteDeps,
  invitationsOf,
  inviteStaff,
  revokeInvitation,
} from '../use-cases/invite-staff.js';
import { endpoint } from './policy.js';

type Deps = InviteDeps & AcceptDeps;

export const invitationRoutes = (deps: Deps): Endpoint[] => [
  inviteRoute(deps),
  invitationsRoute(deps),
  revokeRoute(deps),
  myInvitationsRoute(deps),
  acceptRoute(deps),
];

const inviteRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'invite-staff',
      method: 'post',
      path: '/invitations',
      summary: '邀请员工 · invite somebody to work for my enterprise',
      body: InviteBody,
      reply: InvitationView,
      status: 201,
    },
    async ({ body, actor, request }) => {
      if (!actor || !request) throw nothing('actor');
      const invitation = await inviteStaff(deps, body, { actor, cause: request });
      return { body: forInviter(invitation, deps.now()) };
    },
  );

const invitationsRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'invitations',
      method: 'get',
      path: '/invitations',
      summary: '已发出的邀请 · whom my enterprise has invited',
      query: InvitationQuery,
      reply: pageOf(InvitationView),
    },
    async ({ actor, query }) => {
      if (!actor) throw nothing('actor');
      const { limit, after } = pageAsked(query);
      const page = { limit, ...(after === undefined ? {} : { after }) };
      const found = await invitationsOf(deps, actor, page);
      const view = (invitation: Invitation) => forInviter(invitation, deps.now());
      return pageAnswer(found, { limit, idOf: ({ id }) => id, view });
    },
  );

const revokeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'revoke-invitation',
      method: 'post',
      path: '/invitations/{id}/revocation',
      summary: '撤回邀请 · take an invitation back',
      params: IdParams,
      reply: InvitationView,
    },
    async ({ params: { id }, actor }) => {
      if (!actor) throw nothing(id);
      return { body: forInviter(await revokeInvitation(deps, id, actor), deps.now()) };
    },
  );

const myInvitationsRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'my-invitations',
      method: 'get',
      path: '/me/invitations',
      summary: '我收到的邀请 · what waits for my phone number',
      reply: MyInvitations,
    },
    async ({ actor }) => {
      const found = actor ? await myInvitations(deps, actor.accountId) : [];
      return { body: { items: found.map((invitation) => forInvited(invitation, deps.now())) } };
    },
  );

const acceptRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'accept-invitation',
      method: 'post',
      path: '/invitations/{id}/acceptance',
      summary: '接受邀请 · take the post that I am offered',
      params: IdParams,
      reply: InvitationView,
    },
    async ({ params: { id }, actor }) => {
      if (!actor) throw nothing(id);
      const invitation = await acceptInvitation(deps, id, actor.accountId);
      return { body: forInvited(invitation, deps.now()) };
    },
  );

function forInvited(invitation: Invitation, now: Date) {
  const { id, role, enterpriseId, storeId, rights, invitedAt, until } = invitation;
  return {
    id,
    state: stateOf(invitation, now),
    role,
    enterpriseId,
    ...(storeId === undefined ? {} : { storeId }),
    rights,
    invitedAt,
    until,
  };
}

/** Whoever invites has given the name; of the phone they see what they need to know it again. */
const forInviter = (invitation: Invitation, now: Date) => ({
  ...forInvited(invitation, now),
  name: invitation.name,
  phone: maskedPerson({ phone: invitation.phone }).phone,
});
