/** What somebody types at most; longer texts are no search. */
const LONGEST_QUERY = 60;
const MOST_WORDS = 10;

/** A run of one script: Chinese characters, or Latin letters with digits. Nothing else is ever looked for. */
export type Run = { readonly text: string; readonly isHan: boolean };

const RUN = /\p{Script=Han}+|[a-z0-9]+/gu;
const HAN = /^\p{Script=Han}/u;

/** The runs of a text in which width, case and punctuation no longer count: ＮＩＫＥ店（Ｂ1） → nike, 店, b1. */
export const runsOf = (text: string): readonly Run[] =>
  (text.normalize('NFKC').toLowerCase().match(RUN) ?? []).map((run) => ({
    text: run,
    isHan: HAN.test(run),
  }));

/** The runs of what somebody asks for, as many as are looked for at most. */
export const askedRuns = (query: string): readonly Run[] =>
  runsOf(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);

/** Every two neighbours: by them a part of a name is found wherever a dictionary would cut it. */
export function bigramsOf(run: string): readonly string[] {
  const characters = [...run];
  return characters.slice(1).map((character, n) => `${characters[n]}${character}`);
}

/** Single characters between longer words belong together: 老|陈|鞋店 → 老陈|鞋店. */
export function joinedSingles(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let singles = '';
  for (const piece of [...pieces, '']) {
    if ([...piece].length === 1) {
      singles += piece;
      continue;
    }
    joined.push(singles, piece);
    singles = '';
  }
  return joined.filter((each) => each.length > 0);
}

/** What every shop is; nobody is told apart by it. */
export const EVERY_SHOP: readonly string[] = ['店', '门店', '商店'];

/** 服饰店 asks for 服饰; 酒店 and 书店 are words of their own. */
export const withoutShop = (run: string): string =>
  run.length > 2 && run.endsWith('店') ? run.slice(0, -1) : run;
