import {
  allCities,
  allCounties,
  allProvinces,
  allZones,
} from '@anxintui/shared/divisions/divisions';
import { GOODS_CATEGORIES } from '@anxintui/shared/vocabulary/claims';
import { namesOf } from '../domain/place-names.js';
import { CATEGORY_NAMES, categoryTerm, termsOfPlace } from '../domain/search-terms.js';
import { spellingsOf, syllablesOf } from './search-terms.js';

/** Every way to write a place or a class of goods, with the terms it stands for. */
type Named = ReadonlyMap<string, readonly string[]>;

const HAN = /\p{Script=Han}/u;
let made: Named | undefined;

/** The places and classes of goods that a word may mean; many counties share a name or its first letters. */
export function namedTerms(word: string): readonly string[] {
  made ??= allNames();
  return made.get(word) ?? [];
}

const LONGEST_NAME = 12;

/** The longest place or class of goods with which a run begins, so that 苏州服饰 is a place and a word; '' for none. */
export function namedStart(run: string): string {
  for (let length = Math.min(LONGEST_NAME, run.length); length > 1; length -= 1)
    if (namedTerms(run.slice(0, length)).length > 0) return run.slice(0, length);
  return '';
}

function allNames(): Named {
  const places = [...allProvinces(), ...allCities(), ...allCounties(), ...allZones()];
  const names = new Map<string, readonly string[]>();
  for (const { code, nameZh } of places) addNames(names, namesOf(nameZh), termsOfPlace(code));
  for (const category of GOODS_CATEGORIES) {
    const called = [category, ...CATEGORY_NAMES[category]];
    addNames(names, called, [categoryTerm(category)]);
  }
  return names;
}

function addNames(
  names: Map<string, readonly string[]>,
  called: readonly string[],
  terms: readonly string[],
): void {
  for (const written of called.flatMap(writings)) {
    names.set(written, [...new Set([...(names.get(written) ?? []), ...terms])]);
  }
}

/** As it is written, and as it sounds where that is more than one syllable. */
const writings = (name: string): readonly string[] =>
  name.length > 1 && HAN.test(name) ? [name, ...spellingsOf(syllablesOf(name))] : [name];
