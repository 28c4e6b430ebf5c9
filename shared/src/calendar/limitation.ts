import { type CivilDate, isCivilDate } from './civil-date.js';

/** Order 121, art. 16(4): a complaint may be taken up for three years after the shopper knew or should have known. */
export const LIMITATION_YEARS = 3;

/** The last day on which it may. Civil Code, art. 202: the same date, or the last of its month where there is none. */
export function limitationEndOf(from: CivilDate): CivilDate {
  const year = Number(from.slice(0, 4)) + LIMITATION_YEARS;
  const sameDay = `${year}${from.slice(4)}`;
  return isCivilDate(sameDay) ? sameDay : `${year}-02-28`;
}
