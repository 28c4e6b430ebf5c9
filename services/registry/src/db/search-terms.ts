import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { pinyin } from 'pinyin-pro';
import { withoutPlace } from '../domain/place-names.js';
import {
  categoryTerm,
  networkTerm,
  placeTermsOf,
  sellerTerm,
  windowTermsOf,
} from '../domain/search-terms.js';
import { bigramsOf, EVERY_SHOP, joinedSingles, type Run, runsOf } from '../domain/search-words.js';
import type { Store } from '../domain/store.js';

let loaded: Jieba | undefined;
/** Loaded when first needed: the dictionary takes 50 MB and a fifth of a second. */
const jieba = (): Jieba => {
  loaded ??= Jieba.withDict(dict);
  return loaded;
};

/** The words of a run of Chinese as somebody would say them. */
export const wordsOf = (run: string): readonly string[] => joinedSingles(jieba().cut(run, true));

/** How a text sounds, one syllable for each character, without tones: 重庆 → chong, qing; 绿 → lv. */
export const syllablesOf = (han: string): readonly string[] =>
  pinyin(han, { toneType: 'none', type: 'array', v: true });

/** Written out and by first letters: suzhou, sz. */
export const spellingsOf = (syllables: readonly string[]): readonly string[] =>
  syllables.length === 0
    ? []
    : [syllables.join(''), syllables.map((syllable) => syllable.slice(0, 1)).join('')];

/** How many characters of the start of a name are also found by sound: brands are in no dictionary. */
const STARTS = [2, 3];
/** A name as a whole is typed by sound only while it is short. */
const LONGEST_SOUND = 10;
/** What every company is called; nobody looks for it. */
const LEGAL_FORM = /(股份|集团|有限|责任|公司|商行|经营部|个体工商户|（个人独资）|分公司)+/g;

type Searched = Pick<
  Store,
  'name' | 'seller' | 'headquartersId' | 'division' | 'zone' | 'address' | 'categories'
>;

/** Everything by which a store is found, each once. */
export function termsOf(store: Searched, windowDays = 0): string[] {
  const runs = runsOf(store.name);
  return [
    ...new Set([
      ...runs.flatMap(nameTerms),
      ...startTerms(runs[0]),
      ...runsOf(withoutPlace(store.seller.name).replace(LEGAL_FORM, ' ')).flatMap((run) =>
        plainTerms(run),
      ),
      ...placeTermsOf(store),
      ...store.categories.map(categoryTerm),
      ...windowTermsOf(windowDays),
      sellerTerm(store.seller.id),
      ...(store.headquartersId ? [networkTerm(store.headquartersId)] : []),
    ]),
  ];
}

/** A run as it is written: every two neighbours, and words that are longer or shorter than two. */
function plainTerms(
  { text, isHan }: Run,
  words = isHan ? searchWords(text) : [],
): readonly string[] {
  if (!isHan) return [text];
  return [
    ...bigramsOf(text),
    ...words.filter((word) => word.length !== 2 && !EVERY_SHOP.includes(word)),
  ];
}

function nameTerms(run: Run): readonly string[] {
  if (!run.isHan) return [run.text];
  const words = searchWords(run.text);
  return [...plainTerms(run, words), ...soundTerms(run.text, words)];
}

const searchWords = (han: string): readonly string[] => jieba().cutForSearch(han, true);

/** Its words by sound; their syllables are taken from the whole run, where 行 and 长 can be told apart. */
function soundTerms(han: string, words: readonly string[]): readonly string[] {
  const syllables = syllablesOf(han);
  return [...words, ...joinedSingles(words)]
    .filter((word) => word.length > 1)
    .flatMap((word) => {
      const from = han.indexOf(word);
      return from < 0 ? [] : spellingsOf(syllables.slice(from, from + word.length));
    });
}

/** How a name begins, by sound, and the whole of it. */
function startTerms(run: Run | undefined): readonly string[] {
  if (!run?.isHan) return [];
  const syllables = syllablesOf(run.text.slice(0, LONGEST_SOUND));
  const firstLetter = syllables.slice(0, 1).map((syllable) => syllable.slice(0, 1));
  const starts = [...STARTS, LONGEST_SOUND].map((length) => syllables.slice(0, length));
  return [...firstLetter, ...starts.flatMap(spellingsOf)];
}
