import { ResponsibleQuery, ResponsibleView } from '@anxintui/shared/contracts/identity';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Bureau } from '../domain/bureau-tree.js';
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
