import { ChangePreferencesBody, PreferencesView } from '@anxintui/shared/contracts/identity';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { type PreferencesOf, USUAL_PREFERENCES } from '../domain/preferences.js';
import { endpoint } from './policy.js';

type Deps = { readonly preferences: Pick<PreferencesOf, 'read' | 'change'> };

export const preferencesRoute = ({ preferences }: Deps): Endpoint =>
  endpoint(
    {
      id: 'preferences',
      method: 'get',
      path: '/me/preferences',
      summary: '我的偏好 · my language, large type, and how I am told things',
      reply: PreferencesView,
    },
    async ({ actor }) => ({
      body: actor ? await preferences.read(actor.accountId) : USUAL_PREFERENCES,
    }),
  );

export const changePreferencesRoute = ({ preferences }: Deps): Endpoint =>
  endpoint(
    {
      id: 'change-preferences',
      method: 'post',
      path: '/me/preferences',
      summary: '修改我的偏好 · change them; what is not named stays',
      body: ChangePreferencesBody,
      reply: PreferencesView,
    },
    async ({ actor, body }) => ({
      body: actor ? await preferences.change(actor.accountId, body) : USUAL_PREFERENCES,
    }),
  );
