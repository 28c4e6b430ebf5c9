import type { Filter } from '@anxintui/shared/store/visible-to';
import type { Narrowed } from '../domain/case-desks.js';
import type { Pile } from '../domain/desk.js';
import { sortable } from '../domain/listed-case.js';

/** What is so of every case on a pile that is narrowed down. */
export function conditionsOf(pile: Pile, narrowed: Narrowed): Filter {
  const due = dueWithin(pile);
  return {
    'listed.desks': pile.desk,
    'listed.step': { $in: [...pile.steps] },
    ...(due ? { 'listed.due': due } : {}),
    ...narrowedTo(narrowed),
  };
}

export function dueWithin({ dueFrom, dueBefore }: Pile) {
  if (!dueFrom && !dueBefore) return undefined;
  return {
    ...(dueFrom ? { $gte: sortable(dueFrom) } : {}),
    ...(dueBefore ? { $lt: sortable(dueBefore) } : {}),
  };
}

function narrowedTo(narrowed: Narrowed): Filter {
  const { id, short, storeId, division, names, words, ...equal } = narrowed;
  const given = Object.entries(equal).map(([field, value]) => [`listed.${field}`, value]);
  return {
    ...Object.fromEntries(given),
    ...(id === undefined ? {} : { _id: id }),
    ...(short === undefined ? {} : { 'listed.short': short }),
    ...(storeId === undefined ? {} : { 'facts.respondent.storeId': storeId }),
    ...(names === undefined ? {} : { 'listed.name': { $in: [...names] } }),
    ...(words === undefined ? {} : { 'listed.name': { $all: words.map(holding) } }),
    ...(division === undefined ? {} : { 'listed.division': within(division) }),
  };
}

const holding = (word: string): RegExp =>
  new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'iu');

/** A province or city has its counties under the digits before its zeros. */
export const beginningOf = (division: string): string => division.replace(/(?:00){1,2}$/, '');
function within(division: string) {
  const begins = beginningOf(division);
  return begins === division ? division : { $gte: begins, $lt: `${begins}:` };
}
