import type { Aggregate } from '../aggregate/aggregate.js';
import type { Clock } from '../aggregate/clocks.js';
import type { Entry } from '../aggregate/history.js';
import type { RuleBook } from '../calendar/rule-set.js';
import { eventWords } from '../contracts/event-words.js';
import type { Language } from './language.js';

type Told = { readonly ruleBook: RuleBook; readonly language: Language };

/** A deadline as both parties see it: with its article, its rule version and its arithmetic. */
function deadlineCard(clock: Clock, { ruleBook, language }: Told) {
  const { ruleId, supersededBy: _, ...shown } = clock;
  const rule = ruleBook.ruleSet.rules[ruleId];
  return {
    ...shown,
    title: rule?.title[language] ?? ruleId,
    article: rule?.article[language] ?? '',
    pauses: [],
  };
}

/** What every view of an aggregate has, whatever its facts. */
export const envelopeView = (
  { id, version, clocks }: Aggregate,
  history: readonly Entry[],
  told: Told,
) => ({
  id,
  version,
  clocks: clocks.map((clock) => deadlineCard(clock, told)),
  timeline: history.map((entry) => timelineEntry(entry, told.language)),
});

const timelineEntry = ({ at, by, type, cause, data }: Entry, language: Language) => ({
  at,
  by,
  what: type,
  words: eventWords(type)[language],
  cause,
  ...(data ? { data } : {}),
});

export const etagOf = (version: number): Record<string, string> => ({ ETag: `"${version}"` });
