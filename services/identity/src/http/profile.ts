import { ChangeProfileBody, ProfileChanged, ProfileView } from '@anxintui/shared/contracts/people';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { hasContact } from '../domain/person.js';
import { changeProfile, type ProfileDeps } from '../use-cases/change-profile.js';
import { endpoint } from './policy.js';

export const profileRoute = ({ people }: ProfileDeps): Endpoint =>
  endpoint(
    {
      id: 'profile',
      method: 'get',
      path: '/me/profile',
      summary: '我的资料 · what is known of me',
      reply: ProfileView,
    },
    async ({ actor }) => {
      const facts = (actor && (await people.read(actor.accountId))) ?? {};
      return { body: { ...facts, isComplete: hasContact(facts) } };
    },
  );

/** The answer shows nothing of what is known already: guests may fill in, and only whole accounts read. */
export const changeProfileRoute = (deps: ProfileDeps): Endpoint =>
  endpoint(
    {
      id: 'change-profile',
      method: 'post',
      path: '/me/profile',
      summary: '补充或更正我的资料 · tell or correct what is known of me',
      body: ChangeProfileBody,
      reply: ProfileChanged,
    },
    async ({ actor = NOBODY, body }) => ({
      body: { isComplete: await changeProfile(deps, { actor, facts: body }) },
    }),
  );

const NOBODY = { accountId: '', roles: [] };
