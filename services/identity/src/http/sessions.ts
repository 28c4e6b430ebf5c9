import { DemoPeople, MeView } from '@anxintui/shared/contracts/identity';
import { csrfTokenOf } from '@anxintui/shared/http/csrf';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Accounts } from '../domain/account.js';
import type { People } from '../domain/person.js';
import { endpoint } from './policy.js';

type Deps = { readonly people: Pick<People, 'names'> };
type DemoDeps = Deps & {
  readonly accounts: Pick<Accounts, 'demoPeople'>;
  readonly isDemo: boolean;
};

export const meRoute = (deps: Deps): Endpoint =>
  endpoint(
    { id: 'me', method: 'get', path: '/me', summary: '我的身份 · who I am', reply: MeView },
    async ({ actor, token, byCookie }) => {
      const { accountId: account, ...known } = actor ?? { accountId: '', roles: [] };
      const csrf = byCookie && token ? { csrf: csrfTokenOf(token) } : {};
      return { body: { account, name: await nameOf(deps, account), ...known, ...csrf } };
    },
  );

export const demoPeopleRoute = ({ accounts, people, isDemo }: DemoDeps): Endpoint =>
  endpoint(
    {
      id: 'demo-people',
      method: 'get',
      path: '/demo/people',
      summary: '演示人员 · the demo people',
      reply: DemoPeople,
    },
    async () => {
      const found = isDemo ? await accounts.demoPeople() : [];
      const names = await people.names(found.map(({ id }) => id));
      const items = found.map(({ id, roles, organisation }) => ({
        account: id,
        name: names.get(id),
        role: roles.join(', '),
        organisation,
      }));
      return { body: { items } };
    },
  );

const nameOf = async ({ people }: Deps, id: string): Promise<string | undefined> =>
  (await people.names([id])).get(id);
