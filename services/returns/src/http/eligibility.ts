import { EligibilityQuery, EligibilityView } from '@anxintui/shared/contracts/eligibility';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { isReturnable } from '../domain/eligibility.js';
import type { FileReturnDeps } from '../use-cases/file-return.js';
import { type EligibilityAnswer, readEligibility } from '../use-cases/read-eligibility.js';
import { OUTCOME_WORDS, PATH_WORDS } from './eligibility-words.js';
import { endpoint } from './policy.js';

export const eligibilityRoute = (deps: FileReturnDeps): Endpoint =>
  endpoint(
    {
      id: 'eligibility',
      method: 'get',
      path: '/eligibility',
      summary: '能不能退 · may these goods go back?',
      query: EligibilityQuery,
      reply: EligibilityView,
    },
    async ({ query, language }) => {
      const { receivedOn = query.on } = query;
      return answerOf(await readEligibility(deps, { ...query, receivedOn }), language);
    },
  );

function answerOf(answer: EligibilityAnswer, language: Language): Answer {
  const { outcome, until, clause, paths } = answer;
  const { title, next } = OUTCOME_WORDS[outcome];
  return {
    body: {
      outcome,
      ...(until ? { until } : {}),
      words: title[language].replace('{until}', until ?? ''),
      next: next[language],
      clause,
      ...whereView(answer),
      paths: paths.map((each) => ({ ...each, words: PATH_WORDS[each.path][language] })),
    },
  };
}

function whereView(answer: EligibilityAnswer) {
  const { id, name, address, isOpen, pledge } = answer.store;
  return {
    pledge: pledge && {
      number: pledge.number,
      version: pledge.version,
      windowDays: pledge.windowDays,
    },
    exclusions: pledge?.exclusions ?? [],
    places: pledge?.returnPlaces ?? [],
    stores: isOpen && isReturnable(answer) ? [{ id, name, address }] : [],
  };
}
