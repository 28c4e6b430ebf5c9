import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { pageOf } from '@anxintui/shared/contracts/fields';
import {
  ContestBody,
  FlagDecisionBody,
  FlagParams,
  FlagView,
} from '@anxintui/shared/contracts/flags';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import type { Flag } from '../domain/flag.js';
import { contestFlag, decideFlag, type FlagDeps, readMyFlags } from '../use-cases/flags.js';
import { reasonOf, standingOfFlags } from './flag-words.js';
import { endpoint } from './policy.js';

export const myFlagsRoute = ({ flags }: FlagDeps): Endpoint =>
  endpoint(
    {
      id: 'my-flags',
      method: 'get',
      path: '/me/flags',
      summary:
        '关于我（或本店）的提示 · what is striking about me or my store, and how to contest it',
      reply: pageOf(FlagView),
    },
    async ({ actor, language }) => {
      if (!actor) throw nothing('actor');
      const items = (await readMyFlags(flags, actor)).map((flag) => ownView(flag, language));
      return { body: { items, next: null } };
    },
  );

export const contestFlagRoute = (deps: FlagDeps): Endpoint =>
  endpoint(
    {
      id: 'contest-flag',
      method: 'post',
      path: '/flags/{id}/contest',
      summary: '对提示提出异议（一次） · contest what is said about you, once',
      params: FlagParams,
      body: ContestBody,
      reply: FlagView,
    },
    async ({ params: { id }, body: { words }, actor, request, language }) => {
      if (!actor || !request) throw nothing(id);
      const flag = await contestFlag(deps, { id, actor, request, words });
      return { body: ownView(flag, language) };
    },
  );

export const decideFlagRoute = (deps: FlagDeps): Endpoint =>
  endpoint(
    {
      id: 'decide-flag',
      method: 'post',
      path: '/flags/{id}/decision',
      summary: '处理对提示的异议 · uphold or lift what was contested',
      params: FlagParams,
      body: FlagDecisionBody,
      reply: FlagView,
    },
    async ({ params: { id }, body, actor, request, language }) => {
      if (!actor || !request) throw nothing(id);
      const flag = await decideFlag(deps, { id, actor, request, ...body });
      return { body: flagView(flag, language) };
    },
  );

/** A flag with its reasons; who decided about it is not shown. */
export function flagView(flag: Flag, language: Language) {
  const { factor, figures, decided, ...shown } = flag;
  return {
    ...shown,
    factor,
    figures,
    reason: reasonOf(factor, figures, language),
    standing: standingOfFlags(language),
    ...(decided ? { decided: decisionView(decided) } : {}),
  };
}

const decisionView = ({ by: _, ...decided }: NonNullable<Flag['decided']>) => decided;

const ownView = (flag: Flag, language: Language) => ({
  ...flagView(flag, language),
  ...(flag.contested ? {} : { contest: `/api/v1/flags/${flag.id}/contest` }),
});
