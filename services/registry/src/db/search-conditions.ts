import { askedRuns, bigramsOf, EVERY_SHOP, type Run, withoutShop } from '../domain/search-words.js';
import { namedStart, namedTerms } from './search-names.js';
import { wordsOf } from './search-terms.js';

/** One thing that every store found must fulfil: it has any of these terms. */
export type Condition = readonly string[];

/** How many stores fulfil a condition, counted up to some bound. */
export type CountTerms = (condition: Condition) => Promise<number>;

const SHORTEST_PART = 2;
/** Letters beyond this are not taken apart: every part is a question to the database. */
const LONGEST_PARTED = 30;
const LETTERS = /^[a-z]+$/;

/** What a free text asks for; null when no store can have it. */
export async function conditionsOf(
  text: string,
  count: CountTerms,
): Promise<readonly Condition[] | null> {
  const found = await Promise.all(askedRuns(text).map((run) => runConditions(run, count)));
  return found.includes(null) ? null : found.flatMap((each) => each ?? []);
}

const runConditions = async (
  { text, isHan }: Run,
  count: CountTerms,
): Promise<readonly Condition[] | null> =>
  isHan ? hanConditions(withoutShop(text)) : soundConditions(text, { count, hopeless: new Set() });

function hanConditions(run: string): readonly Condition[] {
  if (EVERY_SHOP.includes(run)) return [];
  const name = namedStart(run);
  if (name === '') return wordsOf(run).flatMap((word) => wordConditions(word, run));
  const rest = run.slice(name.length);
  return [[name, ...namedTerms(name)], ...(rest === '' ? [] : hanConditions(rest))];
}

/** A place or class of goods may also be a part of a name; any other word must stand in the name as it is. */
function wordConditions(word: string, run: string): readonly Condition[] {
  const named = namedTerms(word);
  if (word.length === 1)
    return [[word, ...named, ...bigramsOf(run).filter((pair) => pair.includes(word))]];
  if (word.length === 2 || named.length > 0) return [[word, ...named]];
  return bigramsOf(word).map((pair) => [pair]);
}

type Parting = { readonly count: CountTerms; readonly hopeless: Set<string> };

/** Letters that stand for no one word may be several in a row: suzhoufushi. */
async function soundConditions(
  letters: string,
  parting: Parting,
): Promise<readonly Condition[] | null> {
  const whole = soundCondition(letters);
  if ((await parting.count(whole)) > 0) return [whole];
  const isParted = LETTERS.test(letters) && letters.length <= LONGEST_PARTED;
  return isParted && !parting.hopeless.has(letters) ? partedConditions(letters, parting) : null;
}

/** The longest first part is taken whose rest can be parted as well. */
async function partedConditions(
  letters: string,
  parting: Parting,
): Promise<readonly Condition[] | null> {
  for (let at = letters.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const first = soundCondition(letters.slice(0, at));
    const isFound = (await parting.count(first)) > 0;
    const rest = isFound ? await soundConditions(letters.slice(at), parting) : null;
    if (rest) return [first, ...rest];
  }
  parting.hopeless.add(letters);
  return null;
}

const soundCondition = (letters: string): Condition => [letters, ...namedTerms(letters)];
