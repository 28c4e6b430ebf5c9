import { pageOf } from '@anxintui/shared/contracts/fields';
import {
  BureauQuery,
  BureauView,
  OfficerQuery,
  OfficerView,
  ResponsibleQuery,
  ResponsibleView,
} from '@anxintui/shared/contracts/identity';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import type { Account, Accounts } from '../domain/account.js';
import { type Bureau, bureausLike, subtreeOf } from '../domain/bureau-tree.js';
import type { People } from '../domain/person.js';
import type { Place, Responsible } from '../domain/responsible-bureau.js';
import { endpoint } from './policy.js';

const card = ({ id, name, level, division }: Bureau) => ({ id, name, level, division });

export const responsibleBureauRoute = (
  responsible: (place: Place) => Promise<Responsible>,
): Endpoint =>
  endpoint(
    {
      id: 'responsible-bureau',
      method: 'get',
      path: '/bureaus/responsible',
      summary: '哪个局管 · which bureau is responsible, and why',
      query: ResponsibleQuery,
      reply: ResponsibleView,
    },
    async ({ query, language }) => {
      const { bureau, reason, alternatives } = await responsible(query);
      const told = reason.map(({ code, words, article }) => ({
        code,
        words: words[language],
        ...(article ? { article: article[language] } : {}),
      }));
      return {
        body: { bureau: card(bureau), reason: told, alternatives: alternatives.map(card) },
      };
    },
  );

type Tree = () => Promise<readonly Bureau[]>;

export const bureausRoute = (tree: Tree): Endpoint =>
  endpoint(
    {
      id: 'bureaus',
      method: 'get',
      path: '/bureaus',
      summary: '市场监管部门名录 · the bureaus',
      query: BureauQuery,
      reply: pageOf(BureauView),
    },
    async ({ query: { level, parent, ...asked } }) => {
      const { limit, after = '' } = pageAsked(asked);
      const found = bureausLike(await tree(), { level, parent });
      const page = found.filter(({ id }) => id > after).slice(0, limit);
      return pageAnswer(page, { limit, idOf: ({ id }) => id, view: bureauView });
    },
  );

const bureauView = (bureau: Bureau) => ({
  ...card(bureau),
  nameEn: bureau.nameEn,
  parent: bureau.parent ?? undefined,
});

type OfficerDeps = {
  readonly accounts: Pick<Accounts, 'officersAt'>;
  readonly people: Pick<People, 'names'>;
  readonly tree: Tree;
};

export const officersRoute = ({ accounts, people, tree }: OfficerDeps): Endpoint =>
  endpoint(
    {
      id: 'officers',
      method: 'get',
      path: '/bureaus/officers',
      summary: '本局及下级承办人 · the officers of my bureau and of those below it',
      query: OfficerQuery,
      reply: pageOf(OfficerView),
    },
    async ({ actor, query }) => {
      const { limit, ...place } = pageAsked(query);
      const bureaus = await tree();
      const mine = actor?.bureauId === undefined ? [] : subtreeOf(bureaus, actor.bureauId);
      const found = await accounts.officersAt(mine, { limit, ...place });
      const names = await people.names(found.map(({ id }) => id));
      const view = (account: Account) => ({
        ...officerView(account, bureaus),
        name: names.get(account.id),
      });
      return pageAnswer(found, { limit, idOf: ({ id }) => id, view });
    },
  );

const officerView = ({ id, roles, bureauId }: Account, tree: readonly Bureau[]) => {
  const bureau = tree.find((each) => each.id === bureauId);
  return { account: id, roles, bureau: bureau && card(bureau) };
};
