import type { CivilDate } from '@anxintui/shared/calendar/civil-date';

/** Order 121, art. 16(4): a complaint may be taken up for three years. */
export const LIMITATION_YEARS = 3;

/** The last day on which it may: three years, to the day. */
export const limitationEndOf = (from: CivilDate): CivilDate =>
  String(Number(from.slice(0, 4)) + LIMITATION_YEARS) + from.slice(4);
