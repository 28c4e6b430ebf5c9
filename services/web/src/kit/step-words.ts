/** Why a day of a deadline counts or does not, by the API's word for it. */
export const stepWords = (why: string, words: Readonly<Record<string, string>>): string =>
  words[why] ?? why;
